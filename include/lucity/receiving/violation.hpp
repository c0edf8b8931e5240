// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_VIOLATION_HPP
#define LUCITY_RECEIVING_VIOLATION_HPP

#include <lucity/json/json_pointer.hpp>
#include <lucity/text/enumerator_rows.hpp>
#include <lucity/text/print.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace lucity {

/// What is wrong with a report.
enum class violation_code : std::uint8_t {
    /// The input is not JSON (RFC 8259), or not UTF-8.
    syntax,
    /// The report has more bytes than `limits::bytes`, or memory ran out.
    too_large,
    /// The report is nested more deeply than `limits::depth`.
    too_deep,
    /// An object or array has more members than `limits::members`.
    too_many_members,
    /// A key or a text is longer than `limits::key` or `limits::text`.
    too_long,
    /// `schema` is missing or not a string, or names no known report and tier.
    unknown_schema,
    /// A key occurs twice in one object.
    duplicate_member,
    /// The value is not of the schema's type; the member is removed.
    wrong_type,
    /// The number is outside the schema's range, or the text is not one of its names; the member is
    /// removed.
    out_of_range,
    /// A required member is missing.
    missing_member,
    /// The schema has no such member; it is removed.
    unknown_member,
    /// The member belongs to a later tier or to another report; it is removed.
    not_collected,
    /// The application's release doesn't allow the schema's tier.
    release_below_schema,
    /// The application's version is not a known release.
    unreadable_release,
    /// A License Code or an SMTP Encrypted Password was present; the member is removed.
    secret,
    /// A value exposed a location or a credential, or its name suggests that it does; the value is
    /// replaced, or the member removed.
    exposed,
};

/// How serious a violation is.
enum class severity : std::uint8_t {
    /// There is no output.
    fatal,
    /// The report is not valid.
    error,
    /// Something was present that must not leave; redaction removed or replaced it.
    leak,
};

/// In the order of `severity`.
inline constexpr auto severity_rows = [] {
    using enum severity;
    return std::to_array<detail::enumerator_row<severity>>({
        {fatal, "fatal"},
        {error, "error"},
        {leak, "leak"},
    });
}();
static_assert(detail::is_row_for_each<severity_rows>());

/// Returns the name of a severity, such as "leak".
[[nodiscard]] constexpr std::string_view to_string(severity how) noexcept {
    return detail::row_of(severity_rows, how).name;
}

/// The facts about a code.
struct violation_row {
    /// The code.
    violation_code value{};
    /// Its name on the wire.
    std::string_view name{};
    /// How serious it is.
    severity how{};
    /// What it means, in one sentence.
    std::string_view message{};
};

/// In the order of `violation_code`.
inline constexpr auto violation_code_rows = [] {
    using enum violation_code;
    return std::to_array<violation_row>({
        {syntax, "syntax", severity::fatal, "this is not JSON in UTF-8"},
        {too_large, "too_large", severity::fatal, "the report is larger than the limit"},
        {too_deep, "too_deep", severity::fatal, "the report is nested more deeply than the limit"},
        {too_many_members, "too_many_members", severity::fatal,
         "an object or array has more members than the limit"},
        {too_long, "too_long", severity::fatal, "a key or a text is longer than the limit"},
        {unknown_schema, "unknown_schema", severity::fatal,
         "schema is missing or names no report and tier"},
        {duplicate_member, "duplicate_member", severity::fatal,
         "a member stands twice in one object"},
        {wrong_type, "wrong_type", severity::error,
         "the member is of another type than the schema's; it was removed"},
        {out_of_range, "out_of_range", severity::error,
         "the value is outside of the schema's range; it was removed"},
        {missing_member, "missing_member", severity::error, "a required member is missing"},
        {unknown_member, "unknown_member", severity::error,
         "the schema has no such member; it was removed"},
        {not_collected, "not_collected", severity::error,
         "the report's tier does not collect this member; it was removed"},
        {release_below_schema, "release_below_schema", severity::error,
         "the application's release does not allow the schema's tier"},
        {unreadable_release, "unreadable_release", severity::error,
         "the application's version is no release"},
        {secret, "secret", severity::leak,
         "a secret that never leaves was present; it was removed"},
        {exposed, "exposed", severity::leak,
         "a value, or its name, exposed a location or a credential; it was removed or replaced"},
    });
}();
static_assert(detail::is_row_for_each<violation_code_rows>());

/// Returns a code's name on the wire, such as "duplicate_member".
[[nodiscard]] constexpr std::string_view to_string(violation_code code) noexcept {
    return detail::row_of(violation_code_rows, code).name;
}

/// Returns how serious a violation with this code is.
[[nodiscard]] constexpr severity severity_of(violation_code code) noexcept {
    return detail::row_of(violation_code_rows, code).how;
}

/// Returns the sentence for a code.
[[nodiscard]] constexpr std::string_view message_of(violation_code code) noexcept {
    return detail::row_of(violation_code_rows, code).message;
}

/// One violation. It holds no value of the report: `path` has only names and indexes.
struct violation {
    /// The offset of a violation that has no place in the input, such as running out of memory.
    static constexpr std::size_t no_offset = (std::numeric_limits<std::size_t>::max)();

    /// What is wrong.
    violation_code code = violation_code::syntax;
    /// The member, or its parent if the member's name may not be shown.
    json_pointer path{};
    /// The byte of the input at which it stops being a report, or at which the value begins; if a
    /// member is missing, its object. An offset after a secret reveals the secret's length, so show
    /// only the offsets of fatal violations.
    std::size_t offset = no_offset;

    /// Returns the sentence for the code.
    [[nodiscard]] std::string_view message() const noexcept { return message_of(code); }

    friend bool operator==(const violation&, const violation&) = default;
};

/// Returns a line for logs: "exposed /os_version: a value, or ...", or "syntax at byte 12: this is
/// ...". Only a fatal violation shows its offset. A space replaces each character that could start
/// another line.
[[nodiscard]] inline std::string to_string(const violation& found) {
    std::string line(to_string(found.code));
    if (!found.path.text().empty())
        line.append(" ").append(to_string(found.path));
    if (severity_of(found.code) == severity::fatal && found.offset != violation::no_offset)
        line.append(" at byte ").append(std::to_string(found.offset));
    return line.append(": ").append(found.message());
}

} // namespace lucity

#endif
