// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "reporters/delivery.hpp"

#include "support/scratch_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace std::chrono_literals;
using reporters::answer;
using reporters::delivery_result;

/// Ids that grow with their number.
std::string id(int number) {
    auto text = std::to_string(number);
    return "01900000-0000-7000-8000-" + std::string(12 - text.size(), '0') + text;
}

answer stored(std::string_view which) {
    return {201, R"({"id":")" + std::string(which) + R"(","stored":true})", {}};
}

/// A spool, and a collector with configurable answers.
struct delivery {
    test::scratch_folder scratch;
    city::spool spool{scratch / "spool"};
    std::function<answer(std::string_view)> collector = stored;
    std::function<bool()> has_opted_out = [] {
        return false;
    };
    std::function<bool(std::string_view)> covers = [](std::string_view) {
        return true;
    };
    std::vector<std::string> sent;
    std::ostringstream log;
    std::chrono::system_clock::time_point now = std::chrono::system_clock::now();

    void add(int number) { BOOST_TEST_REQUIRE(!spool.add(id(number), R"({"n":1})")); }
    delivery_result run(std::chrono::milliseconds budget = 1h) {
        const auto put = [&](std::string_view which, std::string_view report,
                             std::chrono::milliseconds within) {
            BOOST_TEST(report == R"({"n":1})");
            BOOST_TEST((within > 0ms && within <= budget));
            sent.emplace_back(which);
            return collector(which);
        };
        return reporters::deliver(spool, {has_opted_out, covers, put, log}, budget, now);
    }
};

void check(const delivery_result& is, const delivery_result& wanted) {
    BOOST_TEST(is.stored == wanted.stored);
    BOOST_TEST(is.refused == wanted.refused);
    BOOST_TEST(is.waiting == wanted.waiting);
}

} // namespace

BOOST_AUTO_TEST_CASE(reports_are_sent_oldest_first_and_leave_the_spool) {
    delivery one;
    for (int number : {3, 1, 2})
        one.add(number);
    check(one.run(), {.stored = 3, .refused = 0, .waiting = 0});
    BOOST_TEST(one.sent == (std::vector{id(1), id(2), id(3)}), boost::test_tools::per_element());
    BOOST_TEST(one.log.str() == "");
}

BOOST_AUTO_TEST_CASE(a_refused_report_leaves_the_spool_with_a_line_in_the_log) {
    delivery one;
    one.add(1);
    one.add(2);
    one.collector = [](std::string_view which) {
        return which == id(1) ? answer{400, "HV-7Q2M-0815", {}} : stored(which);
    };
    check(one.run(), {.stored = 1, .refused = 1, .waiting = 0});
    BOOST_TEST(one.log.str() == "refused: " + id(1) + ", status 400\n");
}

BOOST_AUTO_TEST_CASE(an_error_of_the_collector_does_not_hold_up_the_others) {
    delivery one;
    one.add(1);
    one.add(2);
    one.collector = [](std::string_view which) {
        return which == id(1) ? answer{500, {}, {}} : stored(which);
    };
    check(one.run(), {.stored = 1, .refused = 0, .waiting = 1});
}

