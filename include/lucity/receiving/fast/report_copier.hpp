// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_FAST_REPORT_COPIER_HPP
#define LUCITY_RECEIVING_FAST_REPORT_COPIER_HPP

#include <lucity/policy/limits.hpp>
#include <lucity/policy/schema.hpp>
#include <lucity/receiving/fast/byte_window.hpp>
#include <lucity/receiving/fast/cursor.hpp>
#include <lucity/receiving/fast/json_copier.hpp>
#include <lucity/receiving/fast/map_copier.hpp>
#include <lucity/receiving/fast/value_copier.hpp>
#include <lucity/receiving/violation_list.hpp>
#include <lucity/redaction/rules.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string_view>

namespace lucity::detail {

/// Validates and redacts a valid report in one pass. Leaks are fine: it removes them.
///
/// It has two answers: "here are the bytes and the leaks" or "not mine". The second one is no
/// verdict: the caller lets the reference (`checker`) start again from the first byte. So each step
/// that meets something unexpected gives up with an empty cursor, and doesn't need to know why. The
/// reference accepts whatever this accepts, with the same bytes and violations, as a differential
/// test checks.
///
/// It takes `schema` only as the first member, where encoders write it.
class report_copier : map_copier {
public:
    report_copier(const limits& allowed, std::span<const report_schema> reports,
                  const redaction_rules& rules, json_buffers& buffers, copier_memory& memory,
                  violation_list& violations) noexcept
        : map_copier(allowed, rules, buffers, memory, violations), reports_(reports) {}
    report_copier(const report_copier&) = delete;
    report_copier& operator=(const report_copier&) = delete;

    /// Returns the redacted report, a view into the buffers. It is empty for "not mine", and then
    /// the violations mean nothing.
    [[nodiscard]] std::string_view copy(std::string_view bytes) {
        if (bytes.empty() || bytes.size() > limits_.bytes)
            return {};
        memory_.judging.start_report();
        const auto first = start(bytes);
        const auto end = copy_report(skip_space(first));
        if (!end || !at_end(end))
            return {};
        return {first.out, static_cast<std::size_t>(end.out - first.out)};
    }

private:
    static constexpr std::size_t most_bits = 64;
    /// The members of a struct that were there, a bit each, and the one that is likely to be next.
    struct present_members {
        std::uint64_t bits = 0;
        std::size_t next = 0;
    };

    [[nodiscard]] cursor copy_report(cursor at) {
        present_members present;
        at_ = {};
        at = copy_all(at, '{', '}', [&](cursor member, std::size_t index) {
            return index == 0 ? copy_schema(copy_schema_key(member))
                              : copy_member(member, at_.report->members, present);
        });
        return at && at_.report && has_all(at_.report->members, present) ? at : cursor();
    }

    [[nodiscard]] cursor copy_schema_key(cursor at) {
        if (const auto after = copy_expected_name(at, "schema"))
            return after;
        const auto key = copy_key(at);
        return key.after && key.text == "schema" ? copy_sign(key.after, ':') : cursor();
    }

    [[nodiscard]] cursor copy_schema(cursor at) {
        if (!at)
            return {};
        const auto name = copy_string(skip_space(at));
        const auto found = name.after ? find_schema(reports_, name.text) : std::nullopt;
        if (!found)
            return {};
        at_ = *found;
        return name.after;
    }

    [[nodiscard]] cursor copy_struct(cursor at, member_table table) {
        present_members present;
        at = copy_all(at, '{', '}', [&](cursor member, std::size_t) {
            return copy_member(member, table, present);
        });
        return at && has_all(table, present) ? at : cursor();
    }

    /// Whether all required members of the tier were there. One after the 64th has no bit and
    /// counts as missing, so that the report goes to the reference.
    [[nodiscard]] bool has_all(member_table table, const present_members& present) const noexcept {
        std::uint64_t bit = 1;
        for (const auto& row : table) {
            if (row.first_tier <= at_.tier && !row.optional && (present.bits & bit) == 0)
                return false;
            bit <<= 1;
        }
        return true;
    }

    [[nodiscard]] cursor copy_member(cursor at, member_table table, present_members& present) {
        const member* row = nullptr;
        at = copy_name(at, table, present.next, row);
        if (!at || row->first_tier > at_.tier)
            return {};
        const auto index = static_cast<std::size_t>(row - table.begin());
        // A member after the 64th has no bit, not even if it is optional.
        if (index >= most_bits)
            return {};
        const auto bit = std::uint64_t{1} << index;
        if ((present.bits & bit) != 0)
            return {};
        present.bits |= bit;
        present.next = index + 1;
        return copy_value(skip_space(at), *row);
    }

    /// Copies the name of a member and the colon; `row` is the member.
    [[nodiscard]] cursor copy_name(cursor at, member_table table, std::size_t expected,
                                   const member*& row) {
        if (expected < table.size()) {
            row = table.begin() + expected;
            if (const auto after = copy_expected_name(at, row->name))
                return after;
        }
        const auto key = copy_key(at);
        row = key.after ? table.find(key.text) : nullptr;
        return row ? copy_sign(key.after, ':') : cursor();
    }

    [[nodiscard]] cursor copy_expected_name(cursor at, std::string_view name) const noexcept {
        const auto size = name.size();
        if (size > limits_.key || size + 3 > window_padding || *at.in != '"' ||
            std::memcmp(at.in + 1, name.data(), size) != 0 || at.in[size + 1] != '"' ||
            at.in[size + 2] != ':')
            return {};
        std::memcpy(at.out, at.in, size + 3);
        return {at.in + size + 3, at.out + size + 3};
    }

    [[nodiscard]] cursor copy_value(cursor at, const member& row) {
        const auto inside = [&](auto copy) {
            return copy_inside(row.name, copy);
        };
        switch (row.kind) {
        case kind::text:
            return copy_text(at, row);
        case kind::release:
            return copy_release(at, row, at_.tier);
        case kind::boolean:
            return copy_boolean(at);
        case kind::count:
        case kind::integer:
        case kind::number:
            return copy_number(at, row);
        case kind::enumeration:
            return copy_enumerator(at, row);
        case kind::counts:
        case kind::settings:
            return inside([&] { return copy_map(at, row.kind); });
        case kind::options:
            return inside([&] { return copy_options(at); });
        case kind::object:
            return inside([&] { return copy_struct(at, row.members); });
        case kind::texts:
        case kind::list:
            return inside([&] { return copy_elements(at, row); });
        }
        return {};
    }

    [[nodiscard]] cursor copy_elements(cursor at, const member& row) {
        return copy_all(at, '[', ']', [&](cursor element, std::size_t index) {
            if (row.kind == kind::texts)
                return copy_kept_text(element, row);
            return copy_inside(index, [&] { return copy_struct(element, row.members); });
        });
    }

    std::span<const report_schema> reports_;
    schema_name at_{};
};

} // namespace lucity::detail

#endif
