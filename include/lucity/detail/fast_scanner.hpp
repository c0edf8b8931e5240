// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_DETAIL_FAST_SCANNER_HPP
#define LUCITY_DETAIL_FAST_SCANNER_HPP

#include <lucity/detail/byte_window.hpp>
#include <lucity/detail/json_copier.hpp>
#include <lucity/detail/json_number.hpp>
#include <lucity/detail/known_names.hpp>
#include <lucity/detail/known_texts.hpp>
#include <lucity/detail/seen_names.hpp>
#include <lucity/limits.hpp>
#include <lucity/release.hpp>
#include <lucity/report_list.hpp>
#include <lucity/rules.hpp>
#include <lucity/schema.hpp>
#include <lucity/table_name.hpp>
#include <lucity/violation.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string_view>

namespace lucity::detail {

/// What a scan works in; reused, it isn't allocated anew.
struct scan_memory {
    json_buffers json;
    /// Of the map that is scanned, and of the option tables around it.
    seen_names entries;
    seen_names tables;
    known_names settings{facts_of_setting};
    known_names counted_tables{facts_of_counted_table};
    known_texts texts;
};

/// Validates and redacts a report in one pass, writing while it reads, as long as nothing is wrong
/// with the report: what leaks is all right, since it is only taken out.
///
/// It has two answers: here are the bytes and the leaks, or "not mine". The latter is no verdict:
/// whoever asked lets the reference (`checker`) start from the first byte. So each step that meets
/// anything but what a well-made report holds gives up, with an empty cursor, and none has to know
/// what it was. What it accepts is what the reference accepts, with the same bytes and violations;
/// a differential test holds it to that.
///
/// It takes `schema` only as the first member, where encoders write it.
class fast_scanner {
public:
    fast_scanner(const limits& most, std::span<const report_schema> reports,
                 const redaction_rules& rules, scan_memory& memory,
                 violation_list& violations) noexcept
        : limits_(most), reports_(reports), rules_(rules), memory_(memory), violations_(violations),
          json_(memory.json), built_in_(rules.only_built_in()),
          quick_(built_in_ && most.text >= not_short), guesses_(most.key >= known_name::longest) {}

    /// The redacted report, which views the memory; empty for "not mine", and then the violations
    /// are of no meaning.
    [[nodiscard]] std::string_view scan(std::string_view bytes) {
        if (bytes.size() > limits_.bytes)
            return {};
        memory_.settings.start_report();
        memory_.counted_tables.start_report();
        memory_.texts.start_report();
        const auto start = json_.start(bytes);
        const auto end = scan_report(start);
        if (!end || !json_.at_end(end))
            return {};
        return {start.out, static_cast<std::size_t>(end.out - start.out)};
    }

private:
    using json = json_copier;

    /// Deeper reports are the reference's.
    static constexpr std::size_t deepest = 32;

    [[nodiscard]] cursor open(cursor at, char bracket) noexcept {
        if (++depth_ > std::min(limits_.depth, deepest))
            return {};
        return json::skip_space(json::copy_sign(at, bracket));
    }
    [[nodiscard]] cursor close(cursor at, char bracket) noexcept {
        --depth_;
        return json::copy_sign(at, bracket);
    }
    /// Takes the comma behind a member or element, and white space, if another one follows.
    [[nodiscard]] static bool take_comma(cursor& at) noexcept {
        at = json::skip_space(at);
        if (*at.in != ',')
            return false;
        at.in = json::skip_space(at.in + 1);
        return true;
    }

    /// Which members of a struct were there, and which one is likely to be the next.
    struct present_members {
        static constexpr std::size_t room = 64;
        std::uint64_t bits = 0;
        std::size_t next = 0;
        std::size_t count = 0;
    };

