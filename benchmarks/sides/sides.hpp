// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef BENCHMARKS_SIDES_SIDES_HPP
#define BENCHMARKS_SIDES_SIDES_HPP

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

/// The same job done with other libraries: parse a report, drop the two secrets and whatever has an
/// exposing name, replace exposing texts, write the rest. None of them checks the schema, the
/// limits, or that no setting stands there twice.
namespace sides {

class side {
public:
    virtual ~side() = default;
    /// The redacted report; good until the next call. Aborts on what isn't JSON.
    virtual std::string_view redact(std::string_view report) = 0;
};

std::unique_ptr<side> boost_json_handler();
std::unique_ptr<side> boost_json_dom();
std::unique_ptr<side> rapidjson_sax();
std::unique_ptr<side> simdjson_on_demand();
std::unique_ptr<side> nlohmann_dom();

/// Only reads, and tells how many values there are, so that nothing can be left out.
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
