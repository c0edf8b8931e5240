// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef COLLECTOR_ADMISSION_HPP
#define COLLECTOR_ADMISSION_HPP

#include <boost/asio/ip/address.hpp>

#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string_view>

namespace collector {

/// The limits of a collector.
struct capacity {
    std::size_t connections = 10'000;
    /// Bytes of all bodies that are being read, inspected or stored at the same time.
    std::size_t bytes = 64 * 1024 * 1024;
    /// Requests of one address in a minute.
    std::size_t requests = 600;
};

/// Decides which requests are accepted. For use in one thread.
///
/// IPv6 addresses count by their first 64 bits, since a site has all addresses that share them.
class admission {
public:
    using address = boost::asio::ip::address;
    using time_point = std::chrono::steady_clock::time_point;

    explicit admission(const capacity& most) noexcept : most_(most) {}

    /// Counts a request. Returns false if its address has made too many within a minute.
    [[nodiscard]] bool counts(const address& from, time_point now);

    /// Bytes that are reserved until this is destroyed, or null.
    using reservation = std::unique_ptr<admission, std::function<void(admission*)>>;

    /// Reserves bytes; null if there are not enough. No address gets more than half of them, so
    /// that one alone can't keep out all others. A reservation must not outlive this object.
    [[nodiscard]] reservation reserve(const address& from, std::size_t bytes);

    /// The number of reserved bytes.
    [[nodiscard]] std::size_t reserved() const noexcept { return reserved_; }

private:
    capacity most_;
    time_point minute_{};
    std::map<address, std::size_t> requests_;
    std::size_t reserved_ = 0;
    std::map<address, std::size_t> bytes_;
};

/// The address that a request comes from: the peer's or, if the peer is a trusted proxy, the
/// rightmost address in X-Forwarded-For that is not a trusted proxy's. If that can't be read, the
/// peer's.
[[nodiscard]] boost::asio::ip::address
origin_of(const boost::asio::ip::address& peer, std::string_view forwarded_for,
          std::span<const boost::asio::ip::address> trusted_proxies);

} // namespace collector

#endif
