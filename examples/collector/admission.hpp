// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef COLLECTOR_ADMISSION_HPP
#define COLLECTOR_ADMISSION_HPP

#include <boost/asio/ip/address.hpp>

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace collector {

/// What one collector takes on at once.
struct capacity {
    std::size_t connections = 10'000;
    /// Bytes of all bodies that are being read, inspected or stored.
    std::size_t bytes = 64 * 1024 * 1024;
    /// Requests of one address a minute.
    std::size_t requests = 600;
};

class admission;

/// Bytes that are set aside for a report until this is destroyed.
class reservation {
public:
    reservation(reservation&& other) noexcept
        : of_(std::exchange(other.of_, nullptr)), from_(std::move(other.from_)),
          bytes_(other.bytes_) {}
    reservation& operator=(reservation&& other) noexcept {
        std::swap(of_, other.of_);
        std::swap(from_, other.from_);
        std::swap(bytes_, other.bytes_);
        return *this;
    }
    ~reservation();

private:
    friend class admission;
    reservation(admission& of, boost::asio::ip::address from, std::size_t bytes) noexcept
        : of_(&of), from_(std::move(from)), bytes_(bytes) {}

    admission* of_;
    boost::asio::ip::address from_;
    std::size_t bytes_;
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

    /// Sets bytes aside for a report; empty if there are not enough. No address gets more than half
    /// of them, so that one alone can't keep out all others. What is reserved must not outlive
    /// this.
    [[nodiscard]] std::optional<reservation> reserve(const address& from, std::size_t bytes);

    /// Bytes that are set aside now.
    [[nodiscard]] std::size_t reserved() const noexcept { return reserved_; }

private:
    friend class reservation;

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
