// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/transparency/preview_page.hpp>

#include "support/html.hpp"
#include "support/random_reports.hpp"
#include "support/report_of_everything.hpp"

#include <lucity/policy/reports.hpp>
#include <lucity/redaction/redact.hpp>
#include <lucity/redaction/rules.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
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

/// The text between each beginning and the next quote.
std::vector<std::string_view> quoted(std::string_view page, std::string_view beginning) {
    std::vector<std::string_view> all;
    for (auto at = page.find(beginning); at != std::string_view::npos;
         at = page.find(beginning, at + 1)) {
        const auto rest = page.substr(at + beginning.size());
        all.push_back(rest.substr(0, rest.find('"')));
    }
    return all;
}

/// The row that a link leads to.
std::string_view row_of(std::string_view page, std::string_view id) {
    const auto at = page.find(std::string(" id=\"").append(id).append("\""));
    BOOST_TEST_REQUIRE(at != std::string_view::npos, id);
    const auto begin = page.rfind("<tr", at);
    return page.substr(begin, page.find("</tr>", at) - begin);
}

/// The first list of a page: what is not sent, or not sent as it is.
std::string short_list(std::string_view page) {
    const auto begin = page.find("<div class=\"short\">");
    if (begin == std::string_view::npos)
        return {};
    return std::string(page.substr(begin, page.find("</div>", begin) - begin));
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
        BOOST_TEST(holds(page, "<h3>" + sentence + "</h3>\n<p class=\"soft\">" + group.name + ", " +
                                   std::to_string(group.bytes) + " bytes</p>"));
        rows += group.rows.size();
    }
    BOOST_TEST(count(page, "<tr data-depth=") + count(page, "<tr class=\"part\" data-depth=") +
                   count(page, "<tr class=\"none\" data-depth=") ==
               rows);
    BOOST_TEST(count(page, "<tr class=\"none\"") == 1u);
    BOOST_TEST(holds(page, "<th scope=\"row\">SMTP Port Number</th><td>25</td>"));
    BOOST_TEST(holds(page, "<th scope=\"row\">POP3 Password</th><td><span class=\"replace\">in use"
                           "</span> <span class=\"why\">its name suggests a secret</span></td>"));
    BOOST_TEST(holds(page,
                     "<th scope=\"row\">(a value)</th><td><span class=\"drop\">not sent</span>"
                     " <span class=\"why\">its name is or may be License Code or SMTP Encrypted "
                     "Password, which are never sent</span></td>"));
}

BOOST_AUTO_TEST_CASE(the_head_says_which_program_release_and_client_it_is_about) {
    lucity::monthly_batch<tier::v2016> report;
    report.application = {"batch.happyville.gov", "2016r2"};
    report.client.name = "Town of <Happyville>";
    BOOST_TEST(holds(to_html(preview_of(redact(std::move(report)))),
                     "<div><dt>Program</dt><dd>in use</dd></div>\n"
                     "<div><dt>Release</dt><dd>2016r2</dd></div>\n"
                     "<div><dt>Client</dt><dd>Town of &lt;Happyville&gt;</dd></div>\n"));
    const lucity::report_preview without{"kiosk/2016", "A kiosk.", 2};
    BOOST_TEST(!holds(to_html(without), "<dt>"));
}

BOOST_AUTO_TEST_CASE(sums_lead_to_the_first_of_their_rows) {
    const auto page = to_html(preview_of(redact(test::report_of_everything())));
    const auto sum = [&](std::string_view kind, std::string_view rest) {
        const auto link = std::string(kind) + "\"><a href=\"#";
        const auto id = quoted(page, "<li class=\"" + link);
        BOOST_TEST_REQUIRE(id.size() == 1u);
        BOOST_TEST(holds(page, std::string(id[0]) + "\" data-only=\"" + std::string(kind) + "\">" +
                                   std::string(rest) + "</a></li>\n"));
        const auto row = row_of(page, id[0]);
        const auto first = page.find(" data-kind=\"" + std::string(kind) + "\"");
        BOOST_TEST((first > page.find(row) && first < page.find(row) + row.size()));
        return std::string(row);
    };
    BOOST_TEST(holds(sum("keep", "<strong>18</strong> sent as it is"), ">schema</th>"));
    BOOST_TEST(holds(sum("replace", "<strong>5</strong> sent as &quot;in use&quot;"),
                     ">os_version</th><td><span class=\"replace\">in use</span>"));
    BOOST_TEST(holds(sum("drop", "<strong>8</strong> not sent"),
                     ">(a value)</th><td><span class=\"drop\">not sent</span>"));

    lucity::web_installer<tier::v7_60> harmless{.application = {"Lucity Web", "7.60"}};
    const auto none = to_html(preview_of(redact(harmless)));
    BOOST_TEST(holds(none, "<li class=\"drop\"><strong>0</strong> not sent</li>\n"));
    BOOST_TEST(short_list(none).empty());
}

