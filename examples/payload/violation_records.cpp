// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "violation_records.hpp"

#include "terminal_text.hpp"

#include <lucity/policy/limits.hpp>
#include <lucity/receiving/violation.hpp>

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace payload_command {
namespace {

namespace json = boost::json;

json::object record_of(std::size_t line, const lucity::violation& violation,
                       json::storage_ptr memory) {
    json::object record(std::move(memory));
    record.reserve(5);
    record["line"] = line;
    record["code"] = lucity::to_string(violation.code);
    record["path"] = violation.path.text();
    const bool fatal = lucity::severity_of(violation.code) == lucity::severity::fatal;
    if (fatal && violation.offset != lucity::violation::no_offset)
        record["offset"] = violation.offset;
    record["message"] = violation.message();
    return record;
}

} // namespace

std::string violation_records(std::size_t line, const lucity::violation_list& found,
                              const output& to) {
    const bool escapes = to.is_terminal();
    std::string records;
    const auto shown = std::min(found.size(), lucity::limits().violations);
    for (std::size_t i = 0; i != shown; ++i) {
        std::array<unsigned char, 2048> memory;
        json::monotonic_resource resource(memory.data(), memory.size());
        const auto record = json::serialize(record_of(line, found[i], &resource));
        records += escapes ? terminal_text(record) : record;
        records += '\n';
    }
    if (const auto more = found.count() - shown; more != 0) {
        records += json::serialize(json::object{{"line", line}, {"more", more}});
        records += '\n';
    }
    return records;
}

} // namespace payload_command
