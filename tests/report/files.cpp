// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "report/findings.hpp"

#include "reporters/command_line.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

namespace {

std::vector<report::known_issue> read(const std::string& text) {
    std::istringstream file(text);
    return report::read_issues(file);
}

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
    return read(file).at(0).is_in(lucity::release::parse(running).value());
}

/// The field for a value in counts.csv.
std::string field(std::string value) {
    const auto csv =
        report::counts_csv({{}, {}, {{"m", report::subjects, "n", std::move(value)}}, {}, {}});
    const auto begin = csv.find("m,applications,n,") + 17;
    return csv.substr(begin, csv.rfind(",no,0\r\n") - begin);
}

std::string complaint(const std::string& file) {
    try {
        static_cast<void>(read(file));
    } catch (const reporters::usage_error& error) {
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
    BOOST_TEST(has("99.9", issue("2016")));
    BOOST_TEST(!read(file).at(0).is_in(std::nullopt));
}

BOOST_AUTO_TEST_CASE(releases_are_ordered_by_time) {
    BOOST_TEST(has("7.60", issue("7.6", fixed("2014"))));
    BOOST_TEST(!has("7.6", issue("7.50", fixed("7.60"))));
    BOOST_TEST(has("20.3", issue("2019")));
    BOOST_TEST(!has("20.3", issue("7.60", fixed("2014"))));
    BOOST_TEST(!has("2019", issue("20.1")));
}

BOOST_AUTO_TEST_CASE(clients_are_listed_and_those_with_unknown_releases_last) {
    report::findings found;
    found.clients = {{"1", "Town", "2015"},
                     {"2", "+Town", "unknown"},
                     {"3", "Old", "7.60"},
                     {"", "New", "2016R2"}};
    const std::string header = "client_id,client_name,release,issue_id,issue_text\r\n";
    BOOST_TEST(notify_csv(found) == header);
    found.issues = read(R"([{"id":"A","text":"a, b","introduced":"2015"},
                            {"id":"B","text":"=1","introduced":"2014","fixed":"2016"}])");
    BOOST_TEST(notify_csv(found) == header + "1,Town,2015,A,\"a, b\"\r\n"
                                             "1,Town,2015,B,'=1\r\n"
                                             ",New,2016r2,A,\"a, b\"\r\n"
                                             "2,'+Town,unknown,,The release can't be read: find "
                                             "out what this client runs\r\n");
}

BOOST_AUTO_TEST_CASE(a_wrong_file_is_refused_with_the_place_and_without_values) {
    BOOST_TEST(read("[]").empty());
    BOOST_TEST(complaint(issue("2015", fixed("2016"))) == "none");
    for (auto wrong : {"", "[", "[] x", "{}"})
        BOOST_TEST(complaint(wrong) == "issues: must be a file with a JSON array");
    for (const auto& wrong : {std::string("[1]"), issue("secret"), issue("2015", fixed("secret")),
                              issue("2015", R"(, "fixed": null)"), issue("2015", fixed("2015")),
                              issue("2015", fixed("7.60")), issue("2015", R"(, "fixd": "secret")"),
                              std::string(R"([{"id":"", "text":"secret", "introduced":"2015"}])"),
                              std::string(R"([{"id":"secret", "introduced":"2015"}])")})
        BOOST_TEST(complaint(wrong) ==
                   "issues: /0 must have an id, a text, a release in introduced and, if there "
                   "is a fix, a later one in fixed; nothing else");
}

BOOST_AUTO_TEST_CASE(fields_are_quoted_if_necessary) {
    BOOST_TEST(field("a b") == "a b");
    BOOST_TEST(field("a,b") == "\"a,b\"");
    BOOST_TEST(field("a \"b\"") == "\"a \"\"b\"\"\"");
    BOOST_TEST(field("a\nb") == "\"a\nb\"");
    BOOST_TEST(field("a\rb") == "\"a\rb\"");
}

BOOST_AUTO_TEST_CASE(a_field_is_never_a_formula) {
    for (std::string formula : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
        BOOST_TEST(field(formula) == "'" + formula);
    BOOST_TEST(field("\r=1") == "\"'\r=1\"");
    BOOST_TEST(field("=HYPERLINK(\"x\",1)") == "\"'=HYPERLINK(\"\"x\"\",1)\"");
    BOOST_TEST(field("1=1-1") == "1=1-1");
}
