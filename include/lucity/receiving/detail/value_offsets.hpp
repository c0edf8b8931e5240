// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_DETAIL_VALUE_OFFSETS_HPP
#define LUCITY_RECEIVING_DETAIL_VALUE_OFFSETS_HPP

#include <lucity/receiving/violation_list.hpp>
#include <lucity/text/ascii.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace lucity::detail {

/// Walks over the values of a JSON text in the order in which they begin, the text itself first.
/// Precondition: it is JSON.
class value_offsets {
public:
    explicit value_offsets(std::string_view json) noexcept : json_(json) { find_value(); }

    /// The offset of the first byte of a value. Precondition: there is one of this index, and the
    /// walk isn't past it. Complexity: linear in what lies between.
    [[nodiscard]] std::size_t offset_of(std::size_t index) noexcept {
        for (; index_ != index; ++index_) {
            at_ = end_of_token();
            find_value();
        }
        return at_;
    }

private:
    /// Skips everything between two values: white space, punctuation and keys.
    void find_value() noexcept {
        for (;;) {
            at_ = skip(at_, is_between);
            if (at_ == json_.size() || json_[at_] != '"')
                return;
            const auto after = skip(end_of_token(), is_space);
            if (after == json_.size() || json_[after] != ':')
                return;
            at_ = after;
        }
    }

    /// Of a string, a number or a word; of an object or array, its bracket.
    [[nodiscard]] std::size_t end_of_token() const noexcept {
        if (json_[at_] == '{' || json_[at_] == '[')
            return at_ + 1;
        if (json_[at_] != '"')
            return skip(at_, [](char c) { return !is_between(c); });
        auto end = at_ + 1;
        while (json_[end] != '"')
            end += json_[end] == '\\' ? 2u : 1u;
        return end + 1;
    }

    template <class Is>
    [[nodiscard]] std::size_t skip(std::size_t at, Is is) const noexcept {
        while (at != json_.size() && is(json_[at]))
            ++at;
        return at;
    }
    [[nodiscard]] static bool is_between(char c) noexcept {
        return is_space(c) || c == ',' || c == ':' || c == ']' || c == '}';
    }

    std::string_view json_;
    std::size_t at_ = 0;
    std::size_t index_ = 0;
};

/// Puts the offset of a value in place of its index in each violation. The parser doesn't say where
/// values begin, so that this walks through the input once more, if there is any violation.
inline void find_offsets(std::string_view json, violation_list& violations) {
    std::vector<std::size_t> order(violations.size());
    for (std::size_t index = 0; index != order.size(); ++index)
        order[index] = index;
    std::ranges::sort(order, {}, [&](std::size_t i) { return violations[i].offset; });
    value_offsets walk(json);
    for (auto i : order)
        violations[i].offset = walk.offset_of(violations[i].offset);
}

} // namespace lucity::detail

#endif
