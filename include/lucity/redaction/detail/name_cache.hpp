// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_REDACTION_DETAIL_NAME_CACHE_HPP
#define LUCITY_REDACTION_DETAIL_NAME_CACHE_HPP

#include <lucity/exposure/find_exposure.hpp>
#include <lucity/exposure/name_reading.hpp>
#include <lucity/policy/kind.hpp>
#include <lucity/redaction/detail/name_set.hpp>
#include <lucity/redaction/entry_rules.hpp>
#include <lucity/redaction/rules.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace lucity::detail {

/// What a name says about its text, with the answers that are needed again and again.
struct text_context {
    name_reading says{};
    /// Equal for two names if, and only if, they judge all texts alike.
    std::uint8_t bits = 0;
    /// Whether the name alone makes a text worth a closer look.
    bool telling = false;

    constexpr text_context() noexcept : text_context(name_reading()) {}
    constexpr explicit text_context(name_reading read) noexcept
        : says(read), bits(bits_of(read)), telling(read.is >= name_class::ambiguous) {}

private:
    [[nodiscard]] static constexpr std::uint8_t bits_of(name_reading read) noexcept {
        const auto is = read.is == name_class::fact ? name_class::neutral : read.is;
        const bool quantity = is == name_class::secret && read.quantity;
        return static_cast<std::uint8_t>(static_cast<unsigned>(is) << 1 |
                                         static_cast<unsigned>(quantity));
    }
};

/// What is known about the key of a map.
struct name_facts {
    /// The same for all names that may not occur together in an object.
    std::uint64_t identity = 0;
    text_context context{};
    action what = action::keep;
    rule why = rule::none;
    /// Whether the name is kept, and makes no difference to how its text is judged.
    bool plain = false;
};

[[nodiscard]] inline name_facts facts_of_setting(std::string_view name) {
    const auto judged = judge_entry(kind::settings, name);
    const text_context context(read_name(name));
    return {.identity = canonical_hash(name),
            .context = context,
            .what = judged.what,
            .why = judged.why,
            .plain = judged.what == action::keep && !context.telling};
}

[[nodiscard]] inline name_facts facts_of_counted_table(std::string_view name) {
    const auto judged = judge_entry(kind::counts, name);
    return {.identity = quick_hash(name), .what = judged.what, .why = judged.why};
}

/// The name of a setting or table.
struct known_name {
    static constexpr std::size_t longest = 61;

    /// The name between quotation marks, and a colon: as it is written in a report.
    alignas(32) std::array<char, 64> key{};
    /// Of the key; 0 without a name, and if a report writes the name in another way.
    std::uint32_t size = 0;
    std::uint32_t name_size = 0;
    /// The index of the name.
    std::uint32_t index = 0;
    /// The index of the name that came next the last time.
    std::uint32_t next = 0;
    name_facts facts{};

    [[nodiscard]] std::string_view name() const noexcept { return {key.data() + 1, name_size}; }
    [[nodiscard]] bool is(std::string_view other) const noexcept {
        // Reports escape a name of size 0: find looks it up.
        return size != 0 && name() == other;
    }
};

/// A position in the order in which names came the last time.
class known_place {
public:
    constexpr known_place(const known_name* names, const known_name* previous) noexcept
        : names_(names), previous_(previous) {}

    /// The name that is likely to come next, or one that never comes.
    [[nodiscard]] const known_name& expected() const noexcept { return names_[previous_->next]; }
    /// Goes on after the expected name has come.
    void advance() noexcept { previous_ = &expected(); }
    /// The index of the previous name.
    [[nodiscard]] std::uint32_t previous() const noexcept { return previous_->index; }

private:
    const known_name* names_;
    const known_name* previous_;
};

/// Remembers what is known about names. The reports of all cities name the same settings every
/// month, in the same order, so a name need not be read, only compared with the expected one. A
/// full cache is cleared at the next report.
class name_cache {
public:
    explicit name_cache(name_facts (*facts_of)(std::string_view)) noexcept : facts_of_(facts_of) {}
    // The place of a copy would point into the original.
    name_cache(const name_cache&) = delete;
    name_cache& operator=(const name_cache&) = delete;

