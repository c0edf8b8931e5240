// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_SENDING_DETAIL_ENCODE_CHECKER_HPP
#define LUCITY_SENDING_DETAIL_ENCODE_CHECKER_HPP

#include <lucity/policy/count.hpp>
#include <lucity/policy/detail/described_fields.hpp>
#include <lucity/policy/detail/enumerators.hpp>
#include <lucity/policy/limits.hpp>
#include <lucity/policy/ordered_map.hpp>
#include <lucity/policy/release.hpp>
#include <lucity/policy/report_info.hpp>
#include <lucity/policy/scalar.hpp>
#include <lucity/policy/tier.hpp>
#include <lucity/sending/detail/encoder.hpp>
#include <lucity/sending/encode_error.hpp>

#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lucity::detail {

/// Finds the first reason why a report has no bytes: what an inspector with the same limits would
/// call fatal or invalid. The size of the bytes is left to whoever has them.
class encode_checker {
public:
    encode_checker(tier needed, const limits& allowed) noexcept
        : needed_(needed), limits_(allowed) {}

    template <report Report>
    [[nodiscard]] std::optional<encode_error> check(const Report& report) {
        check_key("schema");
        check_value(schema_text<Report>());
        check_fields(report, 1);
        return found_;
    }

private:
    void check_value(const std::string& text) { check_length(text.size(), limits_.text); }

    void check_value(bool) {}

    template <integer Integer>
    void check_value(Integer value) {
        check_length(std::to_string(value).size(), limits_.text);
        if (std::cmp_greater(value, largest_count))
            refuse(encode_error::out_of_range);
    }

    void check_value(double value) {
        if (std::isfinite(value))
            check_value(scalar(value));
        else
            refuse(encode_error::out_of_range);
    }

    template <described_enumeration Enumeration>
    void check_value(Enumeration value) {
        const auto name = name_of(value);
        check_length(name.size(), limits_.text);
        if (name.empty())
            refuse(encode_error::out_of_range);
    }

    void check_value(const scalar& value) {
        if (const auto* text = value.if_text())
            check_value(*text);
        else if (const auto* digits = value.if_number())
            check_value(digits->text());
    }

    template <class Value>
    void check_value(const ordered_map<Value>& map) {
        open(map.size());
        for (const auto& entry : map) {
            check_key(entry.name);
            check_value(entry.value);
        }
        --depth_;
    }

    template <class Element>
    void check_value(const std::vector<Element>& list) {
        open(list.size());
        for (const auto& element : list)
            check_value(element);
        --depth_;
    }

    template <described Struct>
    void check_value(const Struct& part) {
        check_fields(part, 0);
    }

    /// `others` are members that the struct doesn't hold.
    template <class Struct>
    void check_fields(const Struct& part, std::size_t others) {
        auto members = others;
        for_each_value(part, [&](auto, const auto&) { ++members; });
        open(members);
        for_each_value(part, [&](auto field, const auto& value) {
            check_key(field.name);
            check_value(value);
            if constexpr (decltype(field)::description::treated == treatment::release)
                check_release(value);
        });
        --depth_;
    }

    void check_release(std::string_view version) {
        const auto read = release::parse(version);
        if (!read)
            refuse(encode_error::unreadable_release);
        else if (*read < first_release_of(needed_))
            refuse(encode_error::release_below_schema);
    }

    void check_key(std::string_view name) { check_length(name.size(), limits_.key); }

    void check_length(std::size_t length, std::size_t longest) {
        if (length > longest)
            refuse(encode_error::too_long);
    }

    /// Goes into an object or array.
    void open(std::size_t members) {
        if (++depth_ > limits_.depth)
            refuse(encode_error::too_deep);
        if (members > limits_.members)
            refuse(encode_error::too_many_members);
    }

    /// The first reason is the one that is given.
    void refuse(encode_error why) {
        if (!found_)
            found_ = why;
    }

    tier needed_;
    limits limits_;
    std::size_t depth_ = 0;
    std::optional<encode_error> found_;
};

/// Why a report has no bytes, whatever their number.
template <report Report>
[[nodiscard]] std::optional<encode_error> find_encode_error(const Report& report,
                                                            const limits& allowed) {
    return encode_checker(tier_at<Report>, allowed).check(report);
}

} // namespace lucity::detail

#endif
