// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "report/findings.hpp"

#include "support/html.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdlib>

namespace {

bool holds(const std::string& page, std::string_view part) {
    return page.find(part) != std::string::npos;
}

/// A row of 7 clients of 13.
report::row row(std::string month, std::string_view subject, std::string name, std::string value) {
    const auto* about = std::ranges::find(report::subjects, subject, &report::subject::name);
    return {std::move(month), about, std::move(name), std::move(value), false, 7, 13};
}

std::string page_of(std::vector<report::row> rows) {
    return report::to_html({"2026-11-01", {"2026-10", "2026-09"}, std::move(rows), {}, {}});
}

/// The page of clients that run a release, with one issue.
std::string page_of(std::size_t clients, const std::string& release) {
    const report::known_issue issue{"<i>", "\"a\" & b", *lucity::release::parse("2015"),
                                    lucity::release::parse("2016")};
    return report::to_html({"2026-11-01",
                            {},
                            {},
                            std::vector(clients, report::client{"LUC-1", "Town", release}),
                            {issue}});
}

} // namespace

BOOST_AUTO_TEST_CASE(names_and_values_are_escaped) {
    const std::string wild = "<script>&\"'\n\x1b[31m";
    for (auto month : {"2026-09", "2026-10"}) {
        const auto page = page_of({row(month, "settings", wild, wild)});
        BOOST_TEST(test::is_well_formed(page));
        BOOST_TEST(holds(page, "<th scope=rowgroup>&lt;script&gt;&amp;&quot;' "));
        BOOST_TEST(holds(page, "<th scope=row>&lt;script&gt;&amp;&quot;' "));
        BOOST_TEST(!holds(page, "<script"));
        BOOST_TEST(!holds(page, "\x1b"));
    }
}

BOOST_AUTO_TEST_CASE(the_newest_month_comes_before_the_folded_ones) {
    auto merged = row("2026-10", "modules", "", "other");
    merged.merged = true;
    merged.clients = 6;
    const auto page = page_of(
        {row("2026-10", "modules", "", "NEW"), merged, row("2026-09", "modules", "", "OLD")});
    BOOST_TEST(test::is_well_formed(page));
    BOOST_TEST(holds(page, "2026-10</th><td class=number>13</td><td></td></tr>\n"
                           "<tr><th scope=row>NEW</th><td class=number>7</td>"));
    BOOST_TEST(holds(page, R"(<meter max=13 value=7 aria-label="7 of 13 clients"></meter>)"));
    BOOST_TEST(holds(page, "<tr><th scope=row><span class=other>other</span></th>"
                           "<td class=number>6</td>"));
    const auto folded = page.find("<details>", page.find(">NEW<"));
    BOOST_TEST(
        (page.find(">OLD<") > folded && page.find(">OLD<") < page.find("</details>", folded)));
}

BOOST_AUTO_TEST_CASE(the_chart_has_the_newest_releases_and_no_other_text) {
    if (std::system("command -v gnuplot >/dev/null") != 0)
        return;
    std::vector<report::row> rows{row("2026-10", "releases", "", "not readable"),
                                  row("2026-10", "applications", "", "2018")};
    for (auto release : {"7.60", "2014", "2014r2", "2015", "2015r2", "2015r2 SP1", "2016", "20.3"})
        rows.push_back(row("2026-09", "releases", "", release));
    auto page = page_of(rows);
    for (auto text : {"7.60", "2015r2 SP1", "20.3", "2026-09", "2026-10"})
        BOOST_TEST(holds(page, "<text>" + std::string(text) + "</text>"), text);
    BOOST_TEST(page.find("<text>2016</text>") < page.find("<text>20.3</text>"));
    for (auto text : {"not readable", "2018"})
        BOOST_TEST(!holds(page, "<text>" + std::string(text) + "</text>"), text);
    rows.push_back(row("2026-10", "releases", "", "2016r2"));
    page = page_of(rows);
    BOOST_TEST(!holds(page, "<text>7.60</text>"));
    BOOST_TEST(holds(page, "<text>2016r2</text>"));
    BOOST_TEST(holds(page, "<text>2014</text>"));
}

BOOST_AUTO_TEST_CASE(a_page_says_how_clients_are_counted_and_when) {
    const auto page = page_of({row("2026-10", "modules", "", "NEW")});
    BOOST_TEST(holds(page, "<html lang=\"en\">"));
    BOOST_TEST(holds(page, "<title>Lucity in use</title>"));
    BOOST_TEST(holds(page, "In 2026-10, the newest closed month with reports. As of 2026-11-01."));
    BOOST_TEST(holds(page, "Distinct clients are counted, never reports"));
    BOOST_TEST(holds(page, "the public address that reports came from"));
    BOOST_TEST(holds(page, "The chart is left out"));
    BOOST_TEST(holds(page, "Fewer than 5 clients reported this."));
    BOOST_TEST(holds(page, "No known issues were given, so no client was checked."));
}

BOOST_AUTO_TEST_CASE(a_page_without_months_says_so) {
    const auto page = report::to_html({"2026-11-01", {}, {}, {}, {}});
    BOOST_TEST(test::is_well_formed(page));
    BOOST_TEST(holds(page, "No report of a closed month is stored yet. As of 2026-11-01."));
}

BOOST_AUTO_TEST_CASE(issues_are_counted_but_not_so_that_a_client_is_recognised) {
    auto page = page_of(5, "2015");
    BOOST_TEST(test::is_well_formed(page));
    BOOST_TEST(holds(page, "<strong>&lt;i&gt;</strong> &quot;a&quot; &amp; b"));
    BOOST_TEST(holds(page, "from 2015, fixed in 2016"));
    BOOST_TEST(holds(page, R"(<meter max=5 value=5 aria-label="5 of 5 clients">)"));
    BOOST_TEST(!holds(page, "Not known"));
    BOOST_TEST(!holds(page, "Town"));
    page = page_of(4, "2015");
    BOOST_TEST(holds(page, "<td class=number>fewer than 5</td><td class=share></td>"));
    page = page_of(6, "2016");
    BOOST_TEST(holds(page, "<td class=number>0</td>"));
}

BOOST_AUTO_TEST_CASE(releases_that_cannot_be_read_are_counted) {
    BOOST_TEST(holds(page_of(5, "x"), "<strong>Not known: 5 clients</strong>"));
    BOOST_TEST(holds(page_of(1, "x"), "<strong>Not known: fewer than 5 clients</strong>"));
}
