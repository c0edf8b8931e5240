// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef COLLECTOR_LEAVING_HPP
#define COLLECTOR_LEAVING_HPP

#include <boost/asio/ip/tcp.hpp>

namespace collector {

class server;

/// Ends a connection whose last answer was written. Closing it with bytes unread would take that
/// answer away from a peer that still sends: some are read and ignored, for a short time.
void leave(server& of, boost::asio::ip::tcp::socket peer);

} // namespace collector

#endif
