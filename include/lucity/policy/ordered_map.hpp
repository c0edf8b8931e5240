// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_ORDERED_MAP_HPP
#define LUCITY_POLICY_ORDERED_MAP_HPP

#include <boost/throw_exception.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <ranges>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lucity {

/// Values by name, kept in the order in which the names were added, so that a report reads like its
/// source and the same input gives the same bytes.
///
/// Names are compared byte for byte. Looking up a name compares O(log n) names, so no choice of
/// names makes it slow. Adding one moves at most a 32-bit index for each name in the map.
template <class Value>
class ordered_map {
public:
    /// An entry.
    struct value_type {
        /// The name, which is unique in its map.
        std::string name;
        /// The value under the name.
        Value value;

        friend bool operator==(const value_type&, const value_type&) = default;
    };
    /// The type of the values.
    using mapped_type = Value;
    /// Visits the entries in the order in which they were added.
    using const_iterator = typename std::vector<value_type>::const_iterator;

    ordered_map() = default;

    /// Adds the entries. Later values of a name replace earlier ones.
    ordered_map(std::initializer_list<value_type> entries) {
        for (const auto& entry : entries)
            (*this)[entry.name] = entry.value;
    }

    /// Takes the entries in their order. Later values of a name replace earlier ones.
    /// Complexity: O(n log n).
    explicit ordered_map(std::vector<value_type> entries) : entries_(std::move(entries)) {
        std::vector<named_head> heads;
        heads.reserve(entries_.size());
        index_names(heads);
        const bool all_differ =
            std::ranges::adjacent_find(by_name_, {}, name_at()) == by_name_.end();
        if (all_differ)
            return;
        auto repeated = std::exchange(*this, ordered_map());
        for (auto& entry : repeated.entries_)
            (*this)[entry.name] = std::move(entry.value);
    }

    /// Copies the entries of a range of pairs, such as a `std::map`. Later values of a name replace
    /// earlier ones. Complexity: that of adding them one by one.
    template <std::ranges::input_range Range>
        requires requires(const std::ranges::range_value_t<Range>& entry) {
            std::string_view(entry.first);
            Value(entry.second);
        }
    explicit ordered_map(const Range& range) {
        for (const auto& [name, value] : range)
            (*this)[name] = Value(value);
    }

    /// The first entry.
    [[nodiscard]] const_iterator begin() const noexcept { return entries_.begin(); }
    /// After the last entry.
    [[nodiscard]] const_iterator end() const noexcept { return entries_.end(); }
    /// The number of entries.
    [[nodiscard]] std::size_t size() const noexcept { return entries_.size(); }
    /// Whether there are no entries.
    [[nodiscard]] bool empty() const noexcept { return entries_.empty(); }

    /// The value of a name. Adds the name if it isn't there.
    Value& operator[](std::string_view name) {
        const auto position = lower_bound(name);
        if (position != by_name_.end() && entries_[*position].name == name)
            return entries_[*position].value;
        // Allocate before changing the map.
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
    /// The same, for a value that may be changed.
    [[nodiscard]] Value* find(std::string_view name) noexcept {
        return const_cast<Value*>(std::as_const(*this).find(name));
    }
    /// Whether there is an entry with this name.
    [[nodiscard]] bool contains(std::string_view name) const noexcept { return find(name); }

    /// The value of a name. Throws `std::out_of_range` if it isn't there; the message doesn't
    /// contain the name.
    [[nodiscard]] const Value& at(std::string_view name) const {
        if (const auto* found = find(name))
            return *found;
        boost::throw_exception(
            std::out_of_range("lucity: an ordered_map has no entry of this name"));
    }
    /// The same, for a value that may be changed.
    [[nodiscard]] Value& at(std::string_view name) {
        return const_cast<Value&>(std::as_const(*this).at(name));
    }

    /// Removes each entry for which `condition(name, value)` holds; the condition may change the
    /// value. The others keep their order. Complexity: O(n log n).
    /// Exception safety: if an allocation throws, no entry is removed.
    template <class Condition>
    void erase_if(Condition condition) {
        std::vector<named_head> heads;
        auto kept = entries_.begin();
        for (auto& entry : entries_) {
            if (condition(std::as_const(entry.name), entry.value)) {
                // Allocate before changing the map.
                heads.reserve(entries_.size());
                continue;
            }
            if (&*kept != &entry)
                *kept = std::move(entry);
            ++kept;
        }
        if (kept == entries_.end())
            return;
        entries_.erase(kept, entries_.end());
        index_names(heads);
    }

    /// Equal when the same names have the same values in the same order.
    friend bool operator==(const ordered_map& left, const ordered_map& right) {
        return left.entries_ == right.entries_;
    }

private:
    auto lower_bound(std::string_view name) const noexcept {
        return std::ranges::lower_bound(by_name_, name, {}, name_at());
    }
    [[nodiscard]] auto name_at() const noexcept {
        return [this](std::uint32_t i) {
            return std::string_view(entries_[i].name);
        };
    }

    /// What `head_of` returns for a name, and the index of its entry.
    using named_head = std::pair<std::uint64_t, std::uint32_t>;

    /// Rebuilds the index. Most names differ in their first bytes, and `heads` keeps these close
    /// together for sorting. Throws nothing if `heads` and the index have room.
    void index_names(std::vector<named_head>& heads) {
        for (const auto& entry : entries_)
            heads.emplace_back(head_of(entry.name), static_cast<std::uint32_t>(heads.size()));
        std::ranges::sort(heads, [&](const auto& left, const auto& right) {
            if (left.first != right.first)
                return left.first < right.first;
            return entries_[left.second].name < entries_[right.second].name;
        });
        by_name_.clear();
        by_name_.reserve(heads.size());
        for (const auto& head : heads)
            by_name_.push_back(head.second);
    }
    /// The first eight bytes of a name, as a number with the same order.
    [[nodiscard]] static std::uint64_t head_of(std::string_view name) noexcept {
        std::uint64_t head = 0;
        for (std::size_t i = 0; i != sizeof(head); ++i)
            head = head << 8 | (i < name.size() ? static_cast<unsigned char>(name[i]) : 0u);
        return head;
    }

    std::vector<value_type> entries_;
    std::vector<std::uint32_t> by_name_;
};

} // namespace lucity

#endif
