// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "leaving.hpp"

#include "server.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/steady_timer.hpp>

#include <array>
#include <chrono>
#include <cstddef>
#include <memory>
#include <utility>

namespace collector {
namespace {

constexpr std::size_t most_ignored_bytes = 1024 * 1024;
constexpr std::chrono::seconds time_to_leave{2};

class leaving final : public connection, public std::enable_shared_from_this<leaving> {
public:
    leaving(server& of, boost::asio::ip::tcp::socket peer)
        : server_(of), peer_(std::move(peer)), deadline_(peer_.get_executor()) {
        server_.enter(*this);
    }
    leaving(const leaving&) = delete;
    leaving& operator=(const leaving&) = delete;
    ~leaving() override { server_.leave(*this); }

    void start() {
        boost::system::error_code ignored;
        peer_.shutdown(peer_.shutdown_send, ignored);
        deadline_.expires_after(time_to_leave);
        deadline_.async_wait([self = shared_from_this()](boost::system::error_code) {
            boost::system::error_code ignored_too;
            self->peer_.close(ignored_too);
        });
        ignore_rest();
    }
    void drain() override { deadline_.cancel(); }

private:
    void ignore_rest() {
        peer_.async_read_some(
            boost::asio::buffer(bytes_),
            [self = shared_from_this()](boost::system::error_code error, std::size_t bytes) {
                self->ignored_bytes_ += bytes;
                if (error || self->ignored_bytes_ > most_ignored_bytes)
                    self->deadline_.cancel();
                else
                    self->ignore_rest();
            });
    }

    server& server_;
    boost::asio::ip::tcp::socket peer_;
    boost::asio::steady_timer deadline_;
    std::array<char, 4096> bytes_{};
    std::size_t ignored_bytes_ = 0;
};

} // namespace

void leave(server& of, boost::asio::ip::tcp::socket peer) {
    std::make_shared<leaving>(of, std::move(peer))->start();
}

} // namespace collector
