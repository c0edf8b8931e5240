// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_DETAIL_CONTEXT_CACHE_HPP
#define LUCITY_DETAIL_CONTEXT_CACHE_HPP

#include <lucity/detail/known_names.hpp>
#include <lucity/member_context.hpp>
#include <lucity/schema.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lucity::detail {

/// Remembers what members' names and treatments say about their texts, so that a name isn't read
/// again with each report. It compares the names themselves: another row may come to stand where
/// one was.
class context_cache {
public:
    /// Good until the next call. Complexity: linear in the name.
    [[nodiscard]] const text_context& find(const member& row) noexcept {
        auto& known = rows_[reinterpret_cast<std::uintptr_t>(&row) / sizeof(member) % room];
        if (known.holds(row))
            return known.context;
        known.context = text_context(context_of(row.name, row.treatment));
        known.remember(row);
        return known.context;
    }

private:
    static constexpr std::size_t room = 64;
    static constexpr std::size_t longest = 32;

    struct known_row {
        std::array<char, longest> name{};
        std::size_t size = 0;
        treatment how{};
        text_context context{};

        [[nodiscard]] bool holds(const member& row) const noexcept {
            return size != 0 && std::string_view(name.data(), size) == row.name &&
                   how == row.treatment;
        }
        /// A name that is too long is read again the next time.
        void remember(const member& row) noexcept {
            size = row.name.size() <= longest ? row.name.size() : 0;
            std::ranges::copy(row.name.substr(0, size), name.begin());
            how = row.treatment;
        }
    };

    std::array<known_row, room> rows_{};
};

} // namespace lucity::detail

#endif
