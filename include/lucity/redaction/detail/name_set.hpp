// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_REDACTION_DETAIL_NAME_SET_HPP
#define LUCITY_REDACTION_DETAIL_NAME_SET_HPP

#include <lucity/exposure/setting_name.hpp>
#include <lucity/text/ascii.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace lucity::detail {

/// A hash of a short text, for tables where a collision only costs time. Reads words of eight
/// bytes, of which the last one overlaps.
[[nodiscard]] inline std::uint64_t quick_hash(std::string_view text) noexcept {
    constexpr std::size_t word = sizeof(std::uint64_t);
    constexpr std::uint64_t odd = 0x9e37'79b9'7f4a'7c15;
    std::uint64_t hash = text.size() * odd;
    const auto mix = [&](std::uint64_t bytes) {
        // Only the high bits of a product depend on all bits of its factors.
        hash = std::rotl((hash ^ bytes) * odd, 16);
    };
    const auto mix_word = [&](const char* from) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, from, word);
        mix(bytes);
    };
    if (text.size() < word) {
        for (char c : text)
            mix(static_cast<unsigned char>(c));
        return hash;
    }
    for (std::size_t at = 0; at + word < text.size(); at += word)
        mix_word(text.data() + at);
    mix_word(text.data() + text.size() - word);
    return hash;
}

/// A hash of the canonical form of a setting's name: the same for all its spellings.
[[nodiscard]] inline std::uint64_t canonical_hash(std::string_view name) {
    const auto hash_of = [](std::string_view canonical) {
        const auto hash = quick_hash(canonical);
        // Names that end in successive numbers differ in the high bits only.
        return hash ^ hash >> 32;
    };
    std::array<char, 256> form;
    if (name.size() > form.size())
        return hash_of(canonical_setting_name(name));
    const bool disguised = (classes_in(name) & byte_class::disguise) != 0;
    if (disguised) {
        std::ranges::copy(name, form.begin());
        return hash_of({form.data(), make_canonical(form.data(), name.size())});
    }
    std::size_t size = 0;
    for (char c : name)
        if (is_any(c, byte_class::letter | byte_class::digit))
            form[size++] = to_lower(c);
    return hash_of({form.data(), size});
}

/// The hashes of the names in one object, to find a name that occurs twice. It never misses one,
/// but may also report two names with the same hash.
class name_set {
public:
    /// Forgets all names, for another object. Complexity: constant.
    void start() {
        constexpr std::size_t fewest = 256;
        if (memory_.empty())
            memory_.resize(fewest);
        // This may be a copy, with the original's pointer.
        use_memory();
        ++object_;
        size_ = 0;
    }

    /// Frees the memory of many names. Call `start` before adding another one.
    void forget() noexcept {
        if (memory_.size() > most_kept)
            *this = {};
    }

    /// The number of slots, of which at most half are used.
    [[nodiscard]] std::size_t room() const noexcept { return memory_.size(); }

    /// Adds a name. False if it is already there, or collides with too many others.
    /// Complexity: constant.
    [[nodiscard]] bool add(std::uint64_t hash) {
        return insert(hash) && (++size_ < most_ || grow());
    }

    /// Adds a name if its first slot is free, as for most names; otherwise changes nothing, and
    /// returns false.
    [[nodiscard]] bool add_quickly(std::uint64_t hash) noexcept {
        auto& first = slots_[hash & mask_];
        if (first.object == object_ || size_ + 1 >= most_)
            return false;
        first = {hash, object_};
        ++size_;
        return true;
    }

private:
    static constexpr std::size_t most_probes = 64;
    /// Enough for the settings of all cities.
    static constexpr std::size_t most_kept = 16384;

    /// Empty unless `object` is the current one.
    struct slot {
        std::uint64_t hash = 0;
        std::uint64_t object = 0;
    };

    [[nodiscard]] bool insert(std::uint64_t hash) noexcept {
        auto at = hash & mask_;
        for (std::size_t probes = 0; probes != most_probes; ++probes, at = (at + 1) & mask_) {
            if (slots_[at].object != object_) {
                slots_[at] = {hash, object_};
                return true;
            }
            if (slots_[at].hash == hash)
                return false;
        }
        return false;
    }

    [[nodiscard]] bool grow() {
        std::vector<slot> old(2 * memory_.size());
        old.swap(memory_);
        use_memory();
        return std::ranges::all_of(
            old, [&](const slot& each) { return each.object != object_ || insert(each.hash); });
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
    std::uint64_t object_ = 0;
};

} // namespace lucity::detail

#endif
