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

/// What one collector takes on at once.
struct capacity {
    std::size_t connections = 10'000;
    /// Bytes of all bodies that are being read, inspected or stored.
    std::size_t bytes = 64 * 1024 * 1024;
    /// Requests of one address a minute.
    std::size_t requests = 600;
};

/// Decides which requests are taken on. To be used in one thread.
///
/// Addresses of IPv6 count by their first 64 bits, which is what one site has.
class admission {
public:
    using address = boost::asio::ip::address;
    using time_point = std::chrono::steady_clock::time_point;

    explicit admission(const capacity& most) noexcept : most_(most) {}

    /// Counts a request. False if its address has made too many within a minute.
    [[nodiscard]] bool counts(const address& from, time_point now);

    /// Bytes that are set aside for a report until this is destroyed, or null.
    using reservation = std::unique_ptr<admission, std::function<void(admission*)>>;

    /// Sets bytes aside; null if there are not enough. No address gets more than half of them, so
    /// that one alone can't keep out all others. What is reserved must not outlive this.
    [[nodiscard]] reservation reserve(const address& from, std::size_t bytes);

    /// Bytes that are set aside now.
    [[nodiscard]] std::size_t reserved() const noexcept { return reserved_; }

private:
    capacity most_;
    time_point minute_{};
    std::map<address, std::size_t> requests_;
    std::size_t reserved_ = 0;
    std::map<address, std::size_t> bytes_;
};

/// The address that a request comes from: the peer's, or, if that is a trusted proxy's, the
/// rightmost one of X-Forwarded-For that isn't one. What can't be read there is the peer's.
[[nodiscard]] boost::asio::ip::address
origin_of(const boost::asio::ip::address& peer, std::string_view forwarded_for,
          std::span<const boost::asio::ip::address> trusted_proxies);

} // namespace collector

#endif
