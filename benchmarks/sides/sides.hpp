// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef BENCHMARKS_SIDES_SIDES_HPP
#define BENCHMARKS_SIDES_SIDES_HPP

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

/// The same job done with other libraries: parse a report, drop the two secrets and members with an
/// exposing name, replace exposing texts, write the rest. None of them checks the schema, the
/// limits, or duplicate settings.
namespace sides {

class side {
public:
    virtual ~side() = default;
    /// The redacted report, valid until the next call. Aborts if the input isn't JSON.
    virtual std::string_view redact(std::string_view report) = 0;
};

std::unique_ptr<side> boost_json_handler();
std::unique_ptr<side> boost_json_dom();
std::unique_ptr<side> rapidjson_sax();
std::unique_ptr<side> simdjson_on_demand();
std::unique_ptr<side> nlohmann_dom();

/// Only reads, and counts the values, so that nothing can be optimised away.
class reader {
public:
    virtual ~reader() = default;
    virtual std::size_t read(std::string_view report) = 0;
};

std::unique_ptr<reader> boost_json_empty_handler();
std::unique_ptr<reader> simdjson_dom_parse();
std::unique_ptr<reader> simdjson_on_demand_touch_all();

} // namespace sides

#endif
