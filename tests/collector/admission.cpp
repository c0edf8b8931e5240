// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "collector/admission.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string_view>
#include <vector>

namespace {

using namespace std::chrono_literals;
using boost::asio::ip::make_address;
using collector::admission;

const auto one = make_address("192.0.2.1");
const auto other = make_address("192.0.2.2");
const auto third = make_address("192.0.2.3");
const admission::time_point now{1h};

BOOST_AUTO_TEST_SUITE(collector_admission)

BOOST_AUTO_TEST_CASE(requests_of_an_address_are_limited) {
    admission all({.connections = 1, .bytes = 1, .requests = 2});
    BOOST_TEST(all.counts(one, now));
    BOOST_TEST(all.counts(one, now + 59s));
    BOOST_TEST(!all.counts(one, now + 59s));
    BOOST_TEST(all.counts(other, now + 59s));
    BOOST_TEST(all.counts(one, now + 60s));
}

BOOST_AUTO_TEST_CASE(a_site_of_ipv6_is_one_address) {
    admission all({.connections = 1, .bytes = 100, .requests = 1});
    BOOST_TEST(all.counts(make_address("2001:db8:0:1::1"), now));
    BOOST_TEST(!all.counts(make_address("2001:db8:0:1:ffff::2"), now));
    BOOST_TEST(all.counts(make_address("2001:db8:0:2::1"), now));
    const auto held = all.reserve(make_address("2001:db8:0:1::1"), 50);
    BOOST_TEST(!all.reserve(make_address("2001:db8:0:1::2"), 1));
}

BOOST_AUTO_TEST_CASE(an_address_gets_half_of_the_bytes) {
    admission all({.connections = 1, .bytes = 100, .requests = 1});
    {
        const auto first = all.reserve(one, 30);
        BOOST_TEST(!!first);
        BOOST_TEST(!all.reserve(one, 21));
        const auto second = all.reserve(one, 20);
        BOOST_TEST(!!second);
        BOOST_TEST(all.reserved() == 50U);
        const auto another = all.reserve(other, 49);
        BOOST_TEST(!!another);
        BOOST_TEST(!all.reserve(third, 2));
        BOOST_TEST(!!all.reserve(third, 1));
    }
    BOOST_TEST(all.reserved() == 0U);
    BOOST_TEST(!!all.reserve(one, 50));
    BOOST_TEST(!all.reserve(one, 51));
    BOOST_TEST(!all.reserve(one, static_cast<std::size_t>(-1)));
}

BOOST_AUTO_TEST_CASE(a_reservation_of_nothing_gives_nothing_back) {
    admission all({.connections = 1, .bytes = 100, .requests = 1});
    auto held = all.reserve(one, 50);
    all.reserve(one, 0).reset();
    BOOST_TEST(all.reserved() == 50U);
    BOOST_TEST(!all.reserve(one, 1));
    auto moved = std::move(held);
    moved.reset();
    BOOST_TEST(all.reserved() == 0U);
}

BOOST_AUTO_TEST_CASE(the_origin_is_the_rightmost_hop_that_is_not_trusted) {
    const std::vector trusted{make_address("127.0.0.1"), make_address("10.0.0.1")};
    const auto origin = [&](std::string_view peer, std::string_view forwarded_for) {
        return collector::origin_of(make_address(peer), forwarded_for, trusted).to_string();
    };
    BOOST_TEST(origin("192.0.2.1", "") == "192.0.2.1");
    // A peer that isn't trusted is not believed.
    BOOST_TEST(origin("192.0.2.1", "192.0.2.2") == "192.0.2.1");
    BOOST_TEST(origin("127.0.0.1", "192.0.2.2") == "192.0.2.2");
    BOOST_TEST(origin("::ffff:127.0.0.1", "192.0.2.2") == "192.0.2.2");
    BOOST_TEST(origin("127.0.0.1", "192.0.2.9, 192.0.2.2 ,10.0.0.1") == "192.0.2.2");
    BOOST_TEST(origin("127.0.0.1", "::ffff:192.0.2.2") == "192.0.2.2");
    BOOST_TEST(origin("127.0.0.1", "2001:db8::1") == "2001:db8::1");
    BOOST_TEST(origin("127.0.0.1", "10.0.0.1") == "10.0.0.1");
    // Addresses that can't be read, also to the left of a trusted one.
    for (const auto* text : {"unknown", "", ",", "192.0.2.2,", "192.0.2.2:443", "x, 10.0.0.1"})
        BOOST_TEST(origin("127.0.0.1", text) == "127.0.0.1", text);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
