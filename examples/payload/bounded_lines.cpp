// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "bounded_lines.hpp"

#include <algorithm>

namespace payload_command {

bool bounded_lines::append_next(std::string& to) {
    if (unread_.empty() && !fill())
        return false;
    std::size_t room = most_;
    do {
        const auto part = unread_.substr(0, unread_.find('\n'));
        const auto kept = part.substr(0, room);
        to += kept;
        room -= kept.size();
        unread_.remove_prefix(part.size());
    } while (unread_.empty() && fill());
    if (!unread_.empty())
        unread_.remove_prefix(1);
    to += '\n';
    return true;
}

bool bounded_lines::fill() {
    // Takes what is there: reading a whole chunk would hold back lines that have arrived in a pipe.
    if (from_.peek() == std::istream::traits_type::eof())
        return false;
    constexpr auto room = static_cast<std::streamsize>(std::tuple_size_v<decltype(chunk_)>);
    const auto at_hand = std::clamp<std::streamsize>(from_.rdbuf()->in_avail(), 1, room);
    from_.read(chunk_.data(), at_hand);
    unread_ = {chunk_.data(), static_cast<std::size_t>(from_.gcount())};
    return !unread_.empty();
}

} // namespace payload_command
