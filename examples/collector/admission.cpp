// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "admission.hpp"

#include <boost/algorithm/string/trim.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace collector {
namespace {

namespace ip = boost::asio::ip;

/// The address that identifies a site.
ip::address site_of(const ip::address& from) {
    if (!from.is_v6())
        return from;
    auto bytes = from.to_v6().to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
    return ip::address_v6(bytes);
}

/// Turns an IPv4-mapped IPv6 address into the IPv4 address.
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

admission::reservation admission::reserve(const address& from, std::size_t bytes) {
    const auto own = bytes_.try_emplace(site_of(from), 0).first;
    const bool fits = bytes <= most_.bytes - reserved_ && bytes <= most_.bytes / 2 - own->second;
    // Even a reservation of nothing is given back, so that its entry is erased.
    const auto taken = fits ? bytes : 0;
    own->second += taken;
    reserved_ += taken;
    reservation given(this, [site = own->first, taken](admission* of) {
        const auto entry = of->bytes_.find(site);
        of->reserved_ -= taken;
        if (entry != of->bytes_.end() && (entry->second -= taken) == 0)
            of->bytes_.erase(entry);
    });
    return fits ? std::move(given) : reservation();
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
