// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/preview_page.hpp>

#include "support/html.hpp"
#include "support/random_reports.hpp"
#include "support/report_of_everything.hpp"

#include <lucity/redact.hpp>
#include <lucity/reports.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using lucity::preview_of;
using lucity::tier;

bool holds(const std::string& page, std::string_view part) {
    return page.find(part) != std::string::npos;
}

std::size_t count(std::string_view page, std::string_view part) {
    std::size_t found = 0;
    for (auto at = page.find(part); at != std::string_view::npos; at = page.find(part, at + 1))
        ++found;
    return found;
}

} // namespace

BOOST_AUTO_TEST_CASE(it_shows_each_group_with_its_sentence_and_each_value) {
    const auto preview = preview_of(redact(test::report_of_everything()));
    const auto page = to_html(preview);
    BOOST_TEST(test::is_well_formed(page));
    BOOST_TEST(!holds(page, "planted"));
    std::size_t rows = 0;
    for (const auto& group : preview.groups) {
        std::string sentence;
        lucity::detail::append_html(sentence, group.sentence);
        BOOST_TEST(holds(page, "<h3>" + sentence + "</h3>\n<p class=\"sizes\">" + group.name +
                                   ", " + std::to_string(group.bytes) + " bytes</p>"));
        rows += group.rows.size();
    }
    BOOST_TEST(count(page, "<tr data-depth=") + count(page, "<tr class=\"part\" data-depth=") +
                   count(page, "<tr class=\"none\" data-depth=") ==
               rows);
    BOOST_TEST(count(page, "<tr class=\"none\"") == 1u);
    BOOST_TEST(holds(page, "<th scope=\"row\">SMTP Port Number</th><td>25</td>"));
    BOOST_TEST(holds(page, "<th scope=\"row\">POP3 Password</th><td><span class=\"replace\">in use"
                           "</span> <span class=\"why\">it shows a password, a key or another "
                           "secret</span></td>"));
    BOOST_TEST(holds(page,
                     "<th scope=\"row\">(a value)</th><td><span class=\"drop\">not sent</span>"
                     " <span class=\"why\">its name is or may be License Code or SMTP Encrypted "
                     "Password, which never leave</span></td>"));
    BOOST_TEST(holds(page, "<strong>18</strong> <span class=\"keep\">sent as it is</span>"));
}

BOOST_AUTO_TEST_CASE(it_says_why_nothing_would_leave_and_what_is_not_shown) {
    lucity::web_installer<tier::v2016> report{.application = {"Lucity Web", "2015"}};
    auto preview = preview_of(redact(report));
    preview.more_violations = 36;
    const auto page = to_html(preview);
    BOOST_TEST(test::is_well_formed(page));
    BOOST_TEST(holds(page, "<p><strong class=\"drop\">Nothing would be sent:</strong> the "
                           "application's release does not allow the report's tier. "));
    BOOST_TEST(
        holds(page, "<p>36 more things were wrong; what was not sent for them is not shown.</p>"));
}

BOOST_AUTO_TEST_CASE(it_needs_nothing_else) {
    const auto page = to_html(preview_of(redact(test::report_of_everything())));
    for (std::string_view from_elsewhere : {"src=", "href=", "@import", "url("})
        BOOST_TEST(!holds(page, from_elsewhere), from_elsewhere);
    BOOST_TEST(holds(page, "content=\"default-src 'none'; "));
}

BOOST_AUTO_TEST_CASE(values_can_not_become_a_part_of_the_page) {
    lucity::monthly_batch<tier::v2015> report;
    report.client.name = "</td><script>alert(\"&\")</script>";
    report.system_settings["<b>\" onload='x'\n\u202e"] = "<!--";
    const auto page = to_html(preview_of(redact(std::move(report))));
    BOOST_TEST(test::is_well_formed(page));
    BOOST_TEST(count(page, "<script>") == 1u);
    BOOST_TEST(holds(page, "&lt;/td&gt;&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;"));
    BOOST_TEST(holds(page, "&lt;b&gt;&quot; onload='x'  </th>"));
}

BOOST_AUTO_TEST_CASE(several_reports_are_on_one_page_and_none_as_well) {
    const auto one = preview_of(redact(test::report_of_everything()));
    const std::vector several{one, one, one};
    BOOST_TEST(count(lucity::to_html(several), "<article>") == 3u);
    BOOST_TEST(test::is_well_formed(lucity::to_html(several)));
    const auto none = lucity::to_html(std::vector<lucity::report_preview>());
    BOOST_TEST(test::is_well_formed(none));
    BOOST_TEST(holds(none, "There is no report."));
}

BOOST_AUTO_TEST_CASE(no_page_of_any_report_shows_what_stays) {
    test::for_each_report_type([]<class Report>(const Report&) {
        for (std::uint64_t seed = 0; seed != 40; ++seed) {
            const auto page =
                to_html(preview_of(redact(test::report_generator(seed, seed).make<Report>())));
            BOOST_TEST_CONTEXT(Report::about.name << ", seed " << seed) {
                BOOST_TEST(!holds(page, test::planted));
                BOOST_TEST(test::is_well_formed(page));
            }
        }
    });
}
