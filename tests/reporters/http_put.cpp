// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "reporters/http_put.hpp"

#include "support/scripted_server.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace std::chrono_literals;
using reporters::http_put;
using test::scripted_server;

constexpr std::string_view id = "01900000-0000-7000-8000-000000000001";
constexpr std::string_view report = R"({"schema":"web_installer/2016"})";

reporters::answer put(const scripted_server& to, std::chrono::milliseconds within = 1min) {
    return http_put({to.url(), {}}, id, report, within);
}

/// Answers every request with these bytes, and closes.
auto answering(std::string bytes) {
    return [bytes](scripted_server::socket& peer) {
        test::read_request(peer);
        test::write(peer, bytes);
    };
}

} // namespace

BOOST_AUTO_TEST_CASE(a_report_is_put_under_its_id) {
    std::string request;
    const auto answer = [&] {
        const scripted_server server([&](scripted_server::socket& peer) {
            request = test::read_request(peer);
            test::write(peer, "HTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\n{}");
        });
        return put(server);
    }();
    BOOST_TEST(answer.status == 201);
    BOOST_TEST(answer.body == "{}");
    BOOST_TEST(answer.retry_after == "");
    BOOST_TEST(request.starts_with("PUT /v1/reports/" + std::string(id) + " HTTP/1.1\r\n"));
    BOOST_TEST(request.ends_with("\r\n\r\n" + std::string(report)));
    BOOST_TEST(request.find("Content-Type: application/json\r\n") != std::string::npos);
    BOOST_TEST(request.find("Expect") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_time_to_wait_is_read) {
    const scripted_server server(
        answering("HTTP/1.1 503 Busy\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n"));
    const auto answer = put(server);
    BOOST_TEST(answer.status == 503);
    BOOST_TEST(answer.retry_after == "120");
}

BOOST_AUTO_TEST_CASE(a_redirect_is_an_answer_and_not_followed) {
    const scripted_server other(answering("HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n"));
    const scripted_server server(answering("HTTP/1.1 307 Elsewhere\r\nLocation: " + other.url() +
                                           "/x\r\nContent-Length: 0\r\n\r\n"));
    BOOST_TEST(put(server).status == 307);
    BOOST_TEST(other.connections() == 0);
}

BOOST_AUTO_TEST_CASE(an_endless_answer_is_no_answer) {
    const auto endless = [](std::string begin, std::string again) {
        return [=](scripted_server::socket& peer) {
            test::read_request(peer);
            for (bool more = test::write(peer, begin); more;)
                more = test::write(peer, again);
        };
    };
    const scripted_server body(endless("HTTP/1.1 200 OK\r\n\r\n", std::string(4096, 'x')));
    BOOST_TEST(put(body).status == 0);
    const scripted_server head(
        endless("HTTP/1.1 200 OK\r\n", "X: " + std::string(4096, 'x') + "\r\n"));
    BOOST_TEST(put(head).status == 0);
}

BOOST_AUTO_TEST_CASE(a_mute_server_does_not_hold_up_the_sender) {
    const scripted_server mute([](scripted_server::socket& peer) {
        // Until the sender gives up.
        std::string request = test::read_request(peer);
        boost::system::error_code error;
        boost::asio::read(peer, boost::asio::dynamic_buffer(request), error);
    });
    BOOST_TEST(put(mute, 100ms).status == 0);
}

BOOST_AUTO_TEST_CASE(a_truncated_or_malformed_answer_is_no_answer) {
    for (std::string_view bytes :
         {"", "HTTP/1.1 201", "HTTP/1.1 201 Created\r\nContent-Length: 10\r\n\r\n{}",
          "SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 201 Created\r\nContent-Length: x\r\n\r\n{}"}) {
        const scripted_server server(answering(std::string(bytes)));
        BOOST_TEST(put(server).status == 0, bytes);
    }
}

BOOST_AUTO_TEST_CASE(if_nobody_listens_there_is_no_answer) {
    const auto url = [] {
        const scripted_server gone([](scripted_server::socket&) {});
        return gone.url();
    }();
    BOOST_TEST(http_put({url, {}}, id, report, 1min).status == 0);
}

BOOST_AUTO_TEST_CASE(requests_to_this_machine_use_no_proxy) {
    const scripted_server proxy(answering("HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n"));
    const scripted_server server(answering("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n"));
    for (const auto* name : {"http_proxy", "all_proxy", "ALL_PROXY"})
        BOOST_TEST_REQUIRE(::setenv(name, proxy.url().c_str(), 1) == 0);
    BOOST_TEST(put(server).status == 503);
    BOOST_TEST(http_put({"Http" + server.url().substr(4), {}}, id, report, 1min).status == 503);
    for (const auto* name : {"http_proxy", "all_proxy", "ALL_PROXY"})
        ::unsetenv(name);
    BOOST_TEST(proxy.connections() == 0);
}

/// The answer of a collector that only a proxy can reach.
reporters::answer put_through(const std::string& proxy, std::chrono::milliseconds within = 1min) {
    BOOST_TEST_REQUIRE(::setenv("https_proxy", proxy.c_str(), 1) == 0);
    const auto given = http_put({"https://collector.example", {}}, id, report, within);
    ::unsetenv("https_proxy");
    return given;
}

BOOST_AUTO_TEST_CASE(an_answer_of_a_proxy_is_not_from_a_collector) {
    const std::string stored = "{\"id\":\"" + std::string(id) + "\",\"stored\":true}";
    const auto body = "Content-Length: " + std::to_string(stored.size()) + "\r\n\r\n" + stored;
    for (const auto& bytes :
         {"HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n" + body,
          "HTTP/1.1 400 Bad Request\r\n" + body, "HTTP/1.1 201 Created\r\n" + body}) {
        std::string asked;
        const scripted_server proxy([&](scripted_server::socket& peer) {
            asked = test::read_request(peer);
            test::write(peer, bytes);
        });
        BOOST_TEST(put_through(proxy.url()).status == 0, bytes);
        // Control: the proxy was asked, and saw nothing of the report.
        BOOST_TEST(asked.starts_with("CONNECT collector.example:443 HTTP/1.1\r\n"));
        BOOST_TEST(asked.find("web_installer") == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(a_proxy_that_is_down_or_mute_is_no_answer) {
    const auto url = [] {
        const scripted_server gone([](scripted_server::socket&) {});
        return gone.url();
    }();
    BOOST_TEST(put_through(url).status == 0);

    const scripted_server mute([](scripted_server::socket& peer) {
        test::read_request(peer);
        boost::system::error_code error;
        char byte = 0;
        // Until the sender closes.
        boost::asio::read(peer, boost::asio::buffer(&byte, 1), error);
    });
    BOOST_TEST(put_through(mute.url(), 200ms).status == 0);
    BOOST_TEST(mute.connections() == 1);
}

BOOST_AUTO_TEST_CASE(only_https_leaves_the_machine) {
    for (const auto* url : {"https://reports.lucity.example", "https://10.1.2.3:8443",
                            "http://127.0.0.1:8080", "http://localhost", "http://[::1]:80"})
        BOOST_TEST(reporters::may_send_to(url), url);
    for (const auto* url :
         {"http://reports.lucity.example", "http://10.1.2.3", "ftp://127.0.0.1",
          "file:///etc/passwd", "http://127.0.0.1@reports.lucity.example", "127.0.0.1", "", "x",
          "https://reports.lucity.example/", "https://reports.lucity.example/in",
          "https://reports.lucity.example?x", "https://reports.lucity.example#x",
          "https://clerk:x@reports.lucity.example"})
        BOOST_TEST(!reporters::may_send_to(url), url);
    BOOST_TEST(http_put({"http://reports.lucity.example", {}}, id, report, 1min).status == 0);
}
