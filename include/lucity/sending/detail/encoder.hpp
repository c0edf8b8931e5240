// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_SENDING_DETAIL_ENCODER_HPP
#define LUCITY_SENDING_DETAIL_ENCODER_HPP

#include <lucity/json/json_writer.hpp>
#include <lucity/policy/count.hpp>
#include <lucity/policy/detail/described_fields.hpp>
#include <lucity/policy/detail/enumerators.hpp>
#include <lucity/policy/limits.hpp>
#include <lucity/policy/ordered_map.hpp>
#include <lucity/policy/release.hpp>
#include <lucity/policy/report_info.hpp>
#include <lucity/policy/scalar.hpp>
#include <lucity/policy/tier.hpp>
#include <lucity/sending/encode_error.hpp>

#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lucity::detail {

/// The bytes of a report, and the first reason why they may not leave, if there is one.
struct encoding {
    std::string bytes;
    std::optional<encode_error> refused;
};

/// Writes a report as canonical JSON. Finds what an inspector with the same limits would call fatal
/// or invalid.
class encoder {
public:
    encoder(tier needed, const limits& allowed) noexcept : needed_(needed), limits_(allowed) {}
    encoder(const encoder&) = delete;
    encoder& operator=(const encoder&) = delete;

    template <report Report>
    [[nodiscard]] encoding encode(const Report& report) {
        out_.begin_object();
        write_key("schema");
        write(std::string(Report::about.name).append("/").append(to_string(needed_)));
        write_fields(report, 1);
        out_.end_object();
        if (result_.bytes.size() > limits_.bytes)
            refuse(encode_error::too_large);
        return std::move(result_);
    }

private:
    void write(const std::string& text) {
        check_length(text.size(), limits_.text);
        out_.text(text);
    }

    void write(bool value) { out_.token(value ? "true" : "false"); }

    template <integer Integer>
    void write(Integer value) {
        write_digits(std::to_string(value));
        if (std::cmp_greater(value, largest_count))
            refuse(encode_error::out_of_range);
    }

    void write(double value) {
        if (!std::isfinite(value))
            refuse(encode_error::out_of_range);
        write(scalar(value));
    }

    template <described_enumeration Enumeration>
    void write(Enumeration value) {
        const auto name = name_of(value);
        if (name.empty())
            refuse(encode_error::out_of_range);
        write(std::string(name));
    }

    void write(const scalar& value) {
        if (const auto* text = value.if_text())
            write(*text);
        else if (const auto* digits = value.if_number())
            write_digits(digits->text());
        else if (const auto* boolean = value.if_boolean())
            write(*boolean);
        else
            out_.token("null");
    }

    template <class Value>
    void write(const ordered_map<Value>& map) {
        open(map.size());
        out_.begin_object();
        for (const auto& entry : map) {
            write_key(entry.name);
            write(entry.value);
        }
        out_.end_object();
        --depth_;
    }

    template <class Element>
    void write(const std::vector<Element>& list) {
        open(list.size());
        out_.begin_array();
        for (const auto& element : list)
            write(element);
        out_.end_array();
        --depth_;
    }

    template <described Struct>
    void write(const Struct& part) {
        out_.begin_object();
        write_fields(part, 0);
        out_.end_object();
    }

    /// `others` are members of the object that the struct doesn't hold.
    template <class Struct>
    void write_fields(const Struct& part, std::size_t others) {
        auto members = others;
        for_each_value(part, [&](auto, const auto&) { ++members; });
        open(members);
        for_each_value(part, [&](auto field, const auto& value) {
            write_key(field.name);
            write(value);
            if constexpr (decltype(field)::description::treated == treatment::release)
                check_release(value);
        });
        --depth_;
    }

    void write_key(std::string_view name) {
        check_length(name.size(), limits_.key);
        out_.key(name);
    }

    void write_digits(const std::string& number) {
        check_length(number.size(), limits_.text);
        out_.token(number);
    }

    void check_release(std::string_view version) {
        const auto read = release::parse(version);
        if (!read)
            refuse(encode_error::unreadable_release);
        else if (*read < first_release_of(needed_))
            refuse(encode_error::release_below_schema);
    }

    void check_length(std::size_t length, std::size_t limit) {
        if (length > limit)
            refuse(encode_error::too_long);
    }

    /// Goes into an object or array.
    void open(std::size_t members) {
        if (++depth_ > limits_.depth)
            refuse(encode_error::too_deep);
        if (members > limits_.members)
            refuse(encode_error::too_many_members);
    }

    void refuse(encode_error why) {
        if (!result_.refused)
            result_.refused = why;
    }

    tier needed_;
    limits limits_;
    std::size_t depth_ = 0;
    encoding result_;
    json_writer out_{result_.bytes};
};

/// Precondition: redacted, since neither texts nor names are judged.
template <report Report>
[[nodiscard]] encoding encoding_of(const Report& report, const limits& allowed) {
    return encoder(tier_at<Report>, allowed).encode(report);
}

/// The bytes alone, whatever refuses them.
template <report Report>
[[nodiscard]] std::string encoded(const Report& report) {
    return encoding_of(report, {}).bytes;
}

} // namespace lucity::detail

#endif
