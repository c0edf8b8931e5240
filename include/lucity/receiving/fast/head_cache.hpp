// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_FAST_HEAD_CACHE_HPP
#define LUCITY_RECEIVING_FAST_HEAD_CACHE_HPP

#include <lucity/policy/release.hpp>
#include <lucity/policy/schema.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace lucity::detail {

/// Remembers what the last text was read as, since the heads of many reports are the same.
template <class Value>
class last_read {
public:
    /// `read(text)` unless it is the last text. Complexity: linear in the text.
    template <class Read>
    [[nodiscard]] std::optional<Value> get(std::string_view text, Read read) {
        if (value_ && text == std::string_view(text_.data(), size_))
            return value_;
        auto value = read(text);
        if (text.size() <= text_.size()) {
            std::ranges::copy(text, text_.begin());
            size_ = text.size();
            value_ = value;
        }
        return value;
    }
    void forget() noexcept { value_.reset(); }

private:
    std::array<char, 56> text_{};
    std::size_t size_ = 0;
    std::optional<Value> value_{};
};

/// What stands at the head of reports: the schema, and the release of the application.
class head_cache {
public:
    [[nodiscard]] std::optional<schema_name> find_schema(std::span<const report_schema> reports,
                                                         std::string_view name) {
        if (reports.data() != reports_.data() || reports.size() != reports_.size())
            schema_.forget();
        reports_ = reports;
        return schema_.get(
            name, [&](std::string_view text) { return lucity::find_schema(reports, text); });
    }
    [[nodiscard]] std::optional<release> parse_release(std::string_view text) {
        return release_.get(text, [](std::string_view read) { return release::parse(read); });
    }

private:
    std::span<const report_schema> reports_{};
    last_read<schema_name> schema_;
    last_read<release> release_;
};

} // namespace lucity::detail

#endif
