// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_DETAIL_ENCODER_HPP
#define LUCITY_DETAIL_ENCODER_HPP

#include <lucity/detail/described_fields.hpp>
#include <lucity/detail/json_number.hpp>
#include <lucity/detail/json_writer.hpp>
#include <lucity/encode_error.hpp>
#include <lucity/ordered_map.hpp>
#include <lucity/report_info.hpp>
#include <lucity/scalar.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lucity::detail {

inline void write(json_writer& out, const std::string& text) {
    out.text(text);
}

inline void write(json_writer& out, std::uint64_t count) {
    out.token(std::to_string(count));
}

inline void write(json_writer& out, const scalar& value) {
    if (const auto* text = value.if_text())
        out.text(*text);
    else if (const auto* digits = value.if_number())
        out.token(digits->text());
    else if (const auto* boolean = value.if_boolean())
        out.token(*boolean ? "true" : "false");
    else
        out.token("null");
}

template <class Value>
void write(json_writer& out, const ordered_map<Value>& map) {
    out.begin_object();
    for (const auto& entry : map) {
        out.key(entry.name);
        write(out, entry.value);
    }
    out.end_object();
}

template <class Struct>
    requires is_described<Struct>
void write(json_writer& out, const Struct& part);

template <class Element>
void write(json_writer& out, const std::vector<Element>& list) {
    out.begin_array();
    for (const auto& element : list)
        write(out, element);
    out.end_array();
}

template <class Struct>
void write_fields(json_writer& out, const Struct& part) {
    for_each_field(part, [&](auto field, const auto& value) {
        out.key(field.name);
        write(out, value);
    });
}

template <class Struct>
    requires is_described<Struct>
void write(json_writer& out, const Struct& part) {
    out.begin_object();
    write_fields(out, part);
    out.end_object();
}

/// What a report's `schema` says, such as "monthly_batch/2016".
template <report Report>
std::string schema_text() {
    return std::string(Report::about.name).append("/").append(wire_name(tier_at<Report>));
}

/// Precondition: redacted, since neither texts nor names are looked at.
template <report Report>
std::string encoded(const Report& report) {
    std::string bytes;
    json_writer out(bytes);
    out.begin_object();
    out.key("schema");
    out.text(schema_text<Report>());
    write_fields(out, report);
    out.end_object();
    return bytes;
}

template <class Value>
std::optional<encode_error> find_encode_error(const Value&, tier) {
    return std::nullopt;
}

inline std::optional<encode_error> find_encode_error(std::uint64_t count, tier) {
    if (count > largest_count)
        return encode_error::out_of_range;
    return std::nullopt;
}

inline std::optional<encode_error> find_release_error(std::string_view version, tier needed) {
    const auto read = release::parse(version);
    if (!read)
        return encode_error::unreadable_release;
    if (*read < first_release_of(needed))
        return encode_error::release_below_schema;
    return std::nullopt;
}

template <class Struct>
    requires is_described<Struct> std::optional<encode_error> find_encode_error(const Struct& part,
                                                                                tier needed);

template <class Element>
std::optional<encode_error> find_encode_error(const std::vector<Element>& list, tier needed) {
    for (const auto& element : list)
        if (const auto error = find_encode_error(element, needed))
            return error;
    return std::nullopt;
}

/// The first reason for which a report can't be encoded at a tier.
template <class Struct>
    requires is_described<Struct> std::optional<encode_error> find_encode_error(const Struct& part,
                                                                                tier needed) {
        std::optional<encode_error> found;
        for_each_field(part, [&](auto field, const auto& value) {
            if (found)
                return;
            if constexpr (decltype(field)::description::treated == treatment::release)
                found = find_release_error(value, needed);
            else
                found = find_encode_error(value, needed);
        });
        return found;
    }

} // namespace lucity::detail

#endif
