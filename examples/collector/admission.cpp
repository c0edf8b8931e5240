// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "admission.hpp"

#include <boost/algorithm/string/trim.hpp>

#include <algorithm>
#include <string>

namespace collector {
namespace {

namespace ip = boost::asio::ip;

/// What stands for one site.
ip::address site_of(const ip::address& from) {
    if (!from.is_v6())
        return from;
    auto bytes = from.to_v6().to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
    return ip::address_v6(bytes);
}

/// An address of IPv4 that came over a socket of IPv6 is one of IPv4.
ip::address plain(const ip::address& from) {
    if (from.is_v6() && from.to_v6().is_v4_mapped())
        return ip::make_address_v4(ip::v4_mapped, from.to_v6());
    return from;
}

} // namespace

bool admission::counts(const address& from, time_point now) {
    if (now - minute_ >= std::chrono::minutes(1)) {
        minute_ = now;
        requests_.clear();
    }
    return ++requests_[site_of(from)] <= most_.requests;
}

std::optional<reservation> admission::reserve(const address& from, std::size_t bytes) {
    const auto site = site_of(from);
    const auto found = bytes_.find(site);
    const auto own = found == bytes_.end() ? 0 : found->second;
    if (bytes > most_.bytes - reserved_ || bytes > most_.bytes / 2 - own)
        return std::nullopt;
    bytes_[site] += bytes;
    reserved_ += bytes;
    return reservation(*this, site, bytes);
}

reservation::~reservation() {
    if (!of_)
        return;
    const auto own = of_->bytes_.find(from_);
    of_->reserved_ -= bytes_;
    // Reservations of no bytes leave no entry.
    if (own != of_->bytes_.end() && (own->second -= bytes_) == 0)
        of_->bytes_.erase(own);
}

ip::address origin_of(const ip::address& peer, std::string_view forwarded_for,
                      std::span<const ip::address> trusted_proxies) {
    const auto is_trusted = [&](const ip::address& one) {
        return std::ranges::find(trusted_proxies, one) != trusted_proxies.end();
    };
    const auto nearest = plain(peer);
    auto hop = nearest;
    while (is_trusted(hop) && !forwarded_for.empty()) {
        const auto comma = forwarded_for.rfind(',');
        std::string text(forwarded_for.substr(comma == forwarded_for.npos ? 0 : comma + 1));
        forwarded_for = forwarded_for.substr(0, comma == forwarded_for.npos ? 0 : comma);
        boost::algorithm::trim(text);
        boost::system::error_code error;
        const auto read = ip::make_address(text, error);
        if (error)
            return nearest;
        hop = plain(read);
    }
    return hop;
}

} // namespace collector
