// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_FAST_CONTEXT_CACHE_HPP
#define LUCITY_RECEIVING_FAST_CONTEXT_CACHE_HPP

#include <lucity/policy/schema.hpp>
#include <lucity/receiving/fast/name_cache.hpp>
#include <lucity/redaction/member_context.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lucity::detail {

/// Remembers what members' names and treatments say about their texts, so that a name isn't read
/// again with each report. It compares the place of a name, not of the row: another row may come to
/// stand where one was.
class context_cache {
public:
    /// Good until the next call. Precondition: the characters of names that were asked for before
    /// haven't changed. Complexity: constant, or linear in the name if others came in between.
    [[nodiscard]] const text_context& find(const member& row) noexcept {
        auto& known = rows_[reinterpret_cast<std::uintptr_t>(&row) / sizeof(member) % room];
        if (known.name.data() != row.name.data() || known.name.size() != row.name.size() ||
            known.how != row.treatment)
            known = {row.name, row.treatment, text_context(context_of(row.name, row.treatment))};
        return known.context;
    }

private:
    static constexpr std::size_t room = 64;

    struct known_row {
        std::string_view name{};
        treatment how{};
        text_context context{};
    };

    std::array<known_row, room> rows_{};
};

} // namespace lucity::detail

#endif
