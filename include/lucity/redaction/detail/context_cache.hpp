// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_REDACTION_DETAIL_CONTEXT_CACHE_HPP
#define LUCITY_REDACTION_DETAIL_CONTEXT_CACHE_HPP

#include <lucity/policy/schema.hpp>
#include <lucity/redaction/detail/name_cache.hpp>
#include <lucity/redaction/member_reading.hpp>
#include <lucity/text/same_text.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lucity::detail {

/// Remembers what members' names and treatments say about their texts, so that a name isn't read
/// again for each report. Keeps a copy of each name, since a reused verdict may see another schema
/// at the same address.
class context_cache {
public:
    /// Valid until the next call. Complexity: linear in the name.
    [[nodiscard]] const text_context& find(const member& row) noexcept {
        auto& known = rows_[reinterpret_cast<std::uintptr_t>(&row) / sizeof(member) % room];
        if (known.how == row.treatment && is_same_text(known.name(), row.name))
            return known.context;
        if (row.name.size() > longest) {
            unkept_ = text_context(read_member(row.name, row.treatment));
            return unkept_;
        }
        known.remember(row);
        return known.context;
    }

private:
    static constexpr std::size_t room = 64;
    /// A longer name is read each time.
    static constexpr std::size_t longest = 32;

    /// At first, a row without a name.
    struct known_row {
        std::array<char, longest> text{};
        std::size_t size = 0;
        treatment how{};
        text_context context{read_member({}, treatment{})};

        [[nodiscard]] std::string_view name() const noexcept { return {text.data(), size}; }
        void remember(const member& row) noexcept {
            std::ranges::copy(row.name, text.begin());
            size = row.name.size();
            how = row.treatment;
            context = text_context(read_member(row.name, row.treatment));
        }
    };

    std::array<known_row, room> rows_{};
    text_context unkept_;
};

} // namespace lucity::detail

#endif