BOOST_AUTO_TEST_CASE(what_is_not_sent_as_it_is_comes_first_with_its_place_and_reason) {
    lucity::monthly_batch<tier::v2016> report;
    report.application = {"Lucity Services", "2016"};
    report.os_version = "http://planted";
    report.options["WKOPTIONS"]["Map service"] = "http://planted";
    report.options["PTOPTIONS"]["Map service"] = "none";
    report.system_settings = {{"License Code", "planted"}};
    report.mobile_devices = {{"iPad5,3", "9.3", "2.0"}, {"planted.happyville.gov", "9.3", "2.0"}};
    const auto page = to_html(preview_of(redact(std::move(report))));
    const auto list = short_list(page);
    std::vector<std::string> shown;
    for (const auto id : quoted(list, "<a href=\"#")) {
        const auto line = list.substr(list.find(std::string(id) + "\">") + id.size() + 2);
        shown.push_back(line.substr(0, line.find("</td>")));
        // The row itself says the same.
        const auto cell = shown.back().substr(shown.back().find("<td>"));
        BOOST_TEST(holds(std::string(row_of(page, id)), cell));
    }
    const std::string url = "</th><td><span class=\"replace\">in use</span> <span class=\"why\">it "
                            "shows a URL, or something that looks like one</span>";
    BOOST_TEST_REQUIRE(shown.size() == 4u);
    BOOST_TEST(shown[0].starts_with("(a value)</a> <span class=\"soft\">system_settings</span>"
                                    "</th><td><span class=\"drop\">not sent</span>"));
    BOOST_TEST(shown[1] == "os_version</a>" + url);
    BOOST_TEST(shown[2] == "Map service</a> <span class=\"soft\">options, WKOPTIONS</span>" + url);
    BOOST_TEST(shown[3].starts_with("model</a> <span class=\"soft\">mobile_devices, 2</span>"));
    BOOST_TEST(holds(list, "<caption>Not sent, or sent as &quot;in use&quot;</caption>"));
    BOOST_TEST(!holds(list, "Show all"));
}

BOOST_AUTO_TEST_CASE(a_long_list_is_cut_and_leads_to_the_rest) {
    const auto page = to_html(preview_of(redact(test::report_of_everything())));
    const auto list = short_list(page);
    BOOST_TEST(count(list, "<tr>") == 8u);
    BOOST_TEST(holds(list, "<caption>Not sent, or sent as &quot;in use&quot;: 8 of 13</caption>"));
    const auto all = quoted(list, "<p><a href=\"#");
    BOOST_TEST_REQUIRE(all.size() == 1u);
    BOOST_TEST(holds(list, "\" data-only=\"replace drop\">Show all 13</a></p>"));
    BOOST_TEST(holds(std::string(row_of(page, all[0])), ">os_version</th>"));
}

BOOST_AUTO_TEST_CASE(what_is_replaced_gets_up_to_half_of_a_list_that_is_cut) {
    // How many are dropped and replaced, and how many of each the list shows.
    struct {
        std::size_t dropped, replaced, shown_dropped, shown_replaced;
    } constexpr rows[]{{12, 1, 4, 1}, {12, 3, 4, 3}, {12, 4, 4, 4}, {12, 9, 4, 4}, {1, 12, 1, 7},
                       {4, 4, 4, 4},  {0, 12, 0, 8}, {12, 0, 8, 0}, {3, 2, 3, 2}};
    for (const auto& row : rows) {
        lucity::report_preview preview{"kiosk/2016", "A kiosk.", 2};
        lucity::preview_group group{"settings", "Its settings.", 2, {}};
        for (std::size_t i = 0; i != row.dropped; ++i)
            group.rows.push_back({1, "(a value)", {}, true, lucity::action::drop});
        for (std::size_t i = 0; i != row.replaced; ++i)
            group.rows.push_back({1, "place", "in use", true, lucity::action::replace});
        preview.groups = {group};
        const auto list = short_list(to_html(preview));
        BOOST_TEST_CONTEXT(row.dropped << " dropped, " << row.replaced << " replaced") {
            BOOST_TEST(count(list, "class=\"drop\"") == row.shown_dropped);
            BOOST_TEST(count(list, "class=\"replace\"") == row.shown_replaced);
            BOOST_TEST(holds(list, "Show all") ==
                       (row.shown_dropped + row.shown_replaced < row.dropped + row.replaced));
        }
    }
}

