// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/transparency/statement.hpp>

#include "support/html.hpp"

#include <lucity/policy/report_list.hpp>
#include <lucity/policy/reports.hpp>
#include <lucity/transparency/statement_text.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace {

using lucity::standard_reports;
using lucity::tier;

using lucity::data_collection_policy;

std::string text_at(tier most) {
    return to_text(lucity::statement_of(standard_reports::schemas, most, data_collection_policy));
}

/// The statement of one report, by its place in the list.
std::string text_of(std::size_t report, tier most,
                    const lucity::policy_text& policy = data_collection_policy) {
    const std::span all(standard_reports::schemas);
    return to_text(lucity::statement_of(all.subspan(report, 1), most, policy));
}

std::size_t times(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// Calls `use(row, first)` with each member of a struct and with the members in it. `first` is the
/// first tier that shares the member.
template <class Use>
void for_each_member(lucity::member_table members, tier parent, Use use) {
    for (const auto& row : members) {
        const auto first = std::max(row.first_tier, parent);
        use(row, first);
        for_each_member(row.members, first, use);
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(each_requirement_of_the_policy_has_its_sentence) {
    struct {
        std::string_view requirement;
        std::string_view sentence;
        tier from;
    } constexpr rows[]{
        {"P1", "Each web installer reports once, right before it exits.", tier::v7_60},
        {"P1", "The name of the application, such as Lucity Web", tier::v7_60},
        {"P1", "The version of the application", tier::v7_60},
        {"P1", "The version of the operating system.", tier::v7_60},
        {"P2",
         "Client Maintenance, the database conversion utility, reports once, right before it "
         "exits.",
         tier::v7_60},
        {"P2", "The version of the database.", tier::v7_60},
        {"P2", "The edition of the database.", tier::v7_60},
        {"P2",
         "The client ID, which is stored in the Lucity User database and also used to generate "
         "LicenseCodes.xml.",
         tier::v7_60},
        {"P2", "The client name", tier::v7_60},
        {"P3", "The public IP address that a report came from is logged", tier::v7_60},
        {"P3", "it is not part of the report", tier::v7_60},
        {"P3",
         "That address is usually that of your organisation's firewall or proxy; any web page you "
         "visit sees the same one.",
         tier::v7_60},
        {"P4", "The names and record counts of some module tables.", tier::v2015},
        {"P5",
         "The names and configured values of the options in all XXOPTIONS tables, where XX is",
         tier::v2015},
        {"P5, P6",
         "decide about enhancements, fixes and documentation, from the options and settings",
         tier::v2015},
        {"P6",
         "The names and values of all settings in the SYSTEMSETTINGS table, which holds the "
         "system-wide settings, except License Code and SMTP Encrypted Password;",
         tier::v2015},
        {"P6", "internal host name or URL is logged as \"in use\"", tier::v2015},
        {"P6", "License Code and SMTP Encrypted Password, however", tier::v2015},
        {"P6", "\"in use\"\n  Text that might expose an internal host name, a URL", tier::v7_60},
        {"P7", "The record count of the USER_INFO table, which lists the users: how many there are",
         tier::v2015r2_sp1},
        {"P8", "The model of the mobile device.", tier::v2016},
        {"P8", "The version of the mobile operating system.", tier::v2016},
        {"P8", "The version of the Lucity mobile app.", tier::v2016},
        {"P9", "It is sent in one call to an external web service.", tier::v7_60},
        {"P9", "web installer reports once, right before it exits.", tier::v7_60},
        {"P9",
         "Client Maintenance, the database conversion utility, reports once, right before it "
         "exits.",
         tier::v7_60},
        {"P9",
         "The batch service, a Lucity service that runs in the background, reports once a month.",
         tier::v2015},
        {"P10", "posted to a secure database, to which access is limited to key staff",
         tier::v7_60},
        {"P10",
         "Lucity's own staff may be given summary reports, for decisions about support and "
         "development.",
         tier::v7_60},
        {"who", "Lucity receives the data and never shares it outside the company.", tier::v7_60},
        {"what", "This statement follows Lucity's Data Collection Policy, v2.0.", tier::v7_60},
        {"whom to ask", "If you have questions, ask Lucity's support.", tier::v7_60},
        {"P11", "known critical issues in the version that they run", tier::v7_60},
        {"P11",
         "versions of operating systems are in use, which helps to decide when Lucity's products "
         "can move to newer platforms",
         tier::v7_60},
        {"P11",
         "versions of databases are in use, which helps to decide when Lucity's products can move "
         "to newer platforms",
         tier::v7_60},
        {"P11", "which modules are active, from the record counts", tier::v2015},
        {"P11", "perhaps from the record counts, whom Lucity contacts about enhancements",
         tier::v2015},
        {"P12", "Sharing is optional: it is on unless you uncheck it.", tier::v7_60},
        {"P12", "in a web installer stops that installer's report, and no other", tier::v7_60},
        {"P12",
         "Unchecking the box in Client Maintenance stops its report and, from release 2015 on, the "
         "batch service's monthly report.",
         tier::v7_60},
        {"P12", "The batch service has no box of its own: unchecking the one in Client Maintenance",
         tier::v2015},
    };
    for (const auto& row : rows)
        for (const auto& at : lucity::tiers)
            BOOST_TEST(holds(text_at(at.value), row.sentence) == (at.value >= row.from),
                       row.requirement << ", " << at.wire_name << ": " << row.sentence);
}

BOOST_AUTO_TEST_CASE(every_member_that_is_shared_is_stated_and_no_other) {
    for (const auto& report : standard_reports::schemas)
        for (const auto& at : lucity::tiers) {
            const auto text = to_text(lucity::statement_of(std::span(&report, 1), at.value, {}));
            for_each_member(report.members, report.first_tier, [&](const auto& row, tier first) {
                BOOST_TEST(holds(text, row.sentence) == (first <= at.value),
                           report.name << '/' << row.name << " at " << at.wire_name);
            });
        }
}

BOOST_AUTO_TEST_CASE(each_sentence_is_that_of_a_member_of_a_report_or_of_a_rule) {
    struct {
        std::string_view sentence;
        std::string_view source;
    } constexpr rules[]{
        {"A report holds what is listed here", "unknown_member and not_collected"},
        {"Each report also names its kind", "schema_sentence"},
        {"Your consent covers what is listed here", "encode_error::consent_for_lower_tier"},
        {"Releases before 7.60 share nothing.", "release_below_schema"},
        {"Each release also shares what earlier releases share; this list goes up to release 2016.",
         "tiers"},
        {"The settings License Code and SMTP Encrypted Password", "P6: secret_settings"},
        {"A setting or a table whose own name", "judge_key"},
        {"Settings in the same table whose names", "rule::duplicate_name"},
        {"Text that might expose", "P6: judge_text"},
        {"Text or a number whose name suggests", "P6: spares"},
        {"Everything in the web installer report.", "P2: all of P1"},
        {"Everything in the client maintenance report.", "P4 to P8: beside P1 and P2"},
        {"Sharing is optional: it is on unless you uncheck it.", "P12"},
        {"Lucity receives the data and never", "the policy: who receives it"},
        {"This statement follows Lucity's Data Collection Policy, v2.0.", "its name and version"},
        {"It is sent in one call", "P9"},
        {"The public IP address", "P3"},
        {"That address is usually", "P3"},
        {"Reports are posted", "P10"},
        {"Lucity's own staff may be given summary reports", "P10"},
        {"To notify clients", "P11"},
        {"To see which versions of operating systems", "P11"},
        {"To see which versions of databases", "P11"},
        {"To see which modules", "P11"},
        {"To decide, perhaps from the record counts,", "P11"},
        {"To decide about enhancements, fixes and documentation,", "P5 and P6"},
        {"If you have questions, ask Lucity's support.", "the policy: whom to ask"},
    };
    std::vector<std::string_view> known;
    for (const auto& report : standard_reports::schemas) {
        known.insert(known.end(), {report.sentence, report.opting_out});
        for_each_member(report.members, report.first_tier,
                        [&](const auto& row, tier) { known.push_back(row.sentence); });
    }
    std::vector<bool> used(std::size(rules));
    const auto check = [&](const auto& self, const lucity::statement_item& item) -> void {
        const auto rule = std::ranges::find_if(
            rules, [&](const auto& row) { return item.sentence.starts_with(row.sentence); });
        const bool of_rule = rule != std::end(rules);
        if (of_rule)
            used[static_cast<std::size_t>(rule - rules)] = true;
        BOOST_TEST((of_rule || std::ranges::find(known, item.sentence) != known.end()),
                   item.sentence);
        for (const auto& inner : item.items)
            self(self, inner);
    };
    for (const auto& section :
         lucity::statement_of(standard_reports::schemas, tier::v2016, data_collection_policy)
             .sections)
        for (const auto& item : section.items)
            check(check, item);
    BOOST_TEST((std::ranges::find(used, false) == used.end()));
}

BOOST_AUTO_TEST_CASE(a_statement_reads_like_this) {
    BOOST_TEST(text_of(0, tier::v7_60) ==
               R"(What data would I be sharing?

In short
  Sharing is optional: it is on unless you uncheck it.
  Lucity receives the data and never shares it outside the company.
  This statement follows Lucity's Data Collection Policy, v2.0.
  A report holds what is listed here, and nothing else.
  Each report also names its kind, and the release whose list it follows.
  Your consent covers what is listed here, and nothing that a later release adds.
  Releases before 7.60 share nothing.
  Each release also shares what earlier releases share; this list goes up to release 7.60.

From release 7.60 on
  Each web installer reports once, right before it exits.
    The application that reports.
      The name of the application, such as Lucity Web or Lucity Mobile Server.
      The version of the application, such as 7.60.
    The version of the operating system.

What is sent as "in use"
  Text that might expose an internal host name, a URL, a network address, an e-mail address or a credential.
  Text or a number whose name suggests a secret, a place, a path or a user, unless the value is clearly harmless, such as a switch or a small number.

What happens to a report
  It is sent in one call to an external web service.
  The public IP address that a report came from is logged with it; it is not part of the report.
  That address is usually that of your organisation's firewall or proxy; any web page you visit sees the same one.
  Reports are posted to a secure database, to which access is limited to key staff.
  Lucity's own staff may be given summary reports, for decisions about support and development.

What reports are for
  To notify clients of known critical issues in the version that they run.
  To see which versions of operating systems are in use, which helps to decide when Lucity's products can move to newer platforms.

Whom to ask
  If you have questions, ask Lucity's support.

How to stop it
  Unchecking the box in a web installer stops that installer's report, and no other.
)");
}

BOOST_AUTO_TEST_CASE(a_statement_speaks_only_of_what_its_reports_share) {
    const auto installer = text_of(0, tier::v2016);
    for (std::string_view word :
         {"count", "setting", "options", "database", "batch", "module", "License", "spelled",
          "device", "Client Maintenance", "client ID"})
        // One mention is of the database that reports are posted to.
        BOOST_TEST(times(installer, word) == (word == "database" ? 1u : 0u), word);
    const auto maintenance = text_of(1, tier::v2016);
    for (std::string_view word : {"count", "setting", "options", "License Code", "web installer"})
        BOOST_TEST(!holds(maintenance, word), word);
    BOOST_TEST(holds(maintenance, "versions of databases"));
    const auto first = text_at(tier::v7_60);
    for (std::string_view word : {"count", "setting", "options", "License Code"})
        BOOST_TEST(!holds(first, word), word);
    // Client Maintenance's box stops a report that doesn't exist yet.
    BOOST_TEST(times(first, "batch") == 1u);
    BOOST_TEST(holds(first, "and, from release 2015 on, the batch service's monthly report."));
    BOOST_TEST(holds(text_of(2, tier::v2015), "is never sent\n  The settings License Code"));
}

BOOST_AUTO_TEST_CASE(a_list_that_several_reports_share_is_written_once) {
    const auto text = text_at(tier::v2016);
    for (const auto& report : standard_reports::schemas)
        for_each_member(report.members, report.first_tier, [&](const auto& row, tier) {
            BOOST_TEST(times(text, std::string("  ").append(row.sentence) + '\n') == 1u,
                       row.sentence);
        });
    // A report alone has its whole list.
    BOOST_TEST(!holds(text_of(1, tier::v2016), "Everything in"));
    BOOST_TEST(!holds(text_of(2, tier::v2016), "Everything in"));
}

BOOST_AUTO_TEST_CASE(a_member_that_is_new_in_several_reports_is_written_once_as_well) {
    using lucity::kind;
    static constexpr lucity::member rows[]{
        {"model", kind::text, tier::v2015, lucity::treatment::scanned, "The model.", {}},
        {"place", kind::text, tier::v2016, lucity::treatment::scanned, "The place.", {}}};
    const lucity::report_schema reports[]{
        {"door", tier::v2015, "A door reports.", "Close it.", {rows, 2}},
        {"garden_gate", tier::v2015, "A gate reports.", "Close it, too.", {rows, 2}}};
    const auto text = to_text(lucity::statement_of(reports, tier::v2016, {}));
    BOOST_TEST(holds(text, "What release 2015 adds\n"
                           "  A door reports.\n    The model.\n"
                           "  A gate reports.\n    Everything in the door report.\n"));
    BOOST_TEST(holds(text, "What release 2016 adds\n"
                           "  A door reports.\n    The place.\n"
                           "  A gate reports.\n    Everything in the door report.\n"));
}

BOOST_AUTO_TEST_CASE(the_statement_of_a_report_from_elsewhere_does_not_mention_lucity) {
    static constexpr lucity::member rows[]{
        {"model", lucity::kind::text, tier::v2015, lucity::treatment::scanned, "Its model.", {}}};
    const lucity::report_schema kiosk{
        "kiosk", tier::v2015, "Each kiosk reports.", "Its switch stops it.", {rows, 1}};
    BOOST_TEST(to_text(lucity::statement_of(std::span(&kiosk, 1), tier::v2015, {})) ==
               R"(What data would I be sharing?

In short
  A report holds what is listed here, and nothing else.
  Each report also names its kind, and the release whose list it follows.
  Your consent covers what is listed here, and nothing that a later release adds.
  Releases before 2015 share none of this.
  Each release also shares what earlier releases share; this list goes up to release 2015.

What release 2015 adds
  Each kiosk reports.
    Its model.

What is sent as "in use"
  Text that might expose an internal host name, a URL, a network address, an e-mail address or a credential.
  Text or a number whose name suggests a secret, a place, a path or a user, unless the value is clearly harmless, such as a switch or a small number.

How to stop it
  Its switch stops it.
)");
}

BOOST_AUTO_TEST_CASE(a_sentence_about_options_and_settings_needs_only_one_of_them) {
    using lucity::kind;
    for (std::string_view name : {"options", "system_settings", "record_counts"}) {
        const lucity::member row{name,        kind::text, tier::v2015, lucity::treatment::scanned,
                                 "A member.", {}};
        const lucity::report_schema kiosk{
            "kiosk", tier::v2015, "It reports.", "Stop it.", {&row, 1}};
        const auto text = to_text(
            lucity::statement_of(std::span(&kiosk, 1), tier::v2015, data_collection_policy));
        BOOST_TEST(holds(text, "from the options and settings") == (name != "record_counts"), name);
    }
}

BOOST_AUTO_TEST_CASE(another_policy_takes_the_place_of_lucitys) {
    static constexpr lucity::policy_sentence opening[]{{"The town receives it."}};
    static constexpr lucity::policy_sentence purposes[]{{"To mend doors.", "os_version"},
                                                        {"To count doors.", "record_counts"}};
    static constexpr lucity::policy_section sections[]{{"Why", purposes}};
    const auto text = text_of(0, tier::v7_60, {opening, sections});
    BOOST_TEST(holds(text, "In short\n  The town receives it.\n  A report holds"));
    BOOST_TEST(holds(text, "Why\n  To mend doors.\n\nHow to stop it\n"));
    BOOST_TEST(!holds(text, "Lucity receives"));
}

BOOST_AUTO_TEST_CASE(a_tier_adds_a_section_of_its_own) {
    const auto text = to_markdown(
        lucity::statement_of(standard_reports::schemas, tier::v2016, data_collection_policy));
    const auto added = text.find("## What release 2016 adds\n\n");
    BOOST_TEST_REQUIRE(added != std::string::npos);
    BOOST_TEST(text.substr(added, text.find("\n## ", added + 1) - added) ==
               R"(## What release 2016 adds

- The batch service, a Lucity service that runs in the background, reports once a month.
  - The mobile devices that run Lucity Mobile.
    - The model of the mobile device.
    - The version of the mobile operating system.
    - The version of the Lucity mobile app.
)");
    for (std::string_view title : {"## From release 7.60 on\n", "## What release 2015 adds\n",
                                   "## What release 2015r2 SP1 adds\n"})
        BOOST_TEST(holds(text, title), title);
}

BOOST_AUTO_TEST_CASE(the_page_is_well_formed_and_says_the_same) {
    for (const auto& at : lucity::tiers) {
        const auto whole =
            lucity::statement_of(standard_reports::schemas, at.value, data_collection_policy);
        const auto page = to_html(whole);
        BOOST_TEST(test::is_well_formed(page));
        std::size_t items = 0;
        for (auto found = page.find("<li>"); found != std::string::npos;
             found = page.find("<li>", found + 1))
            ++items;
        const auto text = to_markdown(whole);
        BOOST_TEST(items == static_cast<std::size_t>(std::ranges::count(text, '\n')) - 2 -
                                3 * whole.sections.size() + 1);
        BOOST_TEST(holds(page, "<h2>What is sent as &quot;in use&quot;</h2>"));
    }
    BOOST_TEST(
        test::is_well_formed(to_html(lucity::statement{"a < b & \"c\"", {{"<i>", {{"</li>"}}}}})));
    BOOST_TEST(!test::is_well_formed("<p><b></p></b>"));
    BOOST_TEST(!test::is_well_formed("<p>a & b</p>"));
}
