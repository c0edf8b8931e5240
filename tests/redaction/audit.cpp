// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/redaction/audit.hpp>

#include <boost/test/unit_test.hpp>

using lucity::action;
using lucity::audit_entry;
using lucity::decision;
using lucity::exposure;
using lucity::json_pointer;
using lucity::name_class;
using lucity::rule;

BOOST_AUTO_TEST_CASE(a_decision_tells_what_was_done_and_what_decided) {
    BOOST_TEST(to_string(decision{}) == "keep");
    BOOST_TEST(to_string(decision{action::replace, rule::exposed_text, exposure::url}) ==
               "replace url");
    BOOST_TEST(to_string(decision{
                   action::replace, rule::named_so, exposure::none, {}, name_class::place}) ==
               "replace place");
    BOOST_TEST(to_string(decision{action::drop, rule::secret_setting}) == "drop secret_setting");
    BOOST_TEST(to_string(decision{action::keep, rule::added_rule, exposure::host, "web-site"}) ==
               "keep site:web-site");
}

BOOST_AUTO_TEST_CASE(an_entry_of_the_audit_tells_where) {
    const auto path = json_pointer() / "system_settings" / "Web/Site";
    BOOST_TEST(to_string(audit_entry{path, action::replace, rule::exposed_text, exposure::host}) ==
               "/system_settings/Web~1Site replace host");
}

BOOST_AUTO_TEST_CASE(an_entry_of_the_audit_stays_on_its_line) {
    const auto path = json_pointer() / "system_settings" / "a\n/b\x1b[2K";
    BOOST_TEST(to_string(audit_entry{path, action::drop, rule::unknown_key}) ==
               "/system_settings/a ~1b [2K drop unknown_key");
    // The name is that of a rule that somebody wrote.
    BOOST_TEST(to_string(audit_entry{
                   {}, action::drop, rule::added_rule, exposure::none, "rule\n/forged drop"}) ==
               " drop site:rule /forged drop");
}