    /// Expects the names of another report.
    void start_report() noexcept {
        if (names_.size() == room) {
            names_.clear();
            indexes_.clear();
        }
        place_ = names_.empty() ? known_place(&no_name, &no_name)
                                : known_place(names_.data(), names_.data());
    }

    [[nodiscard]] known_place place() const noexcept { return place_; }
    /// Goes on from an advanced copy of `place`.
    void resume(known_place place) noexcept { place_ = place; }

    /// What is known about the next name. Valid until the next call. Complexity: linear in the
    /// name.
    [[nodiscard]] const name_facts& find_next(std::string_view name) {
        if (const auto& expected = place_.expected(); expected.is(name)) {
            place_.advance();
            return expected.facts;
        }
        return find(name);
    }

    /// The same for a name that is probably not the expected one.
    [[nodiscard]] const name_facts& find(std::string_view name) {
        const auto previous = place_.previous();
        auto* const index = name.size() > known_name::longest ? nullptr : index_of(name);
        if (!index || *index == 0) {
            unknown_ = facts_of_(name);
            if (!index || names_.size() == room || !may_be_kept(name, unknown_))
                return unknown_;
            names_.push_back(made_of(name, unknown_));
            *index = names_.back().index;
        }
        names_[previous].next = *index;
        place_ = known_place(names_.data(), &names_[*index]);
        return names_[*index].facts;
    }

private:
    /// Takes 2 MB. The settings of all cities have fewer names.
    static constexpr std::size_t room = 16384;
    static constexpr known_name no_name{};

    /// The slot for the index of a name; a null pointer if too many slots around it are taken.
    [[nodiscard]] std::uint32_t* index_of(std::string_view name) {
        if (2 * names_.size() >= indexes_.size())
            grow();
        return slot_of(name);
    }

    [[nodiscard]] std::uint32_t* slot_of(std::string_view name) noexcept {
        constexpr std::size_t most_probes = 64;
        auto at = static_cast<std::size_t>(quick_hash(name)) % indexes_.size();
        for (std::size_t probes = 0; probes != most_probes; ++probes) {
            auto& index = indexes_[at];
            if (index == 0 || names_[index].name() == name)
                return &index;
            at = (at + 1) % indexes_.size();
        }
        return nullptr;
    }

    void grow() {
        constexpr std::size_t fewest = 512;
        // The place before the first name of a report.
        if (names_.empty())
            names_.push_back(no_name);
        indexes_.assign((std::max)(fewest, 4 * names_.size()), 0);
        for (std::size_t i = 1; i != names_.size(); ++i)
            if (auto* const index = slot_of(names_[i].name()))
                *index = static_cast<std::uint32_t>(i);
    }

    /// A name that exposes something is not kept, and neither is an unusual spelling of a secret's
    /// name: it may contain the secret itself, as "License Code (HV-7Q2M-0815)" does.
    [[nodiscard]] static bool may_be_kept(std::string_view name, const name_facts& facts) noexcept {
        return facts.what == action::keep ||
               std::ranges::find(secret_settings, name) != secret_settings.end();
    }

    [[nodiscard]] known_name made_of(std::string_view name, const name_facts& facts) const {
        known_name made;
        made.index = static_cast<std::uint32_t>(names_.size());
        made.name_size = static_cast<std::uint32_t>(name.size());
        made.facts = facts;
        made.key[0] = '"';
        std::ranges::copy(name, made.key.begin() + 1);
        made.key[name.size() + 1] = '"';
        made.key[name.size() + 2] = ':';
        // A report would escape these.
        const bool plain = std::ranges::none_of(name, [](char c) {
            return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
        });
        made.size = plain ? made.name_size + 3 : 0;
        return made;
    }

    name_facts (*facts_of_)(std::string_view);
    std::vector<known_name> names_;
    /// A hash table of the indexes of names; 0 is an empty slot.
    std::vector<std::uint32_t> indexes_;
    known_place place_{&no_name, &no_name};
    name_facts unknown_{};
};

} // namespace lucity::detail

#endif
