// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORTERS_SENDER_HPP
#define REPORTERS_SENDER_HPP

#include <filesystem>

namespace reporters {

/// Starts a program that sends the waiting reports, in a session of its own and without standard
/// streams, and doesn't wait for it. Whether it starts, and how it ends, does not affect the
/// reporter: the next reporter starts it again.
void start_sender(const std::filesystem::path& program) noexcept;

} // namespace reporters

#endif
