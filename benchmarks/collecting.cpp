// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// The parts that the whole collector is compared with.
//
// bench_collecting immediate
//     A: the same sessions, answered at once, without a store. Prints where it listens, as the
//     collector does, and serves until SIGTERM.
// bench_collecting rows STORE COUNT
//     B: the same writer with rows from memory. Prints rows a second.

#include "collector/server.hpp"
#include "collector/store.hpp"
#include "collector/writer.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>

#include <chrono>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

namespace asio = boost::asio;

int answer_at_once() {
    asio::io_context context(1);
    asio::ip::tcp::acceptor acceptor(context, {asio::ip::make_address("127.0.0.1"), 0});
    const auto taken = acceptor.local_endpoint();
    collector::service how;
    how.most.requests = std::size_t(-1);
    collector::server server(
        std::move(acceptor), nullptr, how,
        [&](const collector::submission&, collector::listener heard) {
            // Later, like the writer's answers.
            asio::post(context, [heard = std::move(heard)] { heard(collector::outcome::stored); });
        });
    asio::signal_set signals(context, SIGTERM);
    signals.async_wait([&](boost::system::error_code, int) { server.drain(); });
    server.start();
    std::cout << "listening on " << taken << std::endl;
    context.run();
    return 0;
}

std::vector<collector::submission> make_rows(std::size_t count) {
    constexpr std::string_view report =
        R"({"schema":"web_installer/2016","application":{"name":"Lucity Mobile Server",)"
        R"("version":"2016r2"},"os_version":"Microsoft Windows NT 6.3.9600.0"})";
    const auto now = std::chrono::system_clock::now();
    std::vector<collector::submission> rows;
    for (std::size_t i = 0; i != count; ++i) {
        char id[64];
        std::snprintf(id, sizeof id, "%08zx-0000-7000-8000-000000000000", i & 0xffffffffU);
        rows.push_back(collector::make_submission(id, "203.0.113.7", report, now));
    }
    return rows;
}

int write_rows(const std::string& where, std::size_t count) {
    collector::store store(where);
    auto rows = make_rows(count);
    std::size_t stored = 0;
    const auto begun = std::chrono::steady_clock::now();
    {
        collector::writer writer(
            [&](std::span<const collector::submission> all) { return store.insert(all); },
            [&](const collector::writer::told& all) {
                for (const auto& [heard, what] : all)
                    stored += what == collector::outcome::stored ? 1 : 0;
            });
        for (auto& row : rows)
            writer.add(std::move(row), nullptr);
    }
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begun;
    std::printf("rate %.0f\n", static_cast<double>(stored) / passed.count());
    return stored == count ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    const std::string_view what = argc > 1 ? argv[1] : "";
    if (what == "immediate" && argc == 2)
        return answer_at_once();
    if (what == "rows" && argc == 4)
        return write_rows(argv[2], std::strtoul(argv[3], nullptr, 10));
    std::fputs("bench_collecting immediate | rows STORE COUNT\n", stderr);
    return 2;
}