    [[nodiscard]] cursor scan_report(cursor at) {
        at = open(json::skip_space(at), '{');
        const auto key = at ? json_.copy_key(at, limits_.key) : copied_text();
        if (!key.behind || key.text != "schema")
            return {};
        at = json::skip_space(json::copy_sign(key.behind, ':'));
        at = at ? scan_schema(at) : cursor();
        if (!at)
            return {};
        present_members present{.count = 1};
        while (take_comma(at)) {
            at = scan_member(json::write(at, ","), at_.report->members, present);
            if (!at)
                return {};
        }
        return has_all(at_.report->members, present) ? close(at, '}') : cursor();
    }

    [[nodiscard]] cursor scan_schema(cursor at) {
        const auto name = json_.copy_text(at, limits_.text);
        const auto found = name.behind ? find_schema(reports_, name.text) : std::nullopt;
        if (!found || found->report->members.size() > present_members::room)
            return {};
        at_ = *found;
        return name.behind;
    }

    [[nodiscard]] bool has_all(member_table table, const present_members& present) const noexcept {
        std::uint64_t bit = 1;
        for (const auto& row : table) {
            if (row.first_tier <= at_.tier && (present.bits & bit) == 0)
                return false;
            bit <<= 1;
        }
        return present.count <= limits_.members;
    }

    [[nodiscard]] cursor scan_struct(cursor at, member_table table) {
        at = open(at, '{');
        if (!at || table.size() > present_members::room)
            return {};
        present_members present;
        if (*at.in != '}')
            for (;;) {
                at = scan_member(at, table, present);
                if (!at)
                    return {};
                if (!take_comma(at))
                    break;
                *at.out++ = ',';
            }
        return has_all(table, present) ? close(at, '}') : cursor();
    }

    [[nodiscard]] cursor scan_member(cursor at, member_table table, present_members& present) {
        const member* row = nullptr;
        at = copy_name(at, table, present.next, row);
        if (!at || row->first_tier > at_.tier)
            return {};
        const auto index = static_cast<std::size_t>(row - table.begin());
        const auto bit = std::uint64_t{1} << index;
        if ((present.bits & bit) != 0)
            return {};
        present.bits |= bit;
        present.next = index + 1;
        ++present.count;
        return scan_value(json::skip_space(at), *row);
    }

    /// The name of a member and its colon; `row` is the member.
    [[nodiscard]] cursor copy_name(cursor at, member_table table, std::size_t expected,
                                   const member*& row) {
        if (expected < table.size() && guesses_) {
            row = table.begin() + expected;
            if (const auto behind = copy_expected_name(at, row->name))
                return behind;
        }
        const auto key = json_.copy_key(at, limits_.key);
        row = key.behind ? table.find(key.text) : nullptr;
        return row ? json::copy_sign(key.behind, ':') : cursor();
    }

    [[nodiscard]] static cursor copy_expected_name(cursor at, std::string_view name) noexcept {
        const auto size = name.size();
        if (size + 3 > std::min(window_padding, known_name::longest) || *at.in != '"' ||
            std::memcmp(at.in + 1, name.data(), size) != 0 || at.in[size + 1] != '"' ||
            at.in[size + 2] != ':')
            return {};
        std::memcpy(at.out, at.in, size + 3);
        return {at.in + size + 3, at.out + size + 3};
    }

    [[nodiscard]] cursor scan_value(cursor at, const member& row) {
        switch (row.kind) {
        case kind::text:
            return scan_text(at, row.name, row.context, is_telling(row.context));
        case kind::release:
            return scan_release(at, row);
        case kind::count:
            return scan_count(at);
        default:
            break;
        }
        const path_step here(*this, row.name);
        switch (row.kind) {
        case kind::counts:
        case kind::settings:
            return scan_map(at, row.kind);
        case kind::options:
            return scan_options(at);
        case kind::object:
            return scan_struct(at, row.members);
        case kind::list:
            return scan_list(at, row.members);
        default:
            return {};
        }
    }

    [[nodiscard]] cursor scan_list(cursor at, member_table table) {
        at = open(at, '[');
        if (!at)
            return {};
        if (*at.in != ']')
            for (std::size_t elements = 0;;) {
                const path_step here(*this, elements);
                if (++elements > limits_.members)
                    return {};
                at = scan_struct(at, table);
                if (!at)
                    return {};
                if (!take_comma(at))
                    break;
                *at.out++ = ',';
            }
        return close(at, ']');
    }

