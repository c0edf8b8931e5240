// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_DETAIL_SEEN_NAMES_HPP
#define LUCITY_DETAIL_SEEN_NAMES_HPP

#include <lucity/detail/ascii.hpp>
#include <lucity/setting_name.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace lucity::detail {

/// A hash of bytes, for tables where a collision costs time and nothing else.
class byte_hash {
public:
    constexpr void add(char c) noexcept {
        value_ = (value_ ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    }
    constexpr void add(std::string_view text) noexcept {
        for (char c : text)
            add(c);
    }
    /// With its high bits mixed into the low ones.
    [[nodiscard]] constexpr std::uint64_t value() const noexcept {
        return (value_ ^ value_ >> 32) * 0x9e3779b97f4a7c15u;
    }

private:
    std::uint64_t value_ = 0xcbf29ce484222325u;
};

/// A hash of the canonical form of a setting's name: the same for all its spellings.
[[nodiscard]] inline std::uint64_t canonical_hash(std::string_view name) {
    // Of the escapes, those with an underscore go by it and a letter: underscores alone are common.
    constexpr auto read_otherwise = byte_class::non_ascii | byte_class::backslash;
    byte_hash hash;
    char previous = ' ';
    for (char c : name) {
        const bool escape = c == '%' || c == '&' || (previous == '_' && to_lower(c) == 'x');
        if (escape || is_any(c, read_otherwise)) {
            byte_hash whole;
            whole.add(canonical_setting_name(name));
            return whole.value();
        }
        if (is_any(c, byte_class::letter | byte_class::digit))
            hash.add(to_lower(c));
        previous = c;
    }
    return hash.value();
}

/// The hashes of the names in the objects of one report, to find out that one stands in an object
/// twice. It may say so of two names that only share a hash, and never misses one.
class seen_names {
public:
    /// Forgets all names. Complexity: constant.
    void start_report() {
        constexpr std::size_t fewest = 256;
        if (memory_.empty()) {
            memory_.resize(fewest);
            use_memory();
        }
        ++report_;
        size_ = 0;
    }
    /// A number for an object, to add its names with.
    [[nodiscard]] std::uint64_t start_object() noexcept { return objects_ += 0x9e3779b97f4a7c15u; }

    /// Adds a name to an object's. False if it is there already, or collides with too many others.
    /// Complexity: constant.
    [[nodiscard]] bool add(std::uint64_t object, std::uint64_t hash) {
        const auto value = hash ^ object;
        // Most names find their slot empty.
        if (auto* const first = slots_ + (value & mask_); first->report != report_) {
            *first = {value, report_};
            return ++size_ < most_ || grow();
        }
        return add_elsewhere(value);
    }

private:
    static constexpr std::size_t most_probes = 64;

    /// What another report left in a slot doesn't count.
    struct slot {
        std::uint64_t value = 0;
        std::uint64_t report = 0;
    };

    [[nodiscard]] bool add_elsewhere(std::uint64_t value) {
        return insert(value) && (++size_ < most_ || grow());
    }

    [[nodiscard]] bool insert(std::uint64_t value) noexcept {
        auto at = value & mask_;
        for (std::size_t probes = 0; probes != most_probes; ++probes, at = (at + 1) & mask_) {
            if (slots_[at].report != report_) {
                slots_[at] = {value, report_};
                return true;
            }
            if (slots_[at].value == value)
                return false;
        }
        return false;
    }

    [[nodiscard]] bool grow() {
        std::vector<slot> old(2 * memory_.size());
        old.swap(memory_);
        use_memory();
        return std::ranges::all_of(
            old, [&](const slot& each) { return each.report != report_ || insert(each.value); });
    }

    void use_memory() noexcept {
        slots_ = memory_.data();
        mask_ = memory_.size() - 1;
        most_ = memory_.size() / 2;
    }

    std::vector<slot> memory_;
    slot* slots_ = nullptr;
    std::uint64_t mask_ = 0;
    std::size_t most_ = 0;
    std::size_t size_ = 0;
    std::uint64_t objects_ = 0;
    std::uint64_t report_ = 0;
};

} // namespace lucity::detail

#endif
