// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "session.hpp"

#include "http_session.hpp"

#include <memory>
#include <utility>

namespace collector {

void start_session(server& of, boost::asio::ip::tcp::socket peer, boost::asio::ssl::context* tls) {
    boost::system::error_code error;
    const auto from = peer.remote_endpoint(error).address();
    // It has gone already.
    if (error)
        return;
    if (tls)
        std::make_shared<http_session<boost::asio::ssl::stream<boost::asio::ip::tcp::socket>>>(
            of, std::move(peer), from, *tls)
            ->start();
    else
        std::make_shared<http_session<boost::asio::ip::tcp::socket>>(of, std::move(peer), from)
            ->start();
}

} // namespace collector
