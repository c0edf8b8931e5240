// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "support/collector.hpp"

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <chrono>
#include <cstddef>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace std::chrono_literals;
using namespace test;
using std::string;

string request(std::string_view line, std::string_view lines = "", std::string_view body = "") {
    return string(line) + " HTTP/1.1\r\nHost: collector\r\n" + string(lines) + "\r\n" +
           string(body);
}

BOOST_AUTO_TEST_SUITE(collector_hostile)

BOOST_AUTO_TEST_CASE(a_good_report_is_stored) {
    collector_here here;
    const auto id = id_of();
    client peer(here);
    const auto first = peer.send(put(id)).receive();
    BOOST_TEST(first.result_int() == 201U);
    BOOST_TEST(first.body() == R"({"id":")" + id + R"(","stored":true,"violations":[]})");
    const auto again = peer.send(put(id)).receive();
    BOOST_TEST(again.result_int() == 200U);
    BOOST_TEST(again.body() == R"({"id":")" + id + R"(","stored":"before","violations":[]})");
    const auto other = string(report).replace(report.find("2012"), 4, "2016");
    BOOST_TEST(peer.send(put(id, other)).status() == 409U);
    BOOST_TEST(here.stored().at(id).report == report);
    BOOST_TEST(here.stored().at(id).public_ip == "127.0.0.1");
}

BOOST_AUTO_TEST_CASE(a_malformed_request_is_refused_and_the_connection_closed) {
    const auto id = id_of();
    const auto path = "/v1/reports/" + id;
    const string type = "Content-Type: application/json\r\n";
    const string length = "Content-Length: 2\r\n";
    string many;
    for (int i = 0; i != 100'000; ++i)
        many += "a: b\r\n";
    const string nul("X: a\0b\r\n", 8);
    const std::vector<std::pair<unsigned int, string>> cases{
        {400, request("PUT " + path, type + length + "Content-Length: 3\r\n", "{}")},
        {400, request("PUT " + path, type + length + length, "{}")},
        {400, request("PUT " + path, type + "Content-Length: 2, 2\r\n", "{}")},
        {400, request("PUT " + path, type + "Content-Length: -2\r\n", "{}")},
        {400, request("PUT " + path, type + "Content-Length: 99999999999999999999\r\n")},
        {400, request("PUT " + path, type + length + "Transfer-Encoding: chunked\r\n", "2\r\n{}")},
        {400, request("PUT " + path, type + "Transfer-Encoding: chunked\r\n" + length, "2\r\n{}")},
        {411, request("PUT " + path, type + "Transfer-Encoding: chunked\r\n", "2\r\n{}\r\n0\r\n")},
        {411, request("PUT " + path, type)},
        {400, "PUT " + path + " HTTP/1.1\nHost: collector\n\n"},
        {400, request("PUT " + path, "Host: a\nX: b\r\n")},
        {400, request("PUT " + path, nul)},
        {400, request("PUT " + path, "X : a\r\n")},
        {400, request(" PUT " + path)},
        {400, string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11) + string(600, 'x')},
        {431, request("PUT " + path, many)},
        {431, request("PUT " + path, "X: " + string(9 * 1024, 'x') + "\r\n")},
        {431, request("PUT /" + string(9 * 1024, 'x'))},
        {413, header(id, lucity::limits().bytes + 1)},
        {413, header(id, static_cast<std::size_t>(-1))},
        {415, put(id, report, "Content-Encoding: gzip\r\n")},
        {415, put(id, report, "Content-Encoding: identity\r\n")},
        {415, request("PUT " + path, "Content-Type: text/plain\r\n" + length, "{}")},
        {415, request("PUT " + path, "Content-Type: application/jsonp\r\n" + length, "{}")},
        {415, request("PUT " + path, length, "{}")},
        {404, request("PUT /")},
        {404, request("GET /v1/reports")},
        {404, request("PUT " + path + "/")},
        {404, request("PUT " + path + "?x")},
        {404, request("PUT /v1/reports/../reports/" + id)},
        {404, request("PUT /v1/reports/01900000-0000-4000-8000-000000000001")},
        {404, request("PUT /v1/reports/01900000-0000-7000-c000-000000000001")},
        {404, request("PUT /v1/reports/0190000000007000800000000000000001")},
        {404, request("PUT /v1/reports/01900000-0000-7000-8000-00000000000G")},
        {404, request("PUT /v1/reports/01900000-0000-7000-8000-00000000000A")},
        {405, request("GET " + path)},
        {405, request("POST " + path, type + length, "{}")},
        {405, request("DELETE " + path)},
        {405, request("POST /healthz")},
    };
    collector_here here;
    for (const auto& [status, bytes] : cases) {
        BOOST_TEST_CONTEXT(bytes.substr(0, 200)) {
            client peer(here);
            const auto answer = peer.send(bytes).receive();
            BOOST_TEST(answer.result_int() == status);
            BOOST_TEST(!answer.keep_alive());
            BOOST_TEST((answer["Allow"] == (status == 405 ? "PUT" : "")));
            BOOST_TEST(peer.is_closed());
        }
    }
    BOOST_TEST(here.stored().empty());
}

