// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_SENDING_DETAIL_ENCODER_HPP
#define LUCITY_SENDING_DETAIL_ENCODER_HPP

#include <lucity/json/json_writer.hpp>
#include <lucity/policy/detail/described_fields.hpp>
#include <lucity/policy/detail/enumerators.hpp>
#include <lucity/policy/ordered_map.hpp>
#include <lucity/policy/report_info.hpp>
#include <lucity/policy/scalar.hpp>

#include <string>
#include <vector>

namespace lucity::detail {

inline void write(json_writer& out, const std::string& text) {
    out.text(text);
}

inline void write(json_writer& out, bool value) {
    out.token(value ? "true" : "false");
}

template <integer Integer>
void write(json_writer& out, Integer value) {
    out.token(std::to_string(value));
}

inline void write(json_writer& out, const scalar& value) {
    if (const auto* text = value.if_text())
        out.text(*text);
    else if (const auto* digits = value.if_number())
        out.token(digits->text());
    else if (const auto* boolean = value.if_boolean())
        write(out, *boolean);
    else
        out.token("null");
}

inline void write(json_writer& out, double value) {
    write(out, scalar(value));
}

template <described_enumeration Enumeration>
void write(json_writer& out, Enumeration value) {
    out.text(name_of(value));
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

template <described Struct>
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
    for_each_value(part, [&](auto field, const auto& value) {
        out.key(field.name);
        write(out, value);
    });
}

template <described Struct>
void write(json_writer& out, const Struct& part) {
    out.begin_object();
    write_fields(out, part);
    out.end_object();
}

/// What a report's `schema` says, such as "monthly_batch/2016".
template <report Report>
std::string schema_text() {
    return std::string(Report::about.name).append("/").append(to_string(tier_at<Report>));
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

} // namespace lucity::detail

#endif