BOOST_AUTO_TEST_CASE(each_row_says_what_is_done_with_its_value_so_that_it_can_be_picked) {
    const auto preview = preview_of(redact(test::report_of_everything()));
    const auto page = to_html(preview);
    for (const auto& [kind, what] :
         {std::pair("keep", lucity::action::keep), std::pair("replace", lucity::action::replace),
          std::pair("drop", lucity::action::drop)}) {
        BOOST_TEST(count(page, std::string(" data-kind=\"") + kind + "\" id=") ==
                   preview.count(what));
        BOOST_TEST(
            holds(page, std::string("<label><input type=\"checkbox\" value=\"") + kind + "\"> "));
    }
    BOOST_TEST(holds(page, "<label>Search by name, value or reason <input type=\"search\">"));
    BOOST_TEST(holds(page, "<fieldset><legend>Show only</legend>"));
    // Without scripts, only the search form is hidden.
    BOOST_TEST(count(page, " hidden>") == 1u);
    BOOST_TEST(holds(page, "<div class=\"search\" role=\"search\" hidden>"));
}

BOOST_AUTO_TEST_CASE(it_says_why_nothing_would_leave) {
    lucity::web_installer<tier::v2016> report{.application = {"Lucity Web", "2015"}};
    const auto page = to_html(preview_of(redact(report)));
    BOOST_TEST(test::is_well_formed(page));
    BOOST_TEST(holds(page, "<p><strong class=\"drop\">Nothing would be sent:</strong> the "
                           "application's release does not allow the report's tier. "));
    BOOST_TEST(holds(page, "<li class=\"drop\"><strong>0</strong> would not be sent</li>"));
    BOOST_TEST(holds(page, "<strong>4</strong> would be sent as it is</a></li>"));
    BOOST_TEST(holds(page, "<strong>0</strong> would be sent as &quot;in use&quot;</li>"));
}

BOOST_AUTO_TEST_CASE(it_loads_nothing) {
    const auto page = to_html(preview_of(redact(test::report_of_everything())));
    for (std::string_view from_elsewhere : {"src=", "@import", "url("})
        BOOST_TEST(!holds(page, from_elsewhere), from_elsewhere);
    BOOST_TEST(count(page, "href=") > 0u);
    BOOST_TEST(count(page, "href=") == count(page, "<a href=\"#report-"));
    BOOST_TEST(holds(page, "content=\"default-src 'none'; "));
}

BOOST_AUTO_TEST_CASE(values_can_not_become_a_part_of_the_page) {
    lucity::monthly_batch<tier::v2015> report;
    report.client.name = "</td><script>alert(\"&\")</script>";
    report.system_settings["<b>\" onload='x'\n\u2066"] = "<!--";
    const auto page = to_html(preview_of(redact(std::move(report))));
    BOOST_TEST(test::is_well_formed(page));
    BOOST_TEST(count(page, "<script>") == 1u);
    BOOST_TEST(holds(page, "&lt;/td&gt;&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;"));
    BOOST_TEST(holds(page, "&lt;b&gt;&quot; onload='x'  </th>"));
}

BOOST_AUTO_TEST_CASE(a_page_shows_several_reports_or_none) {
    const auto one = preview_of(redact(test::report_of_everything()));
    const std::vector several{one, one, one};
    const auto page = lucity::to_html(several);
    BOOST_TEST(count(page, "<article>") == 3u);
    BOOST_TEST(test::is_well_formed(page));
    auto ids = quoted(page, " id=\"");
    BOOST_TEST(ids.size() ==
               3 * (one.count(lucity::action::keep) + one.count(lucity::action::replace) +
                    one.count(lucity::action::drop)));
    std::ranges::sort(ids);
    BOOST_TEST((std::ranges::adjacent_find(ids) == ids.end()));
    // Each links to its own rows only.
    auto from = page.find("<article>");
    for (int report = 1; report <= 3; ++report) {
        const auto end = page.find("</article>", from);
        const auto links = quoted(std::string_view(page).substr(from, end - from), "href=\"#");
        BOOST_TEST(links.size() == 12u);
        for (const auto link : links) {
            BOOST_TEST(link.starts_with("report-" + std::to_string(report) + "-"));
            BOOST_TEST(std::ranges::binary_search(ids, link));
        }
        from = page.find("<article>", end);
    }
    const auto none = lucity::to_html(std::vector<lucity::report_preview>());
    BOOST_TEST(test::is_well_formed(none));
    BOOST_TEST(holds(none, "<p>There is no report.</p>"));
    BOOST_TEST(!holds(page, "could not be shown"));
}

BOOST_AUTO_TEST_CASE(it_says_how_many_reports_could_not_be_shown) {
    const std::vector one{preview_of(redact(test::report_of_everything()))};
    const auto page = lucity::to_html(one, 12);
    BOOST_TEST(test::is_well_formed(page));
    BOOST_TEST(holds(page,
                     "<p><strong class=\"drop\">12 reports</strong> could not be shown, because "
                     "a receiver would reject them.</p>"));
    const auto none = lucity::to_html(std::vector<lucity::report_preview>(), 1);
    BOOST_TEST(
        holds(none, "1 report</strong> could not be shown, because a receiver would reject it."));
    BOOST_TEST(!holds(none, "There is no report."));
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
