// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_FAST_HEAD_CACHE_HPP
#define LUCITY_RECEIVING_FAST_HEAD_CACHE_HPP

#include <lucity/policy/release.hpp>
#include <lucity/policy/schema.hpp>
#include <lucity/text/same_text.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace lucity::detail {

/// Remembers what the last text was read as, since the heads of many reports are the same. A text
/// that can't be read, and may be anything, is not remembered.
template <class Value>
class last_read {
public:
    /// `read(text)` unless it is the last text. Complexity: linear in the text.
    template <class Read>
    [[nodiscard]] std::optional<Value> get(std::string_view text, Read read) {
        if (value_ && is_same_text(text, {text_.data(), size_}))
            return value_;
        auto value = read(text);
        if (value && text.size() <= text_.size()) {
            std::ranges::copy(text, text_.begin());
            size_ = text.size();
            value_ = value;
        }
        return value;
    }
    void forget() noexcept { *this = {}; }

private:
    std::array<char, 56> text_{};
    std::size_t size_ = 0;
    std::optional<Value> value_{};
};

/// What is at the head of reports: the schema, and the release of the application. It remembers how
/// a text was read and nothing of the reports that there are: a verdict that is used again may see
/// other ones at the same address.
class head_cache {
public:
    [[nodiscard]] std::optional<schema_name> find_schema(std::span<const report_schema> reports,
                                                         std::string_view text) {
        const auto parts =
            schema_.get(text, [](std::string_view read) { return split_schema(read); });
        if (!parts)
            return std::nullopt;
        const auto found = find_report(reports, text.substr(0, parts->name_size), parts->tier);
        if (!found)
            schema_.forget();
        return found;
    }
    [[nodiscard]] std::optional<release> parse_release(std::string_view text) {
        return release_.get(text, [](std::string_view read) { return release::parse(read); });
    }

private:
    last_read<schema_parts> schema_;
    last_read<release> release_;
};

} // namespace lucity::detail

#endif
