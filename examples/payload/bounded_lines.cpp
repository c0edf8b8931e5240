// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "bounded_lines.hpp"

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
    unread_ = {chunk_.data(), from_.read(chunk_)};
    return !unread_.empty();
}

} // namespace payload_command
