// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_DETAIL_SEEN_NAMES_HPP
#define LUCITY_DETAIL_SEEN_NAMES_HPP

#include <lucity/detail/ascii.hpp>
#include <lucity/name_context.hpp>
#include <lucity/rules.hpp>
#include <lucity/setting_name.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
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
    void start_report() noexcept {
        ++report_;
        size_ = 0;
    }
    /// A number for an object, to add its names with.
    [[nodiscard]] std::uint64_t start_object() noexcept { return objects_ += 0x9e3779b97f4a7c15u; }

    /// Adds a name to an object's. False if it is there already, or collides with too many others.
    /// Complexity: constant.
    [[nodiscard]] bool add(std::uint64_t object, std::uint64_t hash) {
        if (2 * size_ >= slots_.size() && !grow())
            return false;
        return insert(hash ^ object);
    }

private:
    static constexpr std::size_t most_probes = 64;

    /// What another report left in a slot doesn't count.
    struct slot {
        std::uint64_t value = 0;
        std::uint64_t report = 0;
    };

    [[nodiscard]] bool insert(std::uint64_t value) noexcept {
        const auto mask = slots_.size() - 1;
        auto at = static_cast<std::size_t>(value) & mask;
        for (std::size_t probes = 0; probes != most_probes; ++probes, at = (at + 1) & mask) {
            if (slots_[at].report != report_) {
                slots_[at] = {value, report_};
                ++size_;
                return true;
            }
            if (slots_[at].value == value)
                return false;
        }
        return false;
    }

    [[nodiscard]] bool grow() {
        constexpr std::size_t fewest = 256;
        std::vector<slot> old(std::max(fewest, 2 * slots_.size()));
        old.swap(slots_);
        size_ = 0;
        return std::ranges::all_of(
            old, [&](const slot& each) { return each.report != report_ || insert(each.value); });
    }

    std::vector<slot> slots_;
    std::size_t size_ = 0;
    std::uint64_t objects_ = 0;
    std::uint64_t report_ = 0;
};

/// What is known of a setting by its name alone.
struct name_facts {
    action what = action::keep;
    rule why = rule::none;
    name_context context;
    std::uint64_t canonical = 0;
};

/// Remembers what is known of names, since the reports of a city name the same settings every
/// month. It holds a fixed number of names, of which a new one takes another's place.
class known_names {
public:
    /// The first report is read without remembering: there may be no other.
    void start_report() {
        if (++reports_ == 2)
            entries_.resize(room);
    }

    /// Complexity: linear in the name.
    [[nodiscard]] const name_facts& find(std::string_view name) {
        if (name.size() > longest || entries_.empty()) {
            uncommon_ = facts_of(name);
            return uncommon_;
        }
        const auto first = static_cast<std::size_t>(hash_of(name) % room);
        auto& one = entries_[first];
        if (one.is(name))
            return one.facts;
        auto& other = entries_[first ^ 1];
        if (other.is(name))
            return other.facts;
        // Either may go, in turn.
        auto& slot = one.size == no_name || ++replaced_ % 2 == 0 ? one : other;
        slot.size = no_name;
        slot.facts = facts_of(name);
        std::ranges::copy(name, slot.name.begin());
        slot.size = static_cast<std::uint8_t>(name.size());
        return slot.facts;
    }

private:
    static constexpr std::size_t longest = 63;
    static constexpr std::size_t room = 4096;
    static constexpr std::uint8_t no_name = 255;

    struct entry {
        std::uint8_t size = no_name;
        std::array<char, longest> name{};
        name_facts facts{};

        [[nodiscard]] bool is(std::string_view text) const noexcept {
            return size == text.size() && std::memcmp(name.data(), text.data(), text.size()) == 0;
        }
    };

    [[nodiscard]] static name_facts facts_of(std::string_view name) {
        const auto judged = judge_setting_name(name);
        return {judged.what, judged.why, context_of(name), canonical_hash(name)};
    }

    /// By words of eight bytes; the last one overlaps.
    [[nodiscard]] static std::uint64_t hash_of(std::string_view name) noexcept {
        std::uint64_t hash = name.size();
        const auto mix = [&](std::string_view part) {
            std::uint64_t bytes = 0;
            std::memcpy(&bytes, part.data(), part.size());
            hash = (hash ^ bytes) * 0x9e3779b97f4a7c15u;
            hash ^= hash >> 32;
        };
        constexpr std::size_t word = sizeof(std::uint64_t);
        for (std::size_t at = 0; at + word < name.size(); at += word)
            mix(name.substr(at, word));
        mix(name.substr(name.size() - std::min(word, name.size())));
        return hash;
    }

    std::vector<entry> entries_;
    name_facts uncommon_{};
    std::uint64_t reports_ = 0;
    std::uint64_t replaced_ = 0;
};

} // namespace lucity::detail

#endif
