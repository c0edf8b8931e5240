// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_VIOLATION_HPP
#define LUCITY_RECEIVING_VIOLATION_HPP

#include <lucity/json/json_pointer.hpp>
#include <lucity/text/print.hpp>
#include <lucity/text/printable_text.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace lucity {

/// What is wrong with a report.
enum class violation_code : std::uint8_t {
    /// Not JSON (RFC 8259), or not UTF-8.
    syntax,
    /// More bytes than `limits::bytes`, or than there is memory.
    too_large,
    /// Nested more deeply than `limits::depth`.
    too_deep,
    /// An object or array has more members than `limits::members`.
    too_many_members,
    /// A key or a text is longer than `limits::key` or `limits::text`.
    too_long,
    /// `schema` is missing, no string, or names no report and tier.
    unknown_schema,
    /// A key occurs twice in one object.
    duplicate_member,
    /// The value's type is not the schema's; the member is gone.
    wrong_type,
    /// The number is outside of the schema's range, or the text none of its names; the member is
    /// gone.
    out_of_range,
    /// A required member is missing.
    missing_member,
    /// The schema has no such member; it is gone.
    unknown_member,
    /// The member is known, but from a later tier or another report; it is gone.
    not_collected,
    /// The application's release doesn't allow the schema's tier.
    release_below_schema,
    /// The application's version is not a known release.
    unreadable_release,
    /// A License Code or an SMTP Encrypted Password was present; the member is gone.
    secret,
    /// A text exposed a location or a credential, or a name said that its value does; the value is
    /// replaced, or the member is gone.
    exposed,
};

/// How grave a violation is.
enum class severity : std::uint8_t {
    /// There is no output.
    fatal,
    /// The report is not valid.
    error,
    /// Something was present that must not leave; redaction removed it.
    leak,
};

/// Its name, such as "leak".
[[nodiscard]] constexpr std::string_view to_string(severity how) noexcept {
    switch (how) {
    case severity::fatal:
        return "fatal";
    case severity::error:
        return "error";
    case severity::leak:
        return "leak";
    }
    return {};
}

/// The name on the wire, such as "duplicate_member".
[[nodiscard]] constexpr std::string_view to_string(violation_code code) noexcept {
    switch (code) {
    case violation_code::syntax:
        return "syntax";
    case violation_code::too_large:
        return "too_large";
    case violation_code::too_deep:
        return "too_deep";
    case violation_code::too_many_members:
        return "too_many_members";
    case violation_code::too_long:
        return "too_long";
    case violation_code::unknown_schema:
        return "unknown_schema";
    case violation_code::duplicate_member:
        return "duplicate_member";
    case violation_code::wrong_type:
        return "wrong_type";
    case violation_code::out_of_range:
        return "out_of_range";
    case violation_code::missing_member:
        return "missing_member";
    case violation_code::unknown_member:
        return "unknown_member";
    case violation_code::not_collected:
        return "not_collected";
    case violation_code::release_below_schema:
        return "release_below_schema";
    case violation_code::unreadable_release:
        return "unreadable_release";
    case violation_code::secret:
        return "secret";
    case violation_code::exposed:
        return "exposed";
    }
    return {};
}

/// The severity of wire format, section 3.
[[nodiscard]] constexpr severity severity_of(violation_code code) noexcept {
    switch (code) {
    case violation_code::syntax:
    case violation_code::too_large:
    case violation_code::too_deep:
    case violation_code::too_many_members:
    case violation_code::too_long:
    case violation_code::unknown_schema:
    case violation_code::duplicate_member:
        return severity::fatal;
    case violation_code::wrong_type:
    case violation_code::out_of_range:
    case violation_code::missing_member:
    case violation_code::unknown_member:
    case violation_code::not_collected:
    case violation_code::release_below_schema:
    case violation_code::unreadable_release:
        return severity::error;
    case violation_code::secret:
    case violation_code::exposed:
        return severity::leak;
    }
    return severity::fatal;
}

/// The one sentence for a code.
[[nodiscard]] constexpr std::string_view message_of(violation_code code) noexcept {
    switch (code) {
    case violation_code::syntax:
        return "this is not JSON in UTF-8";
    case violation_code::too_large:
        return "the report is larger than the limit";
    case violation_code::too_deep:
        return "the report is nested more deeply than the limit";
    case violation_code::too_many_members:
        return "an object or array has more members than the limit";
    case violation_code::too_long:
        return "a key or a text is longer than the limit";
    case violation_code::unknown_schema:
        return "schema is missing or names no report and tier";
    case violation_code::duplicate_member:
        return "a member stands twice in one object";
    case violation_code::wrong_type:
        return "the member is of another type than the schema's; it was removed";
    case violation_code::out_of_range:
        return "the value is outside of the schema's range; it was removed";
    case violation_code::missing_member:
        return "a required member is missing";
    case violation_code::unknown_member:
        return "the schema has no such member; it was removed";
    case violation_code::not_collected:
        return "the report's tier does not collect this member; it was removed";
    case violation_code::release_below_schema:
        return "the application's release does not allow the schema's tier";
    case violation_code::unreadable_release:
        return "the application's version is no release";
    case violation_code::secret:
        return "a secret that never leaves was present; it was removed";
    case violation_code::exposed:
        return "a value, or its name, exposed a location or a credential; it was removed or "
               "replaced";
    }
    return {};
}

/// One violation. No member could hold a value: `path` takes names and indexes only.
struct violation {
    /// The offset of a violation that has no place in the input: there is no memory to keep it.
    static constexpr std::size_t no_offset = (std::numeric_limits<std::size_t>::max)();

    violation_code code = violation_code::syntax;
    json_pointer path{};
    /// The byte in the input: where the bytes stop being a report, or the first one of the value;
    /// of the object, if a member is missing. An offset after a secret reveals its length, so only
    /// the offsets of fatal violations may be shown to anyone.
    std::size_t offset = no_offset;

    [[nodiscard]] std::string_view message() const noexcept { return message_of(code); }

    friend bool operator==(const violation&, const violation&) = default;
};

/// A line for logs: "exposed /os_version: a value, or ...", or "syntax at byte 12: this is ...". It
/// has the offset of a fatal violation only, and spaces for what could forge another line.
[[nodiscard]] inline std::string to_string(const violation& found) {
    std::string line(to_string(found.code));
    if (!found.path.text().empty())
        line.append(" ").append(detail::printable(found.path.text()));
    if (severity_of(found.code) == severity::fatal && found.offset != violation::no_offset)
        line.append(" at byte ").append(std::to_string(found.offset));
    return line.append(": ").append(found.message());
}

} // namespace lucity

#endif
