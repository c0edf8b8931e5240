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
        {"P3",
         "The public IP address that a report comes from is logged with the report, but is not "
         "part "
         "of it.",
         tier::v7_60},
        {"P3",
         "That address is usually the one of your organization's firewall or proxy, which every "
         "web "
         "site you visit sees.",
         tier::v7_60},
        {"P4", "The names and record counts of some module tables.", tier::v2015},
        {"P5",
         "The names and configured values of the options in all XXOPTIONS tables, where XX is",
         tier::v2015},
        {"P5, P6",
         "decide about enhancements, fixes and documentation, from the options and settings",
         tier::v2015},
        {"P6",
         "The names and values of all system-wide settings (the SYSTEMSETTINGS table), except "
         "License Code and SMTP Encrypted Password;",
         tier::v2015},
        {"P6", "internal host name or URL is replaced by \"in use\"", tier::v2015},
        {"P6", "License Code and SMTP Encrypted Password, however", tier::v2015},
        {"P6", "\"in use\"\n  Text that might expose an internal host name, a URL", tier::v7_60},
        {"P7", "The number of users (the record count of the USER_INFO table), and nothing else",
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
        {"P10", "posted to a secure database that only key staff can access", tier::v7_60},
        {"P10",
         "Other Lucity staff may see summary reports, to make decisions about support and "
         "development.",
         tier::v7_60},
        {"who", "The data goes to Lucity, which never shares it outside the company.", tier::v7_60},
        {"what", "This statement follows Lucity's Data Collection Policy, version 2.0.",
         tier::v7_60},
        {"whom to ask", "If you have questions, contact Lucity's support.", tier::v7_60},
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
        {"P11", "whom to contact about enhancements, perhaps from the record counts", tier::v2015},
        {"P12", "Sharing is optional: it is on unless you clear its check box.", tier::v7_60},
        {"P12", "in a web installer stops that installer's report, and no other", tier::v7_60},
        {"P12",
         "Clearing the check box in Client Maintenance stops its report and, from release 2015 on, "
         "the batch service's monthly report.",
         tier::v7_60},
        {"P12",
         "The batch service has no check box: clearing the one in Client Maintenance stops its "
         "report.",
         tier::v2015},
        {"limits", "some can be missed, above all in prose: check the preview", tier::v7_60},
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

BOOST_AUTO_TEST_CASE(a_statement_reads_like_this) {
    BOOST_TEST(text_of(0, tier::v7_60) ==
               R"(What data would I be sharing?

Summary
  Sharing is optional: it is on unless you clear its check box.
  The data goes to Lucity, which never shares it outside the company.
  This statement follows Lucity's Data Collection Policy, version 2.0.
  A report contains its name, the release whose list it follows, what is listed here, and nothing else.
  Your consent does not cover anything that a later release adds.
  Releases before 7.60 share nothing.
  Each release also shares what earlier releases share; this list ends at release 7.60.

Release 7.60 and later
  Each web installer reports once, right before it exits.
    The reporting application.
      The name of the application, such as Lucity Web or Lucity Mobile Server.
      The version of the application, such as 7.60.
    The version of the operating system.

What is sent as "in use"
  Text that might expose an internal host name, a URL, a network address, an e-mail address or a credential.
  Text or a number whose name suggests a secret, a place, a path or a user, unless the value is clearly harmless, such as a switch or a small number.
  Such text is recognized by its name and its form, so some can be missed, above all in prose: check the preview of your report.

What happens to a report
  It is sent in one call to an external web service.
  The public IP address that a report comes from is logged with the report, but is not part of it.
  That address is usually the one of your organization's firewall or proxy, which every web site you visit sees.
  Reports are posted to a secure database that only key staff can access.
  Other Lucity staff may see summary reports, to make decisions about support and development.

How Lucity uses the reports
  To notify clients of known critical issues in the version that they run.
  To see which versions of operating systems are in use, which helps to decide when Lucity's products can move to newer platforms.

Questions
  If you have questions, contact Lucity's support.

How to opt out
  Clearing the check box in a web installer stops that installer's report, and no other.
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
    BOOST_TEST(holds(text, "Added in release 2015\n"
                           "  A door reports.\n    The model.\n"
                           "  A gate reports.\n    Everything in the door report.\n"));
    BOOST_TEST(holds(text, "Added in release 2016\n"
                           "  The door report also contains:\n    The place.\n"
                           "  The garden gate report also contains:\n"
                           "    Everything in the door report.\n"));
}

BOOST_AUTO_TEST_CASE(the_statement_of_a_report_from_elsewhere_does_not_mention_lucity) {
    static constexpr lucity::member rows[]{
        {"model", lucity::kind::text, tier::v2015, lucity::treatment::scanned, "Its model.", {}}};
    const lucity::report_schema kiosk{
        "kiosk", tier::v2015, "Each kiosk reports.", "Its switch stops it.", {rows, 1}};
    BOOST_TEST(to_text(lucity::statement_of(std::span(&kiosk, 1), tier::v2015, {})) ==
               R"(What data would I be sharing?

Summary
  A report contains its name, the release whose list it follows, what is listed here, and nothing else.
  Your consent does not cover anything that a later release adds.
  Releases before 2015 share none of this.
  Each release also shares what earlier releases share; this list ends at release 2015.

Added in release 2015
  Each kiosk reports.
    Its model.

What is sent as "in use"
  Text that might expose an internal host name, a URL, a network address, an e-mail address or a credential.
  Text or a number whose name suggests a secret, a place, a path or a user, unless the value is clearly harmless, such as a switch or a small number.
  Such text is recognized by its name and its form, so some can be missed, above all in prose: check the preview of your report.

How to opt out
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
    BOOST_TEST(holds(text, "Summary\n  The town receives it.\n  A report contains"));
    BOOST_TEST(holds(text, "Why\n  To mend doors.\n\nHow to opt out\n"));
    BOOST_TEST(!holds(text, "Lucity receives"));
}

BOOST_AUTO_TEST_CASE(a_tier_adds_a_section_of_its_own) {
    const auto text = to_markdown(
        lucity::statement_of(standard_reports::schemas, tier::v2016, data_collection_policy));
    const auto added = text.find("## Added in release 2016\n\n");
    BOOST_TEST_REQUIRE(added != std::string::npos);
    BOOST_TEST(text.substr(added, text.find("\n## ", added + 1) - added) ==
               R"(## Added in release 2016

- The monthly batch report also contains:
  - The mobile devices that run Lucity Mobile.
    - The model of the mobile device.
    - The version of the mobile operating system.
    - The version of the Lucity mobile app.
)");
    for (std::string_view title : {"## Release 7.60 and later\n", "## Added in release 2015\n",
                                   "## Added in release 2015r2 SP1\n"})
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
