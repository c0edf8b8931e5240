// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef TEST_SUPPORT_COLLECTOR_HPP
#define TEST_SUPPORT_COLLECTOR_HPP

#include "collector/server.hpp"
#include "collector/submission.hpp"

#include <boost/asio.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include <poll.h>

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <future>
#include <map>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace test {

namespace asio = boost::asio;
namespace http = boost::beast::http;

/// A collector in a thread of its own, with a store in memory.
class collector_here {
public:
    explicit collector_here(const collector::service& how = {})
        : acceptor_(context_, {asio::ip::address_v4::loopback(), 0}),
          endpoint_(acceptor_.local_endpoint()),
          server_(std::move(acceptor_), nullptr, how,
                  [this](collector::submission one, collector::listener heard) {
                      waiting_.emplace_back(std::move(one), std::move(heard));
                      if (holds_)
                          tell_held();
                      else
                          store_all();
                  }) {
        server_.start();
        thread_ = std::thread([this] { context_.run(); });
    }
    collector_here(const collector_here&) = delete;
    collector_here& operator=(const collector_here&) = delete;
    ~collector_here() {
        asio::post(context_, [this] {
            holds_ = false;
            store_all();
            server_.drain();
        });
        thread_.join();
    }

    [[nodiscard]] const asio::ip::tcp::endpoint& endpoint() const noexcept { return endpoint_; }
    /// Holds back reports to store, until called with false.
    void hold(bool holds = true) {
        in_its_thread([&] {
            holds_ = holds;
            if (!holds_)
                store_all();
        });
    }
    /// Waits until this many reports are held back.
    void wait_until_held(std::size_t count) const noexcept {
        for (auto now = held_.load(); now != count; now = held_.load())
            held_.wait(now);
    }
    [[nodiscard]] std::map<std::string, collector::submission> stored() {
        std::map<std::string, collector::submission> all;
        in_its_thread([&] { all = stored_; });
        return all;
    }

    /// Drains like after SIGTERM.
    void drain() {
        in_its_thread([&] { server_.drain(); });
    }

    /// Calls a function while the collector does nothing else.
    template <class Function>
    void in_its_thread(Function function) {
        std::promise<void> done;
        asio::post(context_, [&] {
            function();
            done.set_value();
        });
        done.get_future().wait();
    }

private:
    void store_all() {
        for (auto& [one, heard] : std::exchange(waiting_, {})) {
            const auto [there, is_new] = stored_.try_emplace(one.id, one);
            using enum collector::outcome;
            heard(is_new ? stored : there->second.digest == one.digest ? before : conflict);
        }
        tell_held();
    }
    void tell_held() noexcept {
        held_ = waiting_.size();
        held_.notify_all();
    }

    asio::io_context context_{1};
    std::vector<std::pair<collector::submission, collector::listener>> waiting_;
    std::map<std::string, collector::submission> stored_;
    std::atomic<std::size_t> held_ = 0;
    bool holds_ = false;
    asio::ip::tcp::acceptor acceptor_;
    asio::ip::tcp::endpoint endpoint_;
    collector::server server_;
    std::thread thread_;
};

/// A connection to a collector, on which the test controls every byte.
class client {
public:
    explicit client(const collector_here& to, const char* from = "127.0.0.1") {
        socket_.open(asio::ip::tcp::v4());
        socket_.bind({asio::ip::make_address(from), 0});
        socket_.connect(to.endpoint());
    }

    /// Sends bytes until the peer closes.
    client& send(std::string_view bytes) {
        boost::system::error_code ignored;
        asio::write(socket_, asio::buffer(bytes), ignored);
        return *this;
    }
    /// The next answer; a status of 0 if none arrives.
    http::response<http::string_body> receive() {
        boost::system::error_code error;
        http::response<http::string_body> answer;
        http::read(socket_, buffer_, answer, error);
        if (error)
            answer.result(0);
        return answer;
    }
    unsigned int status() { return receive().result_int(); }
    /// Whether an answer arrives within a time.
    [[nodiscard]] bool has_answer_within(std::chrono::milliseconds time) {
        pollfd watched{.fd = socket_.native_handle(), .events = POLLIN, .revents = 0};
        return ::poll(&watched, 1, static_cast<int>(time.count())) > 0;
    }
    void close() { socket_.close(); }
    /// Whether the collector sends no more.
    bool is_closed() { return status() == 0; }

private:
    asio::io_context context_;
    asio::ip::tcp::socket socket_{context_};
    boost::beast::flat_buffer buffer_;
};

inline constexpr std::string_view report =
    R"({"schema":"web_installer/7.60","application":{"name":"Lucity Web","version":"7.60"},)"
    R"("os_version":"Windows Server 2012 R2"})";

/// The id of a report of this month.
inline std::string id_of(unsigned long long number = 0) {
    const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now().time_since_epoch());
    const auto ticks = static_cast<unsigned long long>(now.count());
    char text[96];
    std::snprintf(text, sizeof text, "%08llx-%04llx-7000-8000-%012llx", ticks >> 16U,
                  ticks & 0xffffU, number);
    return text;
}

/// The header of a report, with more lines in it.
inline std::string header(std::string_view id, std::size_t size, std::string_view more = "") {
    return "PUT /v1/reports/" + std::string(id) +
           " HTTP/1.1\r\nHost: collector\r\nContent-Type: application/json\r\nContent-Length: " +
           std::to_string(size) + "\r\n" + std::string(more) + "\r\n";
}
inline std::string put(std::string_view id, std::string_view body = report,
                       std::string_view more = "") {
    return header(id, body.size(), more) + std::string(body);
}

} // namespace test

#endif
