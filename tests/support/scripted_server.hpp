// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef TEST_SUPPORT_SCRIPTED_SERVER_HPP
#define TEST_SUPPORT_SCRIPTED_SERVER_HPP

#include <boost/asio.hpp>

#include <atomic>
#include <functional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

namespace test {

/// A server on this machine that accepts one connection after the other, and calls a function for
/// each, in a thread of its own.
class scripted_server {
public:
    using socket = boost::asio::ip::tcp::socket;

    explicit scripted_server(std::function<void(socket&)> script)
        : script_(std::move(script)), thread_([this] { serve(); }) {}
    scripted_server(const scripted_server&) = delete;
    scripted_server& operator=(const scripted_server&) = delete;
    ~scripted_server() {
        stopping_ = true;
        // A new connection wakes the acceptor.
        boost::system::error_code ignored;
        socket waking(context_);
        waking.connect(acceptor_.local_endpoint(), ignored);
        waking.close(ignored);
        thread_.join();
    }

    [[nodiscard]] std::string url() const {
        return "http://127.0.0.1:" + std::to_string(acceptor_.local_endpoint().port());
    }
    [[nodiscard]] bool is_stopping() const noexcept { return stopping_; }
    [[nodiscard]] int connections() const noexcept { return connections_; }

private:
    void serve() {
        while (!stopping_) {
            boost::system::error_code error;
            socket peer(context_);
            acceptor_.accept(peer, error);
            if (error || stopping_)
                continue;
            ++connections_;
            script_(peer);
        }
    }

    boost::asio::io_context context_;
    boost::asio::ip::tcp::acceptor acceptor_{context_,
                                             {boost::asio::ip::address_v4::loopback(), 0}};
    std::function<void(socket&)> script_;
    std::atomic<bool> stopping_ = false;
    std::atomic<int> connections_ = 0;
    std::thread thread_;
};

/// Reads a request to the end of its body, or until the peer closes.
inline std::string read_request(scripted_server::socket& peer) {
    boost::system::error_code error;
    std::string request;
    auto size =
        boost::asio::read_until(peer, boost::asio::dynamic_buffer(request), "\r\n\r\n", error);
    constexpr std::string_view length = "Content-Length: ";
    const auto at = request.find(length);
    if (error || at == std::string::npos)
        return request;
    size += std::stoul(request.substr(at + length.size()));
    if (request.size() < size)
        boost::asio::read(peer, boost::asio::dynamic_buffer(request),
                          boost::asio::transfer_exactly(size - request.size()), error);
    return request;
}

/// Writes all bytes; returns false if the peer has closed.
inline bool write(scripted_server::socket& peer, std::string_view bytes) {
    boost::system::error_code error;
    boost::asio::write(peer, boost::asio::buffer(bytes), error);
    return !error;
}

} // namespace test

#endif
