// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_FAST_VALUE_COPIER_HPP
#define LUCITY_RECEIVING_FAST_VALUE_COPIER_HPP

#include <lucity/policy/count.hpp>
#include <lucity/policy/limits.hpp>
#include <lucity/policy/release.hpp>
#include <lucity/policy/schema.hpp>
#include <lucity/policy/tier.hpp>
#include <lucity/receiving/detail/rule_codes.hpp>
#include <lucity/receiving/fast/byte_window.hpp>
#include <lucity/receiving/fast/context_cache.hpp>
#include <lucity/receiving/fast/copy_path.hpp>
#include <lucity/receiving/fast/head_cache.hpp>
#include <lucity/receiving/fast/json_copier.hpp>
#include <lucity/receiving/fast/name_cache.hpp>
#include <lucity/receiving/fast/name_set.hpp>
#include <lucity/receiving/fast/text_cache.hpp>
#include <lucity/receiving/violation.hpp>
#include <lucity/receiving/violation_list.hpp>
#include <lucity/redaction/entry_rules.hpp>
#include <lucity/redaction/rules.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace lucity::detail {

/// What a copier works in; reused, it isn't allocated anew.
struct copier_memory {
    json_buffers json;
    /// Of the map that is copied, and of the option tables around it.
    name_set entries;
    name_set tables;
    name_cache settings{facts_of_setting};
    name_cache counted_tables{facts_of_counted_table};
    text_cache texts;
    head_cache heads;
    context_cache contexts;
};

/// Copies the values of a report's members, all but structs and lists: texts, counts, and maps.
/// Each is checked, and redacted as it has to be; what leaks is told. A cursor is empty where a
/// value is none that the copier takes (`report_copier`).
class value_copier {
public:
    value_copier(const limits& most, const redaction_rules& rules, copier_memory& memory,
                 violation_list& violations) noexcept
        : limits_(most), rules_(rules), memory_(memory), violations_(violations),
          json_(memory.json), built_in_(rules.only_built_in()),
          quick_(built_in_ && most.text >= not_short), guesses_(most.key >= known_name::longest) {}

    [[nodiscard]] cursor start(std::string_view bytes) {
        memory_.settings.start_report();
        memory_.counted_tables.start_report();
        memory_.texts.start_report();
        return json_.start(bytes);
    }
    /// White space, and a colon.
    [[nodiscard]] cursor copy_colon(cursor at) const noexcept {
        return json_.skip_space(json_.copy_sign(at, ':'));
    }
    [[nodiscard]] cursor skip_space(cursor at) const noexcept { return json_.skip_space(at); }
    [[nodiscard]] bool at_end(cursor at) const noexcept { return json_.at_end(at); }

    [[nodiscard]] head_cache& heads() noexcept { return memory_.heads; }
    /// The way to the value that is copied next.
    [[nodiscard]] copy_path& path() noexcept { return path_; }
    /// Whether names are compared with what is expected: not where a known one might be too long.
    [[nodiscard]] bool guesses() const noexcept { return guesses_; }

    /// Takes the bracket of an object or array, and white space. Deeper ones than a path can tell
    /// are the reference's.
    [[nodiscard]] cursor open(cursor at, char bracket) noexcept {
        if (++depth_ > std::min(limits_.depth, copy_path::deepest))
            return {};
        at = json_.skip_space(json_.copy_sign(at, bracket));
        return json_.go_on(at);
    }
    [[nodiscard]] cursor close(cursor at, char bracket) noexcept {
        --depth_;
        return json_.copy_sign(at, bracket);
    }
    /// Takes the comma behind a member or element, and white space, if another one follows.
    [[nodiscard]] bool take_comma(cursor& at) noexcept {
        at.in = json_.skip_space(at.in);
        if (*at.in != ',')
            return false;
        at.in = json_.skip_space(at.in + 1);
        at = json_.go_on(at);
        return true;
    }

