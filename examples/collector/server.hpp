// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef COLLECTOR_SERVER_HPP
#define COLLECTOR_SERVER_HPP

#include "admission.hpp"
#include "submission.hpp"
#include "writer.hpp"

#include <lucity/receiving/inspect.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/http/status.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace collector {

/// The settings of a collector.
struct service {
    capacity most;
    lucity::limits report;
    /// The time limits for a connection to wait for its next request, and for a whole request.
    std::chrono::milliseconds idle{15'000};
    std::chrono::milliseconds request{30'000};
    std::vector<boost::asio::ip::address> trusted_proxies;
};

/// Counts since the start.
struct counters {
    std::uint64_t stored = 0;
    std::uint64_t before = 0;
    /// Conflicts, and requests that fail however often they are repeated.
    std::uint64_t refused = 0;
    /// Requests that should be sent again.
    std::uint64_t put_off = 0;
};

/// A connection, as the server sees it.
class connection {
public:
    virtual ~connection() = default;
    /// Ends after the current request, or at once between requests.
    virtual void drain() = 0;
};

/// Shared by all connections of a collector. Everything runs in the context's thread.
class server {
public:
    using store = std::function<void(submission, listener)>;

    /// `store` receives each redacted report, and calls its listener in the context's thread. `tls`
    /// is null for plain HTTP. Preconditions: `acceptor` listens, and `tls` outlives the server.
    server(boost::asio::ip::tcp::acceptor acceptor, boost::asio::ssl::context* tls,
           const service& how, store keep);
    server(const server&) = delete;
    server& operator=(const server&) = delete;

    /// Accepts connections until `drain` is called. Call it again after an exception from the
    /// context: the handler that ran out of memory may have been the one that accepts.
    void start();
    /// Accepts no more connections, and lets the current ones end.
    void drain();

    /// For connections.

    [[nodiscard]] const service& how() const noexcept { return how_; }
    [[nodiscard]] bool draining() const noexcept { return draining_; }
    [[nodiscard]] admission& admitting() noexcept { return admission_; }
    /// Counts an answer.
    void count(boost::beast::http::status given) noexcept;
    void enter(connection& one) { connections_.insert(&one); }
    void leave(connection& one) noexcept { connections_.erase(&one); }
    void keep(submission one, listener heard) { store_(std::move(one), std::move(heard)); }
    /// The verdict is valid until the next call. Soon after the last call, nothing of the inspected
    /// reports is left in memory.
    [[nodiscard]] const lucity::verdict& inspect(std::string_view report);
    /// Counters and health as JSON. A healthy server still accepts reports.
    [[nodiscard]] std::string health() const;
    [[nodiscard]] bool healthy() const noexcept;

private:
    void accept();
    void accept_later();
    void forget_later();

    boost::asio::ip::tcp::acceptor acceptor_;
    boost::asio::ssl::context* tls_;
    service how_;
    store store_;
    lucity::inspector inspector_;
    lucity::verdict verdict_;
    admission admission_;
    counters counted_;
    std::unordered_set<connection*> connections_;
    boost::asio::steady_timer pause_;
    boost::asio::steady_timer forgetting_;
    /// Whether a report was inspected since the timer was set, and whether the timer is set.
    bool inspected_ = false;
    bool forgets_ = false;
    bool draining_ = false;
};

} // namespace collector

#endif
