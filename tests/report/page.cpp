// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "report/page.hpp"

#include "report/chart.hpp"
#include "support/html.hpp"

#include <boost/test/unit_test.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using report::subject;

bool holds(const std::string& page, std::string_view part) {
    return page.find(part) != std::string::npos;
}

report::month_counts month(std::string name, subject about, std::string of, std::string value,
                           std::size_t clients) {
    return {std::move(name),
            {{{about, std::move(of)}, {clients + 6, {{std::move(value), clients}}, 6}}}};
}

std::string page_of(const std::vector<report::month_counts>& months,
                    const std::optional<report::notices>& to_notify = {}) {
    return report::to_html({"2026-11-01", months, std::nullopt, to_notify});
}

/// Clients of a release, added one by one.
report::notices notices_of(std::size_t clients, const std::string& release) {
    report::notices list(report::parse_issues(
        R"([{"id":"<i>","text":"\"a\" & b","introduced":"2015","fixed":"2016"}])"));
    for (std::size_t i = 0; i != clients; ++i)
        list.add({std::to_string(i), "name", release});
    return list;
}

} // namespace

BOOST_AUTO_TEST_CASE(names_and_values_are_shown_as_they_are) {
    const std::string wild = "<script>&\"'\n\x1b[31m";
    for (auto about : {subject::applications, subject::settings}) {
        const bool has_names = about == subject::settings;
        const auto page = page_of({month("2026-09", about, has_names ? wild : "", wild, 7),
                                   month("2026-10", about, has_names ? wild : "", wild, 7)});
        BOOST_TEST(test::is_well_formed(page));
        BOOST_TEST(holds(page, "&lt;script&gt;&amp;&quot;' "));
        BOOST_TEST(!holds(page, "<script"));
        BOOST_TEST(!holds(page, "\x1b"));
    }
}

BOOST_AUTO_TEST_CASE(the_newest_month_has_a_meter_a_row) {
    const auto page = page_of({month("2026-09", subject::modules, "", "OLD", 9),
                               month("2026-10", subject::modules, "", "NEW", 7)});
    BOOST_TEST(holds(page, "<caption>Active modules, 2026-10: 13 clients</caption>"));
    BOOST_TEST(holds(page, R"(<th scope="row">NEW</th><td class="number">7</td>)"));
    BOOST_TEST(holds(page, R"(<meter min="0" max="13" value="7" aria-label="7 of 13 clients">)"));
    BOOST_TEST(holds(page, R"(<meter min="0" max="13" value="6" aria-label="6 of 13 clients">)"));
    BOOST_TEST(!holds(page, R"(aria-label="9 of)"));
    BOOST_TEST(holds(
        page, R"(<th scope="row">OLD</th><td class="number"></td><td class="number">9</td>)"));
}

BOOST_AUTO_TEST_CASE(a_page_says_how_clients_are_counted_and_when) {
    const auto page = page_of({month("2026-10", subject::modules, "", "NEW", 7)});
    BOOST_TEST(holds(page, "<html lang=\"en\">"));
    BOOST_TEST(holds(page, "<title>Lucity in use</title>"));
    BOOST_TEST(holds(page, "In 2026-10, the newest closed month with reports. As of 2026-11-01."));
    BOOST_TEST(holds(page, "Distinct clients are counted, never reports"));
    BOOST_TEST(holds(page, "the public address that reports came from"));
    BOOST_TEST(holds(page, "The chart is left out"));
    BOOST_TEST(holds(page, "Fewer than 5 clients reported this in 2026-10."));
    BOOST_TEST(holds(page, "No known issues were given, so no client was checked."));
}

BOOST_AUTO_TEST_CASE(a_page_without_months_says_so) {
    const auto page = page_of({});
    BOOST_TEST(test::is_well_formed(page));
    BOOST_TEST(holds(page, "No report of a closed month is stored yet. As of 2026-11-01."));
}

BOOST_AUTO_TEST_CASE(issues_are_counted_but_not_so_that_a_client_is_recognised) {
    auto page = page_of({}, notices_of(5, "2015"));
    BOOST_TEST(test::is_well_formed(page));
    BOOST_TEST(holds(page, "<strong>&lt;i&gt;</strong> &quot;a&quot; &amp; b"));
    BOOST_TEST(holds(page, "from 2015, fixed in 2016"));
    BOOST_TEST(holds(page, "<td class=\"number\">5</td>"));
    BOOST_TEST(!holds(page, "Not known"));
    page = page_of({}, notices_of(4, "2015"));
    BOOST_TEST(holds(page, "<td class=\"number\">fewer than 5</td><td class=\"share\"></td>"));
    page = page_of({}, notices_of(6, "2016"));
    BOOST_TEST(holds(page, "<td class=\"number\">0</td>"));
}

BOOST_AUTO_TEST_CASE(releases_that_cannot_be_read_are_counted) {
    BOOST_TEST(holds(page_of({}, notices_of(5, "x")), "<strong>Not known: 5 clients</strong>"));
    BOOST_TEST(
        holds(page_of({}, notices_of(1, "x")), "<strong>Not known: fewer than 5 clients</strong>"));
}

BOOST_AUTO_TEST_CASE(the_chart_has_the_newest_releases_and_no_other_text) {
    std::vector<report::month_counts> months;
    for (auto release : {"7.60", "2014", "2014r2", "2015", "2015r2", "2015r2 SP1", "2016", "20.3"})
        months.push_back(
            month("2026-0" + std::to_string(months.size() + 1), subject::releases, "", release, 7));
    months.push_back(month("2026-09", subject::releases, "", "not readable", 7));
    auto script = report::chart_script(months);
    BOOST_TEST(holds(script, "\"7.60\""));
    BOOST_TEST(script.find("\"2016\"") < script.find("\"20.3\""));
    BOOST_TEST(holds(script, "\n0 7 NaN NaN NaN NaN NaN NaN NaN\n"));
    BOOST_TEST(holds(script, "\n8 NaN NaN NaN NaN NaN NaN NaN NaN\n"));
    BOOST_TEST(!holds(script, "readable"));
    months.push_back(month("2026-10", subject::releases, "", "2016r2", 7));
    script = report::chart_script(months);
    BOOST_TEST(!holds(script, "\"7.60\""));
    BOOST_TEST(holds(script, "\"2016r2\""));
    BOOST_TEST(report::chart_script({}).empty());
}

BOOST_AUTO_TEST_CASE(what_gnuplot_cannot_draw_is_left_out) {
    BOOST_TEST(!report::draw("this is no script").has_value());
    BOOST_TEST(!report::draw("print 1\n").has_value());
}
