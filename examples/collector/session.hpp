// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef COLLECTOR_SESSION_HPP
#define COLLECTOR_SESSION_HPP

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

namespace collector {

class server;

/// Serves a connection until it ends: HTTP/1.1 over TLS, or plain if `tls` is null. Requests may be
/// repeated and pipelined.
///
/// No byte of a request gets into a log or an answer, except an id that is a valid UUID. Bodies are
/// wiped from memory after they are inspected.
void start_session(server& of, boost::asio::ip::tcp::socket peer, boost::asio::ssl::context* tls);

} // namespace collector

#endif
