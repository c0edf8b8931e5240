// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_DETAIL_FAST_SCANNER_HPP
#define LUCITY_DETAIL_FAST_SCANNER_HPP

#include <lucity/detail/json_copier.hpp>
#include <lucity/detail/json_number.hpp>
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
#include <optional>
#include <span>
#include <string_view>

namespace lucity::detail {

/// What a scan works in; reused, it isn't allocated anew.
struct scan_memory {
    json_buffers json;
    seen_names seen;
    known_names known;
};

/// Validates and redacts a report in one pass, writing while it reads, as long as nothing is wrong
/// with the report: what leaks is all right, since it is only taken out.
///
/// It has two answers: here are the bytes and the leaks, or "not mine". The latter is no verdict:
/// whoever asked lets the reference (`checker`) start from the first byte. So each step that meets
/// anything but what a well-made report holds gives up, and none has to know what it was. What it
/// accepts is what the reference accepts, with the same bytes and violations; a differential test
/// holds it to that.
///
/// It takes `schema` only as the first member, where encoders write it.
class fast_scanner {
public:
    fast_scanner(const limits& most, std::span<const report_schema> reports,
                 const redaction_rules& rules, scan_memory& memory,
                 violation_list& violations) noexcept
        : limits_(most), reports_(reports), rules_(rules), memory_(memory), violations_(violations),
          json_(memory.json) {}

    /// The redacted report, which views the memory; empty for "not mine", and then the violations
    /// are of no meaning.
    [[nodiscard]] std::string_view scan(std::string_view bytes) {
        if (bytes.size() > limits_.bytes)
            return {};
        memory_.seen.start_report();
        memory_.known.start_report();
        json_.start(bytes);
        return scan_report() && json_.at_end() ? json_.written() : std::string_view();
    }

private:
    /// A key and its colon, written with the comma in front that it needs. A key is good until the
    /// next one is read.
    [[nodiscard]] std::optional<std::string_view> copy_key(bool first) {
        if (!first)
            json_.write(',');
        const auto key = json_.copy_string(memory_.json.key, limits_.key);
        if (!key || !json_.take(':'))
            return std::nullopt;
        json_.write(':');
        return key;
    }

    /// Calls `use(key, begin)` for each member of an object, with the key and the place in the
    /// output where the member begins; false if anything is "not mine".
    template <class Use>
    [[nodiscard]] bool for_each_member(Use use) {
        if (++depth_ > std::min(limits_.depth, deepest) || !json_.take('{'))
            return false;
        json_.write('{');
        auto* const first = json_.place();
        if (!json_.next_is('}')) {
            std::size_t members = 0;
            do {
                auto* const begin = json_.place();
                const auto key = copy_key(begin == first);
                if (!key || ++members > limits_.members || !use(*key, begin))
                    return false;
            } while (json_.take(','));
        }
        if (!json_.take('}'))
            return false;
        json_.write('}');
        --depth_;
        return true;
    }

    [[nodiscard]] bool scan_report() {
        // The first member tells how to read the others.
        if (!json_.next_is('{'))
            return false;
        bool first = true;
        present_mask present;
        const bool good = for_each_member([&](std::string_view key, char*) {
            if (!first)
                return scan_member(key, at_.report->members, present);
            first = false;
            return key == "schema" && scan_schema();
        });
        return good && !first && has_all(at_.report->members, present);
    }

    [[nodiscard]] bool scan_schema() {
        const auto name = json_.copy_string(memory_.json.text, limits_.text);
        const auto found = name ? find_schema(reports_, *name) : std::nullopt;
        if (!found)
            return false;
        at_ = *found;
        return at_.report->members.size() <= present_mask::room;
    }

    /// Which members of a struct were there, and which one is likely to be the next.
    struct present_mask {
        static constexpr std::size_t room = 64;
        std::uint64_t bits = 0;
        std::size_t next = 0;
    };

    [[nodiscard]] bool has_all(member_table table, const present_mask& present) const noexcept {
        std::uint64_t bit = 1;
        for (const auto& row : table) {
            if (row.first_tier <= at_.tier && (present.bits & bit) == 0)
                return false;
            bit <<= 1;
        }
        return true;
    }

    [[nodiscard]] bool scan_member(std::string_view key, member_table table,
                                   present_mask& present) {
        const auto* rows = table.begin();
        const bool in_order = present.next < table.size() && rows[present.next].name == key;
        const auto* row = in_order ? rows + present.next : table.find(key);
        if (!row || row->first_tier > at_.tier)
            return false;
        const auto index = static_cast<std::size_t>(row - rows);
        const auto bit = std::uint64_t{1} << index;
        if ((present.bits & bit) != 0)
            return false;
        present.bits |= bit;
        present.next = index + 1;
        const path_step here(*this, row->name);
        return scan_value(*row);
    }

    [[nodiscard]] bool scan_value(const member& row) {
        switch (row.kind) {
        case kind::text:
            return scan_text(row);
        case kind::release:
            return scan_release(row);
        case kind::count:
            return scan_count();
        case kind::counts:
            return scan_counts();
        case kind::settings:
            return scan_settings();
        case kind::options:
            return scan_options();
        case kind::object:
            return scan_struct(row.members);
        case kind::list:
            return scan_list(row.members);
        }
        return false;
    }

