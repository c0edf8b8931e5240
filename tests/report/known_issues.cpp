// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "report/known_issues.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace {

using report::client_release;

/// A file of one issue.
std::string issue(std::string_view introduced, std::string_view more = {}) {
    return std::string(R"([{"id": "I-1", "text": "Breaks.", "introduced": ")")
        .append(introduced)
        .append("\"")
        .append(more)
        .append("}]");
}

std::string fixed(std::string_view release) {
    return std::string(R"(, "fixed": ")").append(release).append("\"");
}

bool has(std::string_view running, const std::string& file) {
    return has_issue(lucity::release::parse(running).value(), report::parse_issues(file).at(0));
}

std::string complaint(std::string_view file) {
    try {
        static_cast<void>(report::parse_issues(file));
    } catch (const report::issues_error& error) {
        return error.what();
    }
    return "none";
}

} // namespace

BOOST_AUTO_TEST_CASE(an_issue_begins_with_its_release_and_ends_before_the_one_that_fixes_it) {
    const auto file = issue("2015", fixed("2016r2"));
    for (auto running : {"2015", "2015r2", "2015r2 SP1", "2016", "v2016"})
        BOOST_TEST(has(running, file), running);
    for (auto running : {"7.60", "2014r2", "2016r2", "2016R2 sp1", "2019", "20.1"})
        BOOST_TEST(!has(running, file), running);
}

BOOST_AUTO_TEST_CASE(releases_are_in_the_order_in_which_they_came) {
    BOOST_TEST(has("7.60", issue("7.6", fixed("2014"))));
    BOOST_TEST(!has("7.6", issue("7.50", fixed("7.60"))));
    BOOST_TEST(has("20.3", issue("2019")));
    BOOST_TEST(!has("20.3", issue("7.60", fixed("2014"))));
    BOOST_TEST(!has("2019", issue("20.1")));
}

BOOST_AUTO_TEST_CASE(without_a_fix_all_later_releases_have_the_issue) {
    BOOST_TEST(has("2016", issue("2016")));
    BOOST_TEST(has("99.9", issue("2016")));
    BOOST_TEST(!has("2015r2 SP1", issue("2016")));
}

BOOST_AUTO_TEST_CASE(clients_are_listed_and_those_that_nobody_can_judge_apart) {
    report::notices list(report::parse_issues(
        R"([{"id":"A","text":"a, b","introduced":"2015"},
            {"id":"B","text":"=1","introduced":"2014","fixed":"2016"}])"));
    for (const client_release& each : {client_release{"1", "Town", "2015"},
                                       {"2", "+Town", "unknown"},
                                       {"3", "Old", "7.60"},
                                       {"4", "New", "2016R2"},
                                       {"5", "", "in use"}})
        list.add(each);
    BOOST_TEST(list.csv() == "client_id,client_name,release,issue_id,issue_text\r\n"
                             "1,Town,2015,A,\"a, b\"\r\n"
                             "1,Town,2015,B,'=1\r\n"
                             "4,New,2016r2,A,\"a, b\"\r\n"
                             "2,'+Town,unknown,,The release can't be read: find out what this "
                             "client runs\r\n"
                             "5,,in use,,The release can't be read: find out what this client "
                             "runs\r\n");
    BOOST_TEST(list.affected() == (std::vector<std::size_t>{2, 1}),
               boost::test_tools::per_element());
    BOOST_TEST(list.clients() == 5u);
    BOOST_TEST(list.unreadable() == 2u);
}

BOOST_AUTO_TEST_CASE(without_issues_nobody_is_listed) {
    BOOST_TEST(report::notices(report::parse_issues(" [] \n")).csv() ==
               "client_id,client_name,release,issue_id,issue_text\r\n");
}

BOOST_AUTO_TEST_CASE(a_wrong_file_is_refused_with_the_place_and_without_what_is_there) {
    BOOST_TEST(complaint(issue("2015", fixed("2016"))) == "none");
    BOOST_TEST(complaint("{}") == "issues: must be an array");
    BOOST_TEST(complaint("[1]") == "issues: /0 must be an object");
    BOOST_TEST(complaint("") == "issues: is no JSON from byte 1 on");
    BOOST_TEST(complaint("[] x") == "issues: is no JSON from byte 4 on");
    BOOST_TEST(complaint("[") == "issues: is no JSON from byte 2 on");
    BOOST_TEST(complaint(issue("secret")) ==
               "issues: /0/introduced must be a release, such as 2016r2");
    BOOST_TEST(complaint(issue("2015", fixed("secret"))) ==
               "issues: /0/fixed must be a release, such as 2016r2");
    BOOST_TEST(complaint(issue("2015", R"(, "fixed": null)")) ==
               "issues: /0/fixed must be there, and be a text");
    BOOST_TEST(complaint(issue("2015", fixed("2015"))) ==
               "issues: /0/fixed must be later than introduced");
    BOOST_TEST(complaint(issue("2015", fixed("7.60"))) ==
               "issues: /0/fixed must be later than introduced");
    BOOST_TEST(complaint(issue("2015", R"(, "secret": 1)")) ==
               "issues: /0 has a member that is not id, text, introduced, fixed");
    BOOST_TEST(complaint(R"([{"id":"", "text":"t", "introduced":"2015"}])") ==
               "issues: /0/id must be there, and be a text");
    BOOST_TEST(complaint(R"([{"id":"a", "introduced":"2015"}])") ==
               "issues: /0/text must be there, and be a text");
    BOOST_TEST(complaint(R"([{"id":"a", "text":"t", "introduced":"2015"},
                             {"id":"a", "text":"t", "introduced":"2016"}])") ==
               "issues: /1/id is there twice");
}
