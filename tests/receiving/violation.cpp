// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/receiving/violation.hpp>

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>
#include <string_view>

namespace {

using lucity::severity;
using enum lucity::violation_code;

struct row {
    lucity::violation_code code;
    std::string_view name;
    lucity::severity severity;
};

constexpr row rows[]{
    {syntax, "syntax", severity::fatal},
    {too_large, "too_large", severity::fatal},
    {too_deep, "too_deep", severity::fatal},
    {too_many_members, "too_many_members", severity::fatal},
    {too_long, "too_long", severity::fatal},
    {unknown_schema, "unknown_schema", severity::fatal},
    {duplicate_member, "duplicate_member", severity::fatal},
    {wrong_type, "wrong_type", severity::error},
    {out_of_range, "out_of_range", severity::error},
    {missing_member, "missing_member", severity::error},
    {unknown_member, "unknown_member", severity::error},
    {not_collected, "not_collected", severity::error},
    {release_below_schema, "release_below_schema", severity::error},
    {unreadable_release, "unreadable_release", severity::error},
    {secret, "secret", severity::leak},
    {exposed, "exposed", severity::leak},
};

} // namespace

BOOST_AUTO_TEST_CASE(codes_have_the_names_and_severities_of_the_wire_format) {
    std::set<std::string_view> messages;
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.name) {
            BOOST_TEST(to_string(row.code) == row.name);
            BOOST_TEST(severity_of(row.code) == row.severity);
            BOOST_TEST(!message_of(row.code).empty());
            BOOST_TEST(messages.insert(message_of(row.code)).second);
        }
    BOOST_TEST(std::size(rows) == static_cast<std::size_t>(exposed) + 1);
}

BOOST_AUTO_TEST_CASE(a_violation_is_printed_as_its_code_its_path_and_the_sentence_of_its_code) {
    const auto path = lucity::json_pointer() / "options" / "WKOPTIONS";
    BOOST_TEST(to_string(lucity::violation{wrong_type, path, 7}) ==
               "wrong_type /options/WKOPTIONS: the member is of another type than the schema's; it "
               "was removed");
    BOOST_TEST(to_string(lucity::violation{missing_member, {}, 0}) ==
               "missing_member: a required member is missing");
}

BOOST_AUTO_TEST_CASE(only_a_fatal_violation_is_printed_with_its_offset) {
    const auto path = lucity::json_pointer() / "a";
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.name) {
            const auto line = to_string(lucity::violation{row.code, path, 4711});
            BOOST_TEST(line.starts_with(std::string(row.name) + " /a"));
            BOOST_TEST((line.find(" at byte 4711: ") != line.npos) ==
                       (row.severity == severity::fatal));
        }
    BOOST_TEST(to_string(lucity::violation{too_large}) ==
               "too_large: the report is larger than the limit");
}

BOOST_AUTO_TEST_CASE(a_printed_violation_stays_on_its_line) {
    const auto path = lucity::json_pointer() / "a\n\x1b[2Kb\u202e";
    BOOST_TEST(to_string(lucity::violation{secret, path, 0}).starts_with("secret /a  [2Kb : "));
}