    [[nodiscard]] bool scan_struct(member_table table) {
        present_mask present;
        return table.size() <= present_mask::room &&
               for_each_member(
                   [&](std::string_view key, char*) { return scan_member(key, table, present); }) &&
               has_all(table, present);
    }

    [[nodiscard]] bool scan_list(member_table table) {
        if (++depth_ > std::min(limits_.depth, deepest) || !json_.take('['))
            return false;
        json_.write('[');
        if (!json_.next_is(']')) {
            std::size_t elements = 0;
            do {
                if (elements != 0)
                    json_.write(',');
                const path_step here(*this, elements);
                if (++elements > limits_.members || !scan_struct(table))
                    return false;
            } while (json_.take(','));
        }
        if (!json_.take(']'))
            return false;
        json_.write(']');
        --depth_;
        return true;
    }

    [[nodiscard]] bool scan_text(const member& row) {
        return scan_judged_text(row.name, row.context);
    }

    [[nodiscard]] bool scan_release(const member& row) {
        const auto text = json_.copy_string(memory_.json.text, limits_.text);
        const auto version = text ? release::parse(*text) : std::nullopt;
        return version && *version >= first_release_of(at_.tier) &&
               rules_.judge_text(row.name, *text, row.context).what == action::keep;
    }

    /// A text, which is replaced if it has to be.
    [[nodiscard]] bool scan_judged_text(std::string_view name, name_context context) {
        auto* const begin = json_.place();
        const auto text = json_.copy_string(memory_.json.text, limits_.text);
        if (!text)
            return false;
        if (rules_.judge_text(name, *text, context).what == action::replace) {
            json_.go_back(begin);
            json_.write("\"in use\"");
            add_leak(violation_code::exposed);
        }
        return true;
    }

    void add_leak(violation_code code) {
        auto* kept = violations_.add(code);
        if (!kept)
            return;
        for (std::size_t i = 0; i != path_size_; ++i)
            path_[i].append_to(kept->path);
    }

    [[nodiscard]] bool scan_count() noexcept {
        const auto digits = json_.take_token();
        if (digits.size() > limits_.text || !is_json_number(digits) || !count_of(digits))
            return false;
        json_.write(digits);
        return true;
    }

    [[nodiscard]] bool scan_counts() {
        const auto object = memory_.seen.start_object();
        return for_each_member([&](std::string_view table, char*) {
            return is_counted_table(table) && judge_key(table).what == action::keep &&
                   is_new(object, table) && scan_count();
        });
    }

    [[nodiscard]] bool scan_options() {
        const auto object = memory_.seen.start_object();
        return for_each_member([&](std::string_view table, char*) {
            // A name that was unescaped would be gone with the next key.
            const bool escaped = table.data() == memory_.json.key.data();
            if (escaped || !is_option_table(table) || !is_new(object, table))
                return false;
            const path_step here(*this, table);
            return scan_settings();
        });
    }

    /// Whether a key, letter for letter, stands in an object for the first time.
    [[nodiscard]] bool is_new(std::uint64_t object, std::string_view key) {
        byte_hash hash;
        hash.add(key);
        return memory_.seen.add(object, hash.value());
    }

    [[nodiscard]] bool scan_settings() {
        const auto object = memory_.seen.start_object();
        return for_each_member([&](std::string_view name, char* begin) {
            const auto& facts = memory_.known.find(name);
            if (!memory_.seen.add(object, facts.canonical))
                return false;
            const bool kept =
                facts.what == action::keep && rules_.judge_added_name(name).what == action::keep;
            if (kept)
                return scan_setting(name, facts.context);
            add_leak(facts.why == rule::secret_setting ? violation_code::secret
                                                       : violation_code::exposed);
            if (!skip_scalar())
                return false;
            json_.go_back(begin);
            return true;
        });
    }

    [[nodiscard]] bool scan_setting(std::string_view name, name_context context) {
        if (json_.next_is('"')) {
            const path_step here(*this, name);
            return scan_judged_text(name, context);
        }
        const auto token = json_.take_token();
        if (!is_literal(token) && (token.size() > limits_.text || !is_json_number(token)))
            return false;
        json_.write(token);
        return true;
    }

    [[nodiscard]] static bool is_literal(std::string_view token) noexcept {
        return token == "true" || token == "false" || token == "null";
    }

    /// Reads a value that is dropped: it has to be good all the same.
    [[nodiscard]] bool skip_scalar() {
        if (json_.next_is('"'))
            return json_.copy_string(memory_.json.text, limits_.text).has_value();
        const auto token = json_.take_token();
        return is_literal(token) || (token.size() <= limits_.text && is_json_number(token));
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

    /// Deeper reports are the reference's.
    static constexpr std::size_t deepest = 32;

    const limits& limits_;
    std::span<const report_schema> reports_;
    const redaction_rules& rules_;
    scan_memory& memory_;
    violation_list& violations_;
    schema_name at_{};
    json_copier json_;
    std::size_t depth_ = 0;
    std::size_t path_size_ = 0;
    /// A step for each object or array that is open, and one for a member in the innermost.
    std::array<step, deepest + 1> path_{};
};

} // namespace lucity::detail

#endif
