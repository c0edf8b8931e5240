// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_FAST_REPORT_COPIER_HPP
#define LUCITY_RECEIVING_FAST_REPORT_COPIER_HPP

#include <lucity/policy/limits.hpp>
#include <lucity/policy/schema.hpp>
#include <lucity/receiving/fast/byte_window.hpp>
#include <lucity/receiving/fast/copy_path.hpp>
#include <lucity/receiving/fast/json_copier.hpp>
#include <lucity/receiving/fast/value_copier.hpp>
#include <lucity/receiving/violation_list.hpp>
#include <lucity/redaction/rules.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string_view>

namespace lucity::detail {

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
class report_copier {
public:
    report_copier(const limits& most, std::span<const report_schema> reports,
                  const redaction_rules& rules, copier_memory& memory,
                  violation_list& violations) noexcept
        : limits_(most), reports_(reports), values_(most, rules, memory, violations) {}

    /// The redacted report, which views the memory; empty for "not mine", and then the violations
    /// are of no meaning.
    [[nodiscard]] std::string_view copy(std::string_view bytes) {
        if (bytes.empty() || bytes.size() > limits_.bytes)
            return {};
        const auto start = values_.start(bytes);
        const auto end = copy_report(start);
        if (!end || !values_.at_end(end))
            return {};
        return {start.out, static_cast<std::size_t>(end.out - start.out)};
    }

private:
    using json = json_copier;

    /// Which members of a struct were there, and which one is likely to be the next.
    struct present_members {
        static constexpr std::size_t room = 64;
        std::uint64_t bits = 0;
        std::size_t next = 0;
        std::size_t count = 0;
    };

    [[nodiscard]] cursor copy_report(cursor at) {
        at = values_.open(values_.skip_space(at), '{');
        at = at ? copy_schema_key(at) : cursor();
        at = at ? copy_schema(values_.skip_space(at)) : cursor();
        if (!at)
            return {};
        present_members present{.count = 1};
        while (values_.take_comma(at)) {
            at = copy_member(json::write(at, ","), at_.report->members, present);
            if (!at)
                return {};
        }
        return has_all(at_.report->members, present) ? values_.close(at, '}') : cursor();
    }

    [[nodiscard]] cursor copy_schema_key(cursor at) {
        if (values_.guesses())
            if (const auto behind = copy_expected_name(at, "schema"))
                return behind;
        const auto key = values_.copy_key(at);
        return key.behind && key.text == "schema" ? values_.copy_colon(key.behind) : cursor();
    }

    [[nodiscard]] cursor copy_schema(cursor at) {
        const auto name = values_.copy_string(at);
        const auto found =
            name.behind ? values_.heads().find_schema(reports_, name.text) : std::nullopt;
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

    [[nodiscard]] cursor copy_struct(cursor at, member_table table) {
        at = values_.open(at, '{');
        if (!at || table.size() > present_members::room)
            return {};
        present_members present;
        if (*at.in != '}')
            for (;;) {
                at = copy_member(at, table, present);
                if (!at)
                    return {};
                if (!values_.take_comma(at))
                    break;
                *at.out++ = ',';
            }
        return has_all(table, present) ? values_.close(at, '}') : cursor();
    }

    [[nodiscard]] cursor copy_member(cursor at, member_table table, present_members& present) {
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
        return copy_value(values_.skip_space(at), *row);
    }

    /// The name of a member and its colon; `row` is the member.
    [[nodiscard]] cursor copy_name(cursor at, member_table table, std::size_t expected,
                                   const member*& row) {
        if (expected < table.size() && values_.guesses()) {
            row = table.begin() + expected;
            if (const auto behind = copy_expected_name(at, row->name))
                return behind;
        }
        const auto key = values_.copy_key(at);
        row = key.behind ? table.find(key.text) : nullptr;
        return row ? values_.copy_colon(key.behind) : cursor();
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

    [[nodiscard]] cursor copy_value(cursor at, const member& row) {
        const auto inside = [&](auto copy) {
            const copy_path::step here(values_.path(), row.name);
            return copy();
        };
        switch (row.kind) {
        case kind::text:
            return values_.copy_text(at, row);
        case kind::release:
            return values_.copy_release(at, row, at_.tier);
        case kind::count:
            return values_.copy_count(at);
        case kind::counts:
        case kind::settings:
            return inside([&] { return values_.copy_map(at, row.kind); });
        case kind::options:
            return inside([&] { return values_.copy_options(at); });
        case kind::object:
            return inside([&] { return copy_struct(at, row.members); });
        case kind::list:
            return inside([&] { return copy_list(at, row.members); });
        }
        return {};
    }

    [[nodiscard]] cursor copy_list(cursor at, member_table table) {
        at = values_.open(at, '[');
        if (!at)
            return {};
        if (*at.in != ']')
            for (std::size_t elements = 0;;) {
                const copy_path::step here(values_.path(), elements);
                if (++elements > limits_.members)
                    return {};
                at = copy_struct(at, table);
                if (!at)
                    return {};
                if (!values_.take_comma(at))
                    break;
                *at.out++ = ',';
            }
        return values_.close(at, ']');
    }

    const limits& limits_;
    std::span<const report_schema> reports_;
    schema_name at_{};
    value_copier values_;
};

} // namespace lucity::detail

#endif
