// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_ORDERED_MAP_HPP
#define LUCITY_POLICY_ORDERED_MAP_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lucity {

/// Values by name, kept in the order in which the names were added, so that a report reads like its
/// source and the same input gives the same bytes.
///
/// Names are compared byte for byte. Looking up compares O(log n) names whatever they are: no
/// choice of names makes it slow. Adding moves at most one 32-bit index for each name there is.
template <class Value>
class ordered_map {
public:
    struct value_type {
        std::string name;
        Value value;

        friend bool operator==(const value_type&, const value_type&) = default;
    };
    using mapped_type = Value;
    using const_iterator = typename std::vector<value_type>::const_iterator;

    ordered_map() = default;

    /// Later values of a name replace earlier ones.
    ordered_map(std::initializer_list<value_type> entries) {
        for (const auto& entry : entries)
            (*this)[entry.name] = entry.value;
    }

    [[nodiscard]] const_iterator begin() const noexcept { return entries_.begin(); }
    [[nodiscard]] const_iterator end() const noexcept { return entries_.end(); }
    [[nodiscard]] std::size_t size() const noexcept { return entries_.size(); }
    [[nodiscard]] bool empty() const noexcept { return entries_.empty(); }

    /// The value of a name, which is added if it isn't there.
    Value& operator[](std::string_view name) {
        const auto position = lower_bound(name);
        if (position != by_name_.end() && entries_[*position].name == name)
            return entries_[*position].value;
        // What may throw comes before what changes the map.
        const auto index = position - by_name_.begin();
        if (by_name_.size() == by_name_.capacity())
            by_name_.reserve(2 * by_name_.size() + 8);
        auto& added = entries_.emplace_back(value_type{std::string(name), Value()});
        by_name_.insert(by_name_.begin() + index, static_cast<std::uint32_t>(entries_.size() - 1));
        return added.value;
    }

    /// The value of a name, or a null pointer.
    [[nodiscard]] const Value* find(std::string_view name) const noexcept {
        const auto position = lower_bound(name);
        const bool found = position != by_name_.end() && entries_[*position].name == name;
        return found ? &entries_[*position].value : nullptr;
    }
    [[nodiscard]] Value* find(std::string_view name) noexcept {
        return const_cast<Value*>(std::as_const(*this).find(name));
    }
    [[nodiscard]] bool contains(std::string_view name) const noexcept { return find(name); }

    /// Removes each entry for which `condition(name, value)` holds; `value` may be changed by it.
    /// The others keep their order. Complexity: O(n log n).
    template <class Condition>
    void erase_if(Condition condition) {
        auto kept = entries_.begin();
        for (auto& entry : entries_) {
            if (condition(std::as_const(entry.name), entry.value))
                continue;
            if (&*kept != &entry)
                *kept = std::move(entry);
            ++kept;
        }
        entries_.erase(kept, entries_.end());
        by_name_.resize(entries_.size());
        for (std::size_t i = 0; i != by_name_.size(); ++i)
            by_name_[i] = static_cast<std::uint32_t>(i);
        std::ranges::sort(by_name_, {},
                          [&](std::uint32_t i) -> const std::string& { return entries_[i].name; });
    }

    /// Equal when the same names have the same values in the same order.
    friend bool operator==(const ordered_map& left, const ordered_map& right) {
        return left.entries_ == right.entries_;
    }

private:
    auto lower_bound(std::string_view name) const noexcept {
        return std::ranges::lower_bound(by_name_, name, {}, [&](std::uint32_t i) {
            return std::string_view(entries_[i].name);
        });
    }

    std::vector<value_type> entries_;
    std::vector<std::uint32_t> by_name_;
};

} // namespace lucity

#endif
