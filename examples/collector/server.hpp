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

/// How a collector serves.
struct service {
    capacity most;
    lucity::limits report;
    /// How long a connection may wait for its next request, and a request take in all.
    std::chrono::milliseconds idle{15'000};
    std::chrono::milliseconds request{30'000};
    std::vector<boost::asio::ip::address> trusted_proxies;
};

/// How often what happened since the start.
struct counters {
    std::uint64_t stored = 0;
    std::uint64_t before = 0;
    /// Conflicts, and requests that no repetition makes right.
    std::uint64_t refused = 0;
    /// Requests that are to be sent once more.
    std::uint64_t put_off = 0;
};

/// One connection, as the server sees it.
class connection {
public:
    virtual ~connection() = default;
    /// Ends after the request that is being served; at once if none is.
    virtual void drain() = 0;
};

/// What all connections of a collector share. All in the thread that runs the context.
class server {
public:
    using store = std::function<void(submission, listener)>;

    /// `store` is given each redacted report, and calls its listener in the context's thread.
    /// `tls` is null for plain HTTP. Preconditions: `acceptor` listens, and `tls` outlives the
    /// server.
    server(boost::asio::ip::tcp::acceptor acceptor, boost::asio::ssl::context* tls,
           const service& how, store keep);
    server(const server&) = delete;
    server& operator=(const server&) = delete;

    /// Takes connections until `drain` is called. To be called again after an exception has left
    /// the context: whatever found no memory may have been what takes connections.
    void start();
    /// Takes no more connections, and lets those that are served end.
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
    /// The verdict holds until the next call. Some time after the last one, nothing of what was
    /// inspected is in the memory any more.
    [[nodiscard]] const lucity::verdict& inspect(std::string_view report);
    /// Counters and health as JSON. Healthy is who still takes reports.
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
    /// Since the timer was last set; whether it is set at all.
    bool inspected_ = false;
    bool forgets_ = false;
    bool draining_ = false;
};

} // namespace collector

#endif
