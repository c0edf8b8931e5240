// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "reporters/answer.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <ostream>
#include <string>
#include <string_view>

namespace reporters {

static std::ostream& operator<<(std::ostream& out, fate is) {
    switch (is) {
    case fate::stored:
        return out << "stored";
    case fate::refused:
        return out << "refused";
    case fate::waits:
        return out << "waits";
    }
    return out;
}

} // namespace reporters

namespace {

using namespace std::chrono_literals;
using reporters::fate;
using reporters::retry_after;

fate fate_of(int status, std::string_view body, std::string_view id) {
    return reporters::fate_of({status, std::string(body), {}}, id);
}

constexpr std::string_view id = "01900000-0000-7000-8000-000000000001";
const std::string stored = R"({"id":"01900000-0000-7000-8000-000000000001","stored":true})";

} // namespace

BOOST_AUTO_TEST_CASE(a_report_is_stored_if_the_answer_names_it) {
    BOOST_TEST(fate_of(201, stored, id) == fate::stored);
    BOOST_TEST(fate_of(200, R"({"id":"01900000-0000-7000-8000-000000000001","stored":"before"})",
                       id) == fate::stored);
}

BOOST_AUTO_TEST_CASE(any_other_answer_with_200_or_201_is_not_from_a_collector) {
    for (int status : {200, 201})
        for (std::string_view body :
             {"", "<html>Please log in</html>", "{}", "[]", "null", "1",
              R"({"id":"01900000-0000-7000-8000-000000000002","stored":true})",
              R"({"id":"01900000-0000-7000-8000-000000000001"})",
              R"({"id":"01900000-0000-7000-8000-000000000001","stored":false})",
              R"({"id":1,"stored":true})", R"({"stored":true})"})
            BOOST_TEST(fate_of(status, body, id) == fate::waits, body);
}

BOOST_AUTO_TEST_CASE(the_status_alone_decides_whether_to_try_again) {
    for (int status = 0; status != 700; ++status) {
        const bool final = status == 400 || status == 409 || status == 411 || status == 413 ||
                           status == 415 || status == 422;
        const bool success = status == 200 || status == 201;
        BOOST_TEST(fate_of(status, "", id) == (final ? fate::refused : fate::waits), status);
        BOOST_TEST(fate_of(status, stored, id) == (success ? fate::stored
                                                   : final ? fate::refused
                                                           : fate::waits),
                   status);
    }
}

BOOST_AUTO_TEST_CASE(retry_after_is_seconds_or_a_date_and_at_most_a_day) {
    // 2026-11-01 12:00:00 GMT.
    const std::chrono::system_clock::time_point now{1793534400s};
    struct {
        std::string_view header;
        std::chrono::seconds wait;
    } const rows[]{
        {"0", 0s},
        {"120", 120s},
        {"86400", 24h},
        {"86401", 24h},
        {"99999999999999999999999999", 24h},
        {"Sun, 01 Nov 2026 12:01:00 GMT", 60s},
        {"Sunday, 01-Nov-26 12:01:00 GMT", 60s},
        {"Sun Nov  1 12:01:00 2026", 60s},
        {"Sun, 01 Nov 2026 11:00:00 GMT", 0s},
        {"Sun, 01 Nov 2037 12:00:00 GMT", 24h},
        {"Mon, 01 Nov 9999 12:00:00 GMT", 24h},
        {"", 1h},
        {"-1", 1h},
        {"1.5", 1h},
        {"120 seconds", 1h},
        {"tomorrow", 1h},
        {"<html>", 1h},
    };
    for (const auto& row : rows)
        BOOST_TEST(retry_after(row.header, now).count() == row.wait.count(), row.header);
}
