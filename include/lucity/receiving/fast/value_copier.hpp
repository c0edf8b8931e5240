// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_FAST_VALUE_COPIER_HPP
#define LUCITY_RECEIVING_FAST_VALUE_COPIER_HPP

#include <lucity/json/json_place.hpp>
#include <lucity/policy/count.hpp>
#include <lucity/policy/detail/number_value.hpp>
#include <lucity/policy/kind.hpp>
#include <lucity/policy/limits.hpp>
#include <lucity/policy/release.hpp>
#include <lucity/policy/schema.hpp>
#include <lucity/policy/tier.hpp>
#include <lucity/receiving/fast/byte_window.hpp>
#include <lucity/receiving/fast/cursor.hpp>
#include <lucity/receiving/fast/json_copier.hpp>
#include <lucity/receiving/violation.hpp>
#include <lucity/receiving/violation_list.hpp>
#include <lucity/redaction/detail/judging_memory.hpp>
#include <lucity/redaction/detail/name_cache.hpp>
#include <lucity/redaction/detail/name_set.hpp>
#include <lucity/redaction/detail/text_cache.hpp>
#include <lucity/redaction/member_reading.hpp>
#include <lucity/redaction/rules.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lucity::detail {

/// What a copier remembers from one report to the next.
struct copier_memory {
    judging_memory judging;
    /// Texts as JSON spells them.
    text_cache texts;
    /// The names of the option tables in the report.
    name_set tables;

    void end_report() noexcept {
        judging.end_report();
        tables.forget();
    }
};

/// Copies the values of members and settings, all but structs and maps. It replaces texts that
/// expose something. A cursor is empty if the copier doesn't take a value (`report_copier`).
class value_copier : public json_copier {
public:
    value_copier(const limits& allowed, const redaction_rules& rules, json_buffers& buffers,
                 copier_memory& memory, violation_list& violations) noexcept
        : json_copier(allowed, buffers), rules_(rules), memory_(memory),
          built_in_(rules.only_built_in()), quick_(built_in_ && allowed.text >= not_short),
          violations_(violations) {}

    /// A text, which is replaced if it has to be.
    [[nodiscard]] cursor copy_text(cursor at, const member& row) {
        const auto& context = memory_.judging.members.find(row);
        if (quick_ && !context.telling && *at.in == '"') {
            const auto size = copy_harmless(at.in + 1, at.out + 1);
            if (size != not_harmless) {
                *at.out = at.out[size + 1] = '"';
                return {at.in + size + 2, at.out + size + 2};
            }
        }
        return copy_telling_text(at.in, at.out, row.name, context);
    }
    /// The same for a text that may have to be replaced, by its name or its characters. It takes no
    /// cursor, since GCC would pass it in memory.
    [[nodiscard]] cursor copy_telling_text(const char* in, char* out, std::string_view name,
                                           const text_context& context) {
        if (quick_ && *in == '"') {
            const auto found = copy_short(in + 1, out + 1);
            const std::string_view text(in + 1, found.size);
            const bool known = found.size != not_short && knows_short(text, context, out + 1);
            if (known || found.plain) {
                *out = out[found.size + 1] = '"';
                const cursor after{in + found.size + 2, out + found.size + 2};
                return known ? after : judge_text(in, out, {after, text}, name, context);
            }
        }
        return judge_text(in, out, copy_string({in, out}), name, context);
    }

    /// A text that is not replaced; the reference copies the others.
    [[nodiscard]] cursor copy_kept_text(cursor at, const member& row) {
        const auto leaks = violations_.count();
        const auto after = copy_text(at, row);
        return violations_.count() == leaks ? after : cursor();
    }

    /// A release that allows a tier, and is not replaced. The reference reads one with an escape.
    [[nodiscard]] cursor copy_release(cursor at, const member& row, tier least) {
        const auto after = copy_kept_text(at, row);
        if (!after)
            return {};
        const auto version = release::parse({at.in + 1, after.in - 1});
        return version && *version >= first_release_of(least) ? after : cursor();
    }