    /// A text, which is replaced if it has to be.
    [[nodiscard, gnu::always_inline]] cursor scan_text(cursor at, std::string_view name,
                                                       name_context context, bool telling_name) {
        if (quick_ && !telling_name)
            if (const auto behind = json::copy_harmless_text(at))
                return behind;
        return scan_telling_text(at, name, context);
    }

    [[nodiscard]] cursor scan_telling_text(cursor at, std::string_view name, name_context context) {
        if (quick_ && *at.in == '"')
            if (const auto size = memory_.texts.copy_known(at.in + 1, at.out + 1, context);
                size != not_short) {
                *at.out = at.out[size + 1] = '"';
                return {at.in + size + 2, at.out + size + 2};
            }
        const auto copied = json_.copy_text(at, limits_.text);
        if (!copied.behind)
            return {};
        const std::string_view written(at.out + 1, copied.behind.out - 1);
        if (built_in_ && memory_.texts.knows(written, context))
            return copied.behind;
        if (rules_.judge_text(name, copied.text, context).what == action::keep) {
            if (built_in_)
                memory_.texts.remember(written, context);
            return copied.behind;
        }
        add_leak(violation_code::exposed, at.in, name);
        return json::write({copied.behind.in, at.out}, "\"in use\"");
    }

    [[nodiscard]] cursor scan_release(cursor at, const member& row) {
        const auto copied = json_.copy_text(at, limits_.text);
        const auto version = copied.behind ? release::parse(copied.text) : std::nullopt;
        const bool good =
            version && *version >= first_release_of(at_.tier) &&
            rules_.judge_text(row.name, copied.text, row.context).what == action::keep;
        return good ? copied.behind : cursor();
    }

    [[nodiscard]] cursor scan_count(cursor at) const noexcept {
        std::uint64_t value = 0;
        const auto behind = json::copy_digits(at, value);
        const bool good = behind && value <= largest_count &&
                          static_cast<std::size_t>(behind.in - at.in) <= limits_.text;
        return good ? behind : cursor();
    }

    /// A key that stood in the input, and what is known of it.
    struct map_key {
        std::string_view name;
        const name_facts* facts;
    };

    /// Settings, or counts by table.
    [[nodiscard]] cursor scan_map(cursor at, kind values) {
#if LUCITY_DETAIL_VECTORS
        return has_avx2 ? scan_map_avx2(at, values) : scan_entries<sse2>(at, values);
#else
        return scan_entries<portable>(at, values);
#endif
    }

#if LUCITY_DETAIL_VECTORS
    [[nodiscard, gnu::target("avx2")]] cursor scan_map_avx2(cursor at, kind values) {
        return scan_entries<avx2>(at, values);
    }
#endif