    [[nodiscard]] copied_string copy_key(cursor at) { return json_.copy_key(at, limits_.key); }
    /// A text that isn't judged.
    [[nodiscard]] copied_string copy_string(cursor at) {
        return json_.copy_string(at, limits_.text);
    }

    /// A text, which is replaced if it has to be.
    [[nodiscard]] cursor copy_text(cursor at, const member& row) {
        const auto& context = memory_.contexts.find(row);
        if (quick_ && !context.telling)
            if (const auto behind = json::copy_harmless_text(at))
                return behind;
        return copy_telling_text(at.in, at.out, row.name, context);
    }

    /// A release that allows a tier. It is the reference's if it has to be replaced.
    [[nodiscard]] cursor copy_release(cursor at, const member& row, tier least) {
        const auto copied = json_.copy_string(at, limits_.text);
        const auto version =
            copied.behind ? memory_.heads.parse_release(copied.text) : std::nullopt;
        const bool good =
            version && *version >= first_release_of(least) &&
            rules_.judge_text(row.name, copied.text, memory_.contexts.find(row).says).what ==
                action::keep;
        return good ? copied.behind : cursor();
    }

    [[nodiscard]] cursor copy_count(cursor at) const noexcept {
        std::uint64_t value = 0;
        const auto behind = json::copy_digits(at, value);
        const bool good = behind && value <= largest_count &&
                          static_cast<std::size_t>(behind.in - at.in) <= limits_.text;
        return good ? behind : cursor();
    }

    /// Settings, or counts by table.
    [[nodiscard]] cursor copy_map(cursor at, kind values) {
#if LUCITY_DETAIL_VECTORS
        return has_avx2() ? copy_map_avx2(at, values) : copy_entries<sse2>(at, values);
#else
        return copy_entries<portable>(at, values);
#endif
    }

    [[nodiscard]] cursor copy_options(cursor at) {
        at = open(at, '{');
        if (!at)
            return {};
        if (*at.in == '}')
            return close(at, '}');
        memory_.tables.start();
        for (std::size_t tables = 1; tables <= limits_.members; ++tables) {
            const auto key = json_.copy_key(at, limits_.key);
            // A name that was unescaped would be gone with the next key.
            if (!key.behind || json_.is_unescaped_key(key.text) ||
                judge_entry(kind::options, key.text).what != action::keep ||
                !is_new_table(key.text))
                return {};
            const copy_path::step here(path_, key.text);
            at = copy_colon(key.behind);
            at = at ? copy_map(at, kind::settings) : cursor();
            if (!at)
                return {};
            if (!take_comma(at))
                return close(at, '}');
            *at.out++ = ',';
        }
        return {};
    }

private:
    using json = json_copier;

    /// A key that stood in the input, and what is known of it.
    struct map_key {
        std::string_view name;
        const name_facts* facts;
    };

#if LUCITY_DETAIL_VECTORS
    [[nodiscard, gnu::target("avx2")]] cursor copy_map_avx2(cursor at, kind values) {
        return copy_entries<avx2>(at, values);
    }
#endif

    /// The loop that most of the time goes into. What most entries are is copied right here, so
    /// that what windows are compared with stays in registers: a name that is expected, and a short
    /// text to which the name makes no difference, without a telling sign.
    template <class Vectors>
    [[nodiscard, gnu::always_inline]] cursor copy_entries(cursor at, kind values) {
        at = open(at, '{');
        if (!at)
            return {};
        auto& known = values == kind::counts ? memory_.counted_tables : memory_.settings;
        auto& seen = memory_.entries;
        seen.start();
        if (*at.in == '}')
            return close(at, '}');
        const bool plain_texts = quick_ && values == kind::settings;
        const auto* const first = at.out;
        for (std::size_t entries = 1; entries <= limits_.members; ++entries) {
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
            at.in = json_.skip_space(at.in);
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
                return close(at, '}');
        }
        return {};
    }