BOOST_AUTO_TEST_CASE(if_nobody_answers_only_one_report_is_tried) {
    delivery one;
    one.add(1);
    one.add(2);
    one.collector = [](std::string_view) {
        return answer{};
    };
    check(one.run(), {.stored = 0, .refused = 0, .waiting = 2});
    BOOST_TEST(one.sent.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_collector_that_asks_to_wait_is_left_alone_until_then) {
    delivery one;
    one.add(1);
    one.add(2);
    one.collector = [](std::string_view) {
        return answer{503, {}, "100"};
    };
    check(one.run(), {.stored = 0, .refused = 0, .waiting = 2});
    BOOST_TEST(one.sent.size() == 1u);
    one.collector = stored;
    one.now += 99s;
    check(one.run(), {.stored = 0, .refused = 0, .waiting = 2});
    // At most a tenth more, and a second for rounding.
    one.now += 12s;
    check(one.run(), {.stored = 2, .refused = 0, .waiting = 0});
}

BOOST_AUTO_TEST_CASE(an_impossibly_long_wait_is_ignored) {
    delivery one;
    int number = 0;
    for (std::string_view until : {"99999999999", "9223372036854775807", "-9223372036854775808",
                                   "99999999999999999999999", "soon", ""}) {
        one.add(++number);
        std::ofstream(one.scratch / "spool" / "not-before") << until << '\n';
        check(one.run(), {.stored = 1, .refused = 0, .waiting = 0});
    }
}

BOOST_AUTO_TEST_CASE(after_opting_out_nothing_is_sent_and_the_spool_is_emptied) {
    delivery one;
    one.add(1);
    BOOST_TEST_REQUIRE(!one.spool.add(id(2), "garbage"));
    one.has_opted_out = [] {
        return true;
    };
    check(one.run(), {.stored = 0, .refused = 0, .waiting = 0});
    BOOST_TEST(one.sent.empty());
    BOOST_TEST(!std::filesystem::exists(one.scratch / "spool" / (id(2) + ".bad")));
}

BOOST_AUTO_TEST_CASE(a_report_without_consent_is_kept_and_not_sent) {
    delivery one;
    one.add(1);
    one.add(2);
    one.covers = [&](std::string_view report) {
        BOOST_TEST(report == R"({"n":1})");
        return one.sent.empty();
    };
    check(one.run(), {.stored = 1, .refused = 0, .waiting = 1});
    BOOST_TEST(one.sent.size() == 1u);
}

BOOST_AUTO_TEST_CASE(opting_out_is_noticed_before_each_report) {
    delivery one;
    for (int number : {1, 2, 3})
        one.add(number);
    one.has_opted_out = [&] {
        return one.sent.size() >= 2;
    };
    check(one.run(), {.stored = 2, .refused = 0, .waiting = 0});
    BOOST_TEST(one.sent.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_report_that_is_added_meanwhile_is_sent) {
    delivery one;
    one.add(1);
    one.collector = [&](std::string_view which) {
        if (which == id(1))
            one.add(2);
        return stored(which);
    };
    check(one.run(), {.stored = 2, .refused = 0, .waiting = 0});
}

BOOST_AUTO_TEST_CASE(a_report_that_cannot_be_read_is_skipped) {
    delivery one;
    one.add(1);
    one.add(2);
    one.collector = [&](std::string_view which) {
        // Another process removes the next one.
        std::filesystem::remove(one.scratch / "spool" / (id(2) + ".json"));
        return stored(which);
    };
    check(one.run(), {.stored = 1, .refused = 0, .waiting = 0});
    BOOST_TEST(one.log.str() == "");
}

BOOST_AUTO_TEST_CASE(when_the_time_is_up_the_other_reports_wait) {
    delivery one;
    one.add(1);
    one.covers = [](std::string_view) {
        BOOST_ERROR("the consent was looked for");
        return true;
    };
    check(one.run(0ms), {.stored = 0, .refused = 0, .waiting = 1});
    BOOST_TEST(one.sent.empty());
}

BOOST_AUTO_TEST_CASE(reading_the_consent_counts_towards_the_time) {
    delivery one;
    one.add(1);
    one.covers = [](std::string_view) {
        const auto end = std::chrono::steady_clock::now() + 50ms;
        while (std::chrono::steady_clock::now() < end) {
        }
        return true;
    };
    check(one.run(50ms), {.stored = 0, .refused = 0, .waiting = 1});
    BOOST_TEST(one.sent.empty());
}

BOOST_AUTO_TEST_CASE(while_another_sender_has_the_lock_all_reports_wait) {
    delivery one;
    one.add(1);
    const city::sending_lock other(one.spool);
    BOOST_TEST_REQUIRE(other.is_taken());
    check(one.run(), {.stored = 0, .refused = 0, .waiting = 1});
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_a_report_is_set_aside_and_the_others_are_sent) {
    delivery one;
    BOOST_TEST_REQUIRE(!one.spool.add(id(1), "{\"cut\":"));
    BOOST_TEST_REQUIRE(!one.spool.add(id(2), ""));
    one.add(3);
    check(one.run(), {.stored = 1, .refused = 0, .waiting = 0});
    BOOST_TEST(std::filesystem::exists(one.scratch / "spool" / (id(1) + ".bad")));
    BOOST_TEST(one.log.str() == "set aside: " + id(1) + " is not a report\nset aside: " + id(2) +
                                    " is not a report\n");
}

BOOST_AUTO_TEST_CASE(a_report_that_is_too_old_for_a_receiver_is_not_sent) {
    delivery one;
    one.add(1);
    one.now += std::chrono::months(14);
    check(one.run(), {.stored = 0, .refused = 0, .waiting = 0});
    BOOST_TEST(one.sent.empty());
}