    [[nodiscard]] cursor copy_enumerator(cursor at, const member& row) {
        const auto copied = copy_string(at);
        const bool good = copied.after &&
                          std::ranges::find(row.enumerators, copied.text) != row.enumerators.end();
        return good ? copied.after : cursor();
    }

    [[nodiscard]] cursor copy_boolean(cursor at) const noexcept {
        return copy_word(at, *at.in == 't' ? "true" : "false");
    }

    /// A number of a member whose name lets it leave.
    [[nodiscard]] cursor copy_number(cursor at, const member& row) {
        if (!spares_numbers(memory_.judging.members.find(row).says))
            return {};
        return row.kind == kind::count ? copy_count(at) : copy_real_or_integer(at, row.kind);
    }

    [[nodiscard]] cursor copy_count(cursor at) const noexcept {
        std::uint64_t value = 0;
        const auto after = copy_digits(at, value);
        const bool good = after && value <= largest_count &&
                          static_cast<std::size_t>(after.in - at.in) <= limits_.text;
        return good ? after : cursor();
    }

    /// A number, a boolean or null. Some names have their numbers replaced.
    [[nodiscard]] cursor copy_setting(const char* in, char* out, std::string_view name,
                                      const text_context& context) {
        const auto after = copy_scalar({in, out});
        const bool number = *in == '-' || is_digit(*in);
        if (!after || !number || (built_in_ && !context.telling))
            return after;
        const std::string_view written(out, after.out);
        if (rules_.judge_text(name, written, context.says).what == action::keep)
            return after;
        // The output has twice the room of the input, and `"":1,` and `"a":1,` take more.
        if (name.size() < 2)
            return {};
        add_leak(violation_code::exposed, in, place() / name);
        return write_token({after.in, out}, "\"in use\"");
    }

    /// Adds a violation by a value, at the place that may be shown.
    void add_leak(violation_code code, const char* value, const json_place& shown_at) {
        if (auto* const kept = violations_.add(code)) {
            shown_at.append_to(kept->path);
            kept->offset = offset_of(value);
        }
    }

protected:
    const redaction_rules& rules_;
    copier_memory& memory_;
    const bool built_in_;
    /// Whether a short text without a telling sign needs no closer look, unless its name tells.
    const bool quick_;

private:
    /// Whether a text that `copy_short` found is known to be kept; if so, it is copied.
    [[nodiscard]] bool knows_short(std::string_view text, const text_context& context,
                                   char* out) const noexcept {
        return memory_.texts.knows_short(text, context, [&](const char* known) {
            return copy_if_same(text.data(), known, text.size(), out);
        });
    }

    [[nodiscard]] cursor copy_real_or_integer(cursor at, kind of) const {
        const bool number = *at.in == '-' || is_digit(*at.in);
        const auto after = number ? copy_scalar(at) : cursor();
        return after && is_in_range(of, {at.in, after.in}) ? after : cursor();
    }

    /// Keeps a text that was copied from `in` to `out`, or replaces it by `in use`.
    [[nodiscard]] cursor judge_text(const char* in, char* out, const copied_string& copied,
                                    std::string_view name, const text_context& context) {
        if (!copied.after)
            return {};
        const std::string_view written(out + 1, copied.after.out - 1);
        if (built_in_ && written.size() >= not_short && memory_.texts.knows(written, context))
            return copied.after;
        if (rules_.judge_text(name, copied.text, context.says).what == action::keep) {
            if (built_in_)
                memory_.texts.remember(written, context);
            return copied.after;
        }
        add_leak(violation_code::exposed, in, place() / name);
        return write_token({copied.after.in, out}, "\"in use\"");
    }

    violation_list& violations_;
};

} // namespace lucity::detail

#endif