    [[nodiscard, gnu::noinline]] cursor copy_other_key(cursor at, name_cache& known, map_key& key) {
        const auto copied = json_.copy_key(at, limits_.key);
        if (!copied.behind)
            return {};
        key = {copied.text, &known.find(copied.text)};
        return json_.copy_sign(copied.behind, ':');
    }

    /// The value of any other entry; an output of null says that the entry is dropped.
    [[nodiscard, gnu::noinline]] cursor copy_entry(const char* in, char* out, const map_key& key,
                                                   kind values) {
        const auto& facts = *key.facts;
        if (values == kind::counts)
            return facts.what == action::keep ? copy_count({in, out}) : cursor();
        const bool kept = facts.what == action::keep &&
                          (built_in_ || rules_.judge_added_name(key.name).what == action::keep);
        if (!kept)
            return drop_setting({in, out}, facts);
        return *in == '"' ? copy_telling_text(in, out, key.name, facts.context)
                          : json_.copy_scalar({in, out}, limits_.text);
    }

    /// Reads a value that is dropped: it has to be good all the same.
    [[nodiscard]] cursor drop_setting(cursor at, const name_facts& facts) {
        add_leak(code_of(facts.why), at.in);
        const auto behind = *at.in == '"' ? json_.copy_string(at, limits_.text).behind
                                          : json_.copy_scalar(at, limits_.text);
        return {behind.in, nullptr};
    }

    [[nodiscard]] cursor copy_telling_text(const char* in, char* out, std::string_view name,
                                           const text_context& context) {
        if (!quick_ || *in != '"')
            return judge_text(in, out, json_.copy_string({in, out}, limits_.text), name, context);
        const auto found = copy_short(in + 1, out + 1);
        const std::string_view text(in + 1, found.size);
        if (found.size != not_short && memory_.texts.knows_short(text, context, out + 1)) {
            *out = out[found.size + 1] = '"';
            return {in + found.size + 2, out + found.size + 2};
        }
        if (!found.plain)
            return judge_text(in, out, json_.copy_string({in, out}, limits_.text), name, context);
        *out = out[found.size + 1] = '"';
        return judge_text(in, out, {{in + found.size + 2, out + found.size + 2}, text}, name,
                          context);
    }

    /// Keeps a text that was copied from a place, or puts `in use` there.
    [[nodiscard]] cursor judge_text(const char* in, char* out, const copied_string& copied,
                                    std::string_view name, const text_context& context) {
        if (!copied.behind)
            return {};
        const std::string_view written(out + 1, copied.behind.out - 1);
        if (built_in_ && written.size() >= not_short && memory_.texts.knows(written, context))
            return copied.behind;
        if (rules_.judge_text(name, copied.text, context.says).what == action::keep) {
            if (built_in_)
                memory_.texts.remember(written, context);
            return copied.behind;
        }
        add_leak(violation_code::exposed, in, name);
        return json::write({copied.behind.in, out}, "\"in use\"");
    }

    /// Whether an option table, letter for letter, is there for the first time.
    [[nodiscard]] bool is_new_table(std::string_view name) {
        byte_hash hash;
        hash.add(name);
        return memory_.tables.add(hash.value());
    }

    /// Adds a violation of the object that is copied, or of a member of it.
    void add_leak(violation_code code, const char* value, std::string_view name = {}) {
        auto* kept = violations_.add(code);
        if (!kept)
            return;
        path_.append_to(kept->path);
        if (name.data())
            kept->path.append(name);
        kept->offset = json_.offset_of(value);
    }

    const limits& limits_;
    const redaction_rules& rules_;
    copier_memory& memory_;
    violation_list& violations_;
    json_copier json_;
    const bool built_in_;
    /// Whether a short text without a telling sign needs no closer look.
    const bool quick_;
    const bool guesses_;
    std::size_t depth_ = 0;
    copy_path path_;
};

} // namespace lucity::detail

#endif
