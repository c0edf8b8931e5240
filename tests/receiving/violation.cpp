// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/receiving/violation.hpp>

#include <boost/test/unit_test.hpp>

#include <set>
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
            BOOST_TEST((severity_of(row.code) == row.severity));
            BOOST_TEST(!message_of(row.code).empty());
            BOOST_TEST(messages.insert(message_of(row.code)).second);
        }
    BOOST_TEST(std::size(rows) == static_cast<std::size_t>(exposed) + 1);
}
