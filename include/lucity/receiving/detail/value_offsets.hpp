// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_DETAIL_VALUE_OFFSETS_HPP
#define LUCITY_RECEIVING_DETAIL_VALUE_OFFSETS_HPP

#include <lucity/receiving/violation_list.hpp>

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

    /// The index of the value that the walk has got to.
    [[nodiscard]] std::size_t index() const noexcept { return index_; }
    /// The offset of its first byte.
    [[nodiscard]] std::size_t offset() const noexcept { return at_; }

    /// Goes on to a value. Precondition: there is one of this index, and the walk isn't past it.
    /// Complexity: linear in what lies between.
    void go_to(std::size_t index) noexcept {
        for (; index_ != index; ++index_) {
            at_ = end_of_token();
            find_value();
        }
    }

private:
    /// Skips all that is between two values: white space, signs, and keys.
    void find_value() noexcept {
        for (;;) {
            at_ = skip(at_, is_between);
            if (at_ == json_.size() || json_[at_] != '"')
                return;
            const auto after = skip(end_of_token(), is_white);
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
            end += json_[end] == '\\' ? 2 : 1;
        return end + 1;
    }

    template <class Is>
    [[nodiscard]] std::size_t skip(std::size_t at, Is is) const noexcept {
        while (at != json_.size() && is(json_[at]))
            ++at;
        return at;
    }
    [[nodiscard]] static bool is_white(char c) noexcept {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
    [[nodiscard]] static bool is_between(char c) noexcept {
        return is_white(c) || c == ',' || c == ':' || c == ']' || c == '}';
    }

    std::string_view json_;
    std::size_t at_ = 0;
    std::size_t index_ = 0;
};

/// Which value each violation is about. The parser doesn't tell where values begin, so that the
/// input is walked through once more if there is any.
class places_of_violations {
public:
    /// By the index of the value, and that of the violation among those that are kept.
    void add(std::size_t value, std::size_t violation) { places_.push_back({value, violation}); }

    /// Precondition: `json` is the text that the indexes are of.
    void find_offsets(std::string_view json, violation_list& violations) {
        if (places_.empty())
            return;
        std::ranges::sort(places_, {}, &place::value);
        value_offsets walk(json);
        for (const auto& each : places_) {
            walk.go_to(each.value);
            violations[each.violation].offset = walk.offset();
        }
    }

private:
    struct place {
        std::size_t value;
        std::size_t violation;
    };

    std::vector<place> places_;
};

} // namespace lucity::detail

#endif
