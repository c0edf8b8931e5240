// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef COLLECTOR_TIMED_STREAM_HPP
#define COLLECTOR_TIMED_STREAM_HPP

#include "server.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>

#include <array>
#include <chrono>
#include <cstddef>
#include <memory>
#include <type_traits>
#include <utility>

namespace collector {

/// A connection with one deadline for a whole request, not one for each step. `Stream` is a socket,
/// or TLS on a socket.
template <class Stream>
class timed_stream : public connection, public std::enable_shared_from_this<timed_stream<Stream>> {
public:
    using error_code = boost::system::error_code;
    using socket_type = boost::asio::ip::tcp::socket;
    static constexpr bool is_plain = std::is_same_v<Stream, socket_type>;

    template <class... Tls>
    timed_stream(server& of, socket_type peer, Tls&... tls)
        : server_(of), stream_(std::move(peer), tls...), deadline_(stream_.get_executor()) {
        server_.enter(*this);
    }
    timed_stream(const timed_stream&) = delete;
    timed_stream& operator=(const timed_stream&) = delete;
    ~timed_stream() override { server_.leave(*this); }

protected:
    /// Called after the deadline has passed.
    virtual void run_out() = 0;

    /// Returns a handler that keeps the connection alive until it has run.
    template <class Handler>
    auto then(Handler handler) {
        return [self = this->shared_from_this(),
                handler = std::move(handler)](error_code error, std::size_t bytes = 0) mutable {
            if constexpr (std::is_invocable_v<Handler, error_code, std::size_t>)
                handler(error, bytes);
            else
                handler(error);
        };
    }

    void set_deadline(std::chrono::milliseconds within) {
        deadline_.expires_after(within);
        await_deadline();
    }
    /// Calls `run_out` when the deadline passes, or soon if it has passed already.
    void await_deadline() {
        deadline_.async_wait(then([this](error_code error) {
            // A new deadline may have been set after this one passed.
            if (!error && has_passed())
                run_out();
        }));
    }
    [[nodiscard]] bool has_passed() const {
        return deadline_.expiry() <= std::chrono::steady_clock::now();
    }

    void close() {
        error_code ignored;
        deadline_.cancel();
        socket().shutdown(socket_type::shutdown_both, ignored);
        socket().close(ignored);
    }
    /// Closes after the last answer. Closing with unread bytes would destroy that answer for a peer
    /// that still sends, so everything it sends is ignored until it ends or the deadline passes.
    void leave(std::chrono::milliseconds within) {
        error_code ignored;
        socket().shutdown(socket_type::shutdown_send, ignored);
        set_deadline(within);
        ignore_rest();
    }

    [[nodiscard]] socket_type& socket() noexcept {
        if constexpr (is_plain)
            return stream_;
        else
            return stream_.next_layer();
    }
    [[nodiscard]] Stream& stream() noexcept { return stream_; }
    [[nodiscard]] server& owner() noexcept { return server_; }

private:
    void ignore_rest() {
        socket().async_read_some(boost::asio::buffer(ignored_), then([this](error_code error) {
                                     error ? close() : ignore_rest();
                                 }));
    }

    server& server_;
    Stream stream_;
    boost::asio::steady_timer deadline_;
    std::array<char, 4096> ignored_;
};

} // namespace collector

#endif
