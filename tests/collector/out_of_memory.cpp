// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "collector/server.hpp"
#include "collector/writer.hpp"
#include "support/failing_allocations.hpp"

#include <boost/asio.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <chrono>
#include <cstddef>
#include <future>
#include <memory>
#include <new>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using collector::outcome;

BOOST_AUTO_TEST_SUITE(collector_out_of_memory)

BOOST_AUTO_TEST_CASE(a_connection_without_memory_does_not_stop_the_others) {
    asio::io_context context(1);
    tcp::acceptor acceptor(context, {asio::ip::address_v4::loopback(), 0});
    const auto here = acceptor.local_endpoint();
    collector::server server(std::move(acceptor), nullptr, {},
                             [](const collector::submission&, const collector::listener&) {});
    server.start();
    for (std::size_t allowed = 0; allowed != 12; ++allowed) {
        tcp::socket unlucky(context);
        unlucky.connect(here);
        try {
            const test::failing_allocations none(allowed);
            context.run_for(std::chrono::milliseconds(10));
        } catch (const std::bad_alloc&) {
            server.start();
        }
        tcp::socket next(context);
        next.connect(here);
        asio::write(next, asio::buffer("GET /x HTTP/1.1\r\n\r\n", 19));
        std::array<char, 12> answer{};
        bool has_answered = false;
        asio::async_read(next, asio::buffer(answer),
                         [&](boost::system::error_code error, std::size_t) {
                             has_answered = !error;
                             context.stop();
                         });
        context.restart();
        context.run_for(std::chrono::seconds(10));
        context.restart();
        BOOST_TEST_REQUIRE(has_answered, "after " << allowed << " allocations");
        BOOST_TEST(std::string(answer.begin(), answer.end()) == "HTTP/1.1 404");
    }
    server.drain();
    context.run();
}

BOOST_AUTO_TEST_CASE(a_failed_add_changes_no_answer) {
    for (std::size_t allowed = 0; allowed != 4; ++allowed) {
        std::promise<outcome> heard;
        collector::writer writer(
            [](std::span<const collector::submission> all) {
                std::vector<outcome> outcomes;
                for (const auto& one : all)
                    outcomes.push_back(one.id == "good" ? outcome::stored : outcome::conflict);
                return outcomes;
            },
            [](const collector::writer::told& all) {
                for (const auto& [listener, what] : all)
                    listener(what);
            });
        collector::submission bad;
        collector::submission good;
        bad.id = "bad";
        good.id = "good";
        try {
            const test::failing_allocations none(allowed);
            writer.add(std::move(bad), [](outcome) {});
        } catch (const std::bad_alloc&) {
        }
        writer.add(std::move(good), [&](outcome what) { heard.set_value(what); });
        auto told = heard.get_future();
        BOOST_TEST_REQUIRE((told.wait_for(std::chrono::seconds(10)) == std::future_status::ready));
        BOOST_TEST((told.get() == outcome::stored));
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
