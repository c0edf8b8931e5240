// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "support/collector.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace {

using namespace std::chrono_literals;
using namespace test;
using std::string;

BOOST_AUTO_TEST_SUITE(collector_capacity)

BOOST_AUTO_TEST_CASE(an_id_that_comes_a_hundred_times_at_once_is_stored_once) {
    collector_here here;
    here.hold();
    const auto id = id_of();
    std::vector<std::unique_ptr<client>> peers;
    for (int i = 0; i != 100; ++i) {
        peers.push_back(std::make_unique<client>(here));
        peers.back()->send(put(id));
    }
    here.wait_until_held(100);
    here.hold(false);
    std::vector<unsigned int> statuses;
    for (const auto& peer : peers)
        statuses.push_back(peer->status());
    BOOST_TEST(std::ranges::count(statuses, 201U) == 1);
    BOOST_TEST(std::ranges::count(statuses, 200U) == 99);
    BOOST_TEST(here.stored().size() == 1U);
}

BOOST_AUTO_TEST_CASE(without_room_in_the_queue_a_report_is_refused_unread) {
    collector::service how;
    how.most.bytes = 4 * report.size();
    collector_here here(how);
    here.hold();
    const auto is_put_off = [&](const char* from) {
        // Only the header: the answer doesn't wait for the body.
        client peer(here, from);
        const auto answer = peer.send(header(id_of(), report.size())).receive();
        return answer.result_int() == 503U && answer["Retry-After"] == "60" && peer.is_closed();
    };
    client first(here);
    client second(here);
    first.send(put(id_of(1)));
    second.send(put(id_of(2)));
    here.wait_until_held(2);
    // No address has more than half of the queue.
    BOOST_TEST(is_put_off("127.0.0.1"));
    client third(here, "127.0.0.2");
    client fourth(here, "127.0.0.3");
    third.send(put(id_of(3)));
    fourth.send(put(id_of(4)));
    here.wait_until_held(4);
    BOOST_TEST(is_put_off("127.0.0.4"));
    here.hold(false);
    for (auto* peer : {&first, &second, &third, &fourth})
        BOOST_TEST(peer->status() == 201U);
    BOOST_TEST(client(here).send(put(id_of(5))).status() == 201U);
}

BOOST_AUTO_TEST_CASE(a_client_that_leaves_gives_its_room_back) {
    collector::service how;
    how.most.bytes = 2 * report.size();
    collector_here here(how);
    for (int i = 0; i != 100; ++i)
        client(here).send(header(id_of(), report.size()) + "{");
    // Until the collector notices that the last one is gone.
    while (client(here).send(put(id_of())).status() != 201U) {
    }
    BOOST_TEST(here.stored().size() == 1U);
}

BOOST_AUTO_TEST_CASE(an_address_that_sends_too_often_must_wait) {
    collector::service how;
    how.most.requests = 3;
    collector_here here(how);
    client peer(here);
    for (unsigned long long i = 0; i != 3; ++i)
        BOOST_TEST(peer.send(put(id_of(i))).status() == 201U);
    const auto answer = peer.send(put(id_of(4))).receive();
    BOOST_TEST(answer.result_int() == 429U);
    BOOST_TEST((answer["Retry-After"] == "60"));
    BOOST_TEST(peer.is_closed());
    BOOST_TEST(client(here, "127.0.0.2").send(put(id_of(5))).status() == 201U);
}

BOOST_AUTO_TEST_CASE(the_number_of_connections_is_limited) {
    collector::service how;
    how.most.connections = 2;
    collector_here here(how);
    client first(here);
    client second(here);
    BOOST_TEST(first.send(put(id_of(1))).status() == 201U);
    BOOST_TEST(second.send(put(id_of(2))).status() == 201U);
    BOOST_TEST(client(here).send(put(id_of(3))).is_closed());
    BOOST_TEST(first.send(put(id_of(4))).status() == 201U);
}

BOOST_AUTO_TEST_CASE(only_this_machine_sees_the_health) {
    collector::service how;
    how.trusted_proxies = {boost::asio::ip::make_address("127.0.0.1")};
    collector_here here(how);
    const auto health = [&](const string& lines) {
        return client(here).send("GET /healthz HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n").receive();
    };
    BOOST_TEST(health("").result_int() == 200U);
    BOOST_TEST((health("").body().find(R"("healthy":true)") != string::npos));
    // A request that a proxy forwards is not from this machine.
    for (const auto* from : {"192.0.2.1", "unknown", "127.0.0.1", "192.0.2.1:4711", "::1", ","})
        BOOST_TEST(health(string("X-Forwarded-For: ") + from + "\r\n").result_int() == 404U, from);
}

BOOST_AUTO_TEST_CASE(a_trusted_proxy_is_believed) {
    collector::service how;
    how.trusted_proxies = {boost::asio::ip::make_address("127.0.0.2")};
    how.most.requests = 1;
    collector_here here(how);
    auto ip_of = [&, number = 0ULL](const char* peer, const string& lines) mutable {
        const auto id = id_of(++number);
        const auto status = client(here, peer).send(put(id, report, lines)).status();
        return status == 201U ? here.stored().at(id).public_ip : std::to_string(status);
    };
    BOOST_TEST(ip_of("127.0.0.1", "X-Forwarded-For: 192.0.2.1\r\n") == "127.0.0.1");
    BOOST_TEST(ip_of("127.0.0.2", "X-Forwarded-For: 192.0.2.9, 192.0.2.1\r\n") == "192.0.2.1");
    // Several lines are one list.
    BOOST_TEST(ip_of("127.0.0.2", "X-Forwarded-For: 192.0.2.9\r\nX-Forwarded-For: 192.0.2.2\r\n") ==
               "192.0.2.2");
    BOOST_TEST(ip_of("127.0.0.2", "X-Forwarded-For: 192.0.2.3\r\nX-Forwarded-For: 127.0.0.2\r\n") ==
               "192.0.2.3");
    // The client of a proxy is counted, not the proxy.
    BOOST_TEST(ip_of("127.0.0.2", "X-Forwarded-For: 192.0.2.1\r\n") == "429");
    BOOST_TEST(ip_of("127.0.0.2", "X-Forwarded-For: 192.0.2.4\r\n") == "192.0.2.4");
}

BOOST_AUTO_TEST_CASE(draining_answers_the_current_requests) {
    collector_here here;
    here.hold();
    client reading(here);
    client storing(here);
    client idle(here);
    BOOST_TEST(idle.send("GET /x HTTP/1.1\r\n\r\n").status() == 404U);
    client waiting(here);
    const auto id = id_of();
    reading.send(header(id, report.size(), "Expect: 100-continue\r\n"));
    BOOST_TEST(reading.status() == 100U);
    storing.send(put(id));
    here.wait_until_held(1);
    here.drain();
    BOOST_TEST(waiting.is_closed());
    BOOST_CHECK_THROW(client{here}, boost::system::system_error);
    reading.send(report);
    here.wait_until_held(2);
    here.hold(false);
    const auto answer = storing.receive();
    BOOST_TEST(answer.result_int() == 201U);
    BOOST_TEST(!answer.keep_alive());
    BOOST_TEST(reading.status() == 200U);
    BOOST_TEST(reading.is_closed());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