BOOST_AUTO_TEST_CASE(a_report_with_a_fatal_violation_is_not_stored) {
    collector_here here;
    client peer(here);
    std::ifstream vectors("vectors/fatal.ndjson");
    unsigned long long number = 0;
    for (string line; std::getline(vectors, line);) {
        const auto parsed = boost::json::parse(line).as_object();
        if (!parsed.contains("input") || !parsed.at("output").is_null())
            continue;
        const auto id = id_of(++number);
        const auto answer = peer.send(put(id, parsed.at("input").as_string())).receive();
        BOOST_TEST_CONTEXT(line) {
            BOOST_TEST(answer.result_int() == 400U);
            const auto said = boost::json::parse(answer.body()).as_object();
            BOOST_TEST(said.at("id").as_string() == id);
            BOOST_TEST(said.at("stored").as_bool() == false);
            for (const auto& one : parsed.at("violations").as_array())
                BOOST_TEST((answer.body().find(one.at("code").as_string()) != string::npos));
        }
    }
    BOOST_TEST(number > 25U);
    BOOST_TEST(here.stored().empty());
    // The connection can still be used.
    BOOST_TEST(peer.send(put(id_of())).status() == 201U);
}

BOOST_AUTO_TEST_CASE(an_old_report_is_not_stored) {
    collector_here here;
    client peer(here);
    BOOST_TEST(peer.send(put("01800000-0000-7000-8000-000000000001")).status() == 400U);
    BOOST_TEST(peer.send(put("01800000-0000-8000-8000-000000000001")).status() == 400U);
    BOOST_TEST(here.stored().empty());
}

BOOST_AUTO_TEST_CASE(pipelined_requests_are_answered_in_order) {
    collector_here here;
    client peer(here);
    string all;
    for (unsigned long long i = 0; i != 300; ++i)
        all += put(id_of(i), i % 3 == 0 ? "{}" : report);
    peer.send(all);
    std::vector<unsigned int> wrong;
    for (unsigned int i = 0; i != 300; ++i)
        if (peer.status() != (i % 3 == 0 ? 400U : 201U))
            wrong.push_back(i);
    BOOST_TEST(wrong.empty());
    BOOST_TEST(here.stored().size() == 200U);
}

BOOST_AUTO_TEST_CASE(expect_100_continue_is_supported) {
    collector_here here;
    client peer(here);
    const auto id = id_of();
    peer.send(header(id, report.size(), "Expect: 100-continue\r\n"));
    BOOST_TEST(peer.status() == 100U);
    BOOST_TEST(peer.send(report).status() == 201U);
    // The body of a refused request is not requested.
    peer.send(header(id, lucity::limits().bytes + 1, "Expect: 100-continue\r\n"));
    BOOST_TEST(peer.status() == 413U);
}

BOOST_AUTO_TEST_CASE(slow_clients_are_not_waited_for) {
    collector::service how;
    how.idle = 50ms;
    how.request = 100ms;
    collector_here here(how);
    BOOST_TEST(client(here).is_closed());
    BOOST_TEST(client(here).send("PUT /v1").status() == 408U);
    BOOST_TEST(client(here).send(header(id_of(), 100)).status() == 408U);
    BOOST_TEST(client(here).send(header(id_of(), 100) + "{").status() == 408U);
    BOOST_TEST(here.stored().empty());
    // A report is not acknowledged while the store is slow.
    here.hold(true);
    const auto answer = client(here).send(put(id_of())).receive();
    BOOST_TEST(answer.result_int() == 503U);
    BOOST_TEST(!answer["Retry-After"].empty());
}

BOOST_AUTO_TEST_CASE(bytes_in_between_do_not_extend_the_deadline) {
    collector::service how;
    how.request = 200ms;
    collector_here here(how);
    for (const auto& start : {string("PUT /v1 HTTP/1.1\r\n"), header(id_of(), 100'000)}) {
        client peer(here);
        peer.send(start);
        // Each peer keeps sending, for more than a second if it is allowed to.
        for (int sent = 0; sent != 1300 && !peer.has_answer_within(1ms); ++sent)
            peer.send(start.starts_with("PUT /v1 ") ? "a: b\r\n" : " ");
        BOOST_REQUIRE(peer.has_answer_within(30s));
        BOOST_TEST(peer.status() == 408U);
    }
}

BOOST_AUTO_TEST_CASE(a_steady_stream_does_not_extend_the_deadline) {
    collector::service how;
    how.request = 50ms;
    collector_here here(how);
    for (int round = 0; round != 5; ++round) {
        client peer(here);
        peer.send(header(id_of(), 10'000'000));
        // Takes longer than the deadline, and there is always something to read when it passes.
        for (int sent = 0; sent != 100'000 && !peer.has_answer_within(0ms); ++sent)
            peer.send(" ");
        BOOST_REQUIRE(peer.has_answer_within(30s));
        BOOST_TEST(peer.status() == 408U);
    }
}

BOOST_AUTO_TEST_CASE(a_client_that_leaves_at_the_deadline_is_not_waited_for) {
    collector::service how;
    how.request = 200ms;
    collector_here here(how);
    client peer(here);
    BOOST_TEST(peer.send(header(id_of(), 1000, "Expect: 100-continue\r\n")).status() == 100U);
    const auto passed = std::chrono::steady_clock::now() + how.request;
    // The collector notices both at once.
    here.in_its_thread([&] {
        peer.close();
        while (std::chrono::steady_clock::now() <= passed) {
        }
    });
    // It doesn't go on waiting for the peer that left.
    string health;
    for (int asked = 0; asked != 1000 && health.find(R"("connections":1,)") == string::npos;
         ++asked)
        health = client(here).send(request("GET /healthz")).receive().body();
    BOOST_TEST((health.find(R"("connections":1,)") != string::npos), health);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
