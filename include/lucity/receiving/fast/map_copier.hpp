// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_FAST_MAP_COPIER_HPP
#define LUCITY_RECEIVING_FAST_MAP_COPIER_HPP

#include <lucity/policy/kind.hpp>
#include <lucity/policy/limits.hpp>
#include <lucity/receiving/detail/rule_codes.hpp>
#include <lucity/receiving/fast/byte_window.hpp>
#include <lucity/receiving/fast/cursor.hpp>
#include <lucity/receiving/fast/json_copier.hpp>
#include <lucity/receiving/fast/value_copier.hpp>
#include <lucity/redaction/detail/name_cache.hpp>
#include <lucity/redaction/detail/name_set.hpp>
#include <lucity/redaction/entry_rules.hpp>
#include <lucity/redaction/rules.hpp>

#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// Copies maps without the entries that are removed. A cursor is empty if the copier doesn't take a
/// map (`report_copier`).
class map_copier : public value_copier {
public:
    using value_copier::value_copier;

    /// Settings, or counts by table.
    [[nodiscard]] cursor copy_map(cursor at, kind values) {
#if LUCITY_DETAIL_VECTORS
        return has_avx2() ? copy_map_avx2(at, values) : copy_entries<sse2>(at, values);
#else
        return copy_entries<portable>(at, values);
#endif
    }

    /// Settings by option table.
    [[nodiscard]] cursor copy_options(cursor at) {
        memory_.tables.start();
        return copy_all(at, '{', '}', [&](cursor table, std::size_t) {
            const auto key = copy_key(table);
            // The next key would overwrite an unescaped name.
            if (!key.after || is_unescaped_key(key.text) ||
                judge_entry(kind::options, key.text).what != action::keep ||
                !memory_.tables.add(quick_hash(key.text)))
                return cursor();
            const auto after = copy_sign(key.after, ':');
            if (!after)
                return cursor();
            return copy_inside(key.text, [&] { return copy_map(after, kind::settings); });
        });
    }

private:
    /// A key of the input, and what is known of it.
    struct map_key {
        std::string_view name;
        const name_facts* facts;
    };

#if LUCITY_DETAIL_VECTORS
    [[nodiscard, gnu::target("avx2")]] cursor copy_map_avx2(cursor at, kind values) {
        return copy_entries<avx2>(at, values);
    }
#endif

    /// The loop that takes most of the time. Most entries have an expected name and a short,
    /// harmless text that the name doesn't matter to. These are copied right here, so that the
    /// constants that windows are compared with stay in registers.
    template <class Vectors>
    [[nodiscard, gnu::always_inline]] cursor copy_entries(cursor at, kind values) {
        at = open(at, '{');
        if (!at)
            return {};
        auto& known =
            values == kind::counts ? memory_.judging.counted_tables : memory_.judging.settings;
        auto& seen = memory_.judging.entries;
        seen.start();
        if (*at.in == '}')
            return copy_sign(at, '}');
        const bool plain_texts = quick_ && values == kind::settings;
        const auto* const first = at.out;
        for (auto left = limits_.members; left != 0; --left) {
            auto* const begin = at.out;
            *at.out = ',';
            at.out += begin == first ? 0 : 1;
            auto place = known.place();
            const auto& expected = place.expected();
            map_key key{expected.name(), &expected.facts};
            if (guesses_ && expected.size != 0 &&
                Vectors::copy_if_same(at.in, expected.key.data(), expected.size, at.out)) {
                place.advance();
                known.resume(place);
                at = {at.in + expected.size, at.out + expected.size};
            } else {
                at = copy_other_key(at, known, key);
                if (!at)
                    return {};
            }
            const auto& facts = *key.facts;
            if (!seen.add_quickly(facts.identity) && !seen.add(facts.identity))
                return {};
            at.in = skip_space(at.in);
            std::size_t size = not_harmless;
            if (facts.plain && plain_texts && *at.in == '"')
                size = Vectors::copy_harmless(at.in + 1, at.out + 1);
            if (size != not_harmless) {
                *at.out = at.out[size + 1] = '"';
                at = {at.in + size + 2, at.out + size + 2};
            } else {
                at = copy_entry(at.in, at.out, key, values);
                if (!at)
                    return {};
                if (!at.out)
                    at.out = begin;
            }
            if (!take_comma(at))
                return copy_sign(at, '}');
        }
        return {};
    }

    [[nodiscard, gnu::noinline]] cursor copy_other_key(cursor at, name_cache& known, map_key& key) {
        const auto copied = copy_key(at);
        if (!copied.after)
            return {};
        key = {copied.text, &known.find(copied.text)};
        return copy_sign(copied.after, ':');
    }

    /// The value of any other entry. The cursor has no output if the entry is dropped.
    [[nodiscard, gnu::noinline]] cursor copy_entry(const char* in, char* out, const map_key& key,
                                                   kind values) {
        const auto& facts = *key.facts;
        if (values == kind::counts)
            return facts.what == action::keep ? copy_count({in, out}) : cursor();
        if (facts.what != action::keep || rules_.judge_added_name(key.name).what != action::keep)
            return drop_setting({in, out}, facts);
        return *in == '"' ? copy_telling_text(in, out, key.name, facts.context)
                          : copy_setting(in, out, key.name, facts.context);
    }

    /// Reads a value that is dropped: it has to be valid JSON, too.
    [[nodiscard, gnu::noinline]] cursor drop_setting(cursor at, const name_facts& facts) {
        add_leak(code_of(facts.why), at.in, place());
        const auto after = *at.in == '"' ? copy_string(at).after : copy_scalar(at);
        return {after.in, nullptr};
    }

    /// Whether to expect known names: not if one of them may be longer than the limit.
    const bool guesses_ = limits_.key >= known_name::longest;
};

} // namespace lucity::detail

#endif