    /// The loop that most of the time goes into. What most entries are is copied right here, so
    /// that what windows are compared with stays in registers: a name that is expected, and that
    /// makes no difference to a text; a short text without a telling sign, or a short integer.
    template <class Vectors>
    [[nodiscard, gnu::always_inline]] cursor scan_entries(cursor at, kind values) {
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
            if (guesses_ &&
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
            at.in = json::skip_space(at.in);
            std::size_t size = not_harmless;
            if (facts.plain && plain_texts && *at.in == '"')
                size = Vectors::copy_harmless(at.in + 1, at.out + 1);
            if (size != not_harmless) {
                *at.out = at.out[size + 1] = '"';
                at = {at.in + size + 2, at.out + size + 2};
            } else {
                at = scan_entry(at, key, values);
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

    [[nodiscard, gnu::noinline]] cursor copy_other_key(cursor at, known_names& known,
                                                       map_key& key) {
        const auto copied = json_.copy_key(at, limits_.key);
        if (!copied.behind)
            return {};
        key = {copied.text, &known.find(copied.text)};
        return json::copy_sign(copied.behind, ':');
    }

    /// The value of an entry; an output of null says that the entry is dropped.
    [[nodiscard, gnu::noinline]] cursor scan_entry(cursor at, const map_key& key, kind values) {
        const auto& facts = *key.facts;
        if (values == kind::counts)
            return facts.what == action::keep ? scan_count(at) : cursor();
        const bool kept = facts.what == action::keep &&
                          (built_in_ || rules_.judge_added_name(key.name).what == action::keep);
        if (!kept)
            return drop_setting(at, facts);
        return *at.in == '"' ? scan_text(at, key.name, facts.context, facts.telling)
                             : json::copy_scalar(at, limits_.text);
    }

    /// Reads a value that is dropped: it has to be good all the same.
    [[nodiscard]] cursor drop_setting(cursor at, const name_facts& facts) {
        add_leak(facts.why == rule::secret_setting ? violation_code::secret
                                                   : violation_code::exposed,
                 at.in);
        const auto behind = *at.in == '"' ? json_.copy_text(at, limits_.text).behind
                                          : json::copy_scalar(at, limits_.text);
        return {behind.in, nullptr};
    }

    [[nodiscard]] cursor scan_options(cursor at) {
        at = open(at, '{');
        if (!at)
            return {};
        if (*at.in == '}')
            return close(at, '}');
        memory_.tables.start();
        for (std::size_t tables = 1; tables <= limits_.members; ++tables) {
            const auto key = json_.copy_key(at, limits_.key);
            // A name that was unescaped would be gone with the next key.
            if (!key.behind || json_.is_unescaped_key(key.text) || !is_option_table(key.text) ||
                !is_new_table(key.text))
                return {};
            const path_step here(*this, key.text);
            at = json::skip_space(json::copy_sign(key.behind, ':'));
            at = at ? scan_map(at, kind::settings) : cursor();
            if (!at)
                return {};
            if (!take_comma(at))
                return close(at, '}');
            *at.out++ = ',';
        }
        return {};
    }

    /// Whether an option table, letter for letter, is there for the first time.
    [[nodiscard]] bool is_new_table(std::string_view name) {
        byte_hash hash;
        hash.add(name);
        return memory_.tables.add(hash.value());
    }

    /// Adds a violation of the object that is scanned, or of a member of it.
    void add_leak(violation_code code, const char* value, std::string_view name = {}) {
        auto* kept = violations_.add(code);
        if (!kept)
            return;
        for (std::size_t i = 0; i != path_size_; ++i)
            path_[i].append_to(kept->path);
        if (name.data())
            kept->path.append(name);
        kept->offset = json_.offset_of(value);
    }

    /// A member's name, or the index of an element.
    struct step {
        std::string_view name;
        std::size_t index;

        void append_to(json_pointer& path) const {
            if (name.data())
                path.append(name);
            else
                path.append(index);
        }
    };

    /// Lengthens the path to what is scanned, until it goes out of scope.
    class path_step {
    public:
        path_step(fast_scanner& scanner, std::string_view name) noexcept
            : path_step(scanner, step{name, 0}) {}
        path_step(fast_scanner& scanner, std::size_t index) noexcept
            : path_step(scanner, step{{}, index}) {}
        path_step(const path_step&) = delete;
        path_step& operator=(const path_step&) = delete;
        ~path_step() { --scanner_.path_size_; }

    private:
        path_step(fast_scanner& scanner, step next) noexcept : scanner_(scanner) {
            scanner_.path_[scanner_.path_size_++] = next;
        }

        fast_scanner& scanner_;
    };

    const limits& limits_;
    std::span<const report_schema> reports_;
    const redaction_rules& rules_;
    scan_memory& memory_;
    violation_list& violations_;
    schema_name at_{};
    json_copier json_;
    const bool built_in_;
    /// Whether a short text without a telling sign needs no closer look.
    const bool quick_;
    /// Whether names are compared with what is expected: not where a known one might be too long.
    const bool guesses_;
    std::size_t depth_ = 0;
    std::size_t path_size_ = 0;
    /// A step for each object or array that is open.
    std::array<step, deepest + 1> path_{};
};

} // namespace lucity::detail

#endif
