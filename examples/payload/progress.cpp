// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "progress.hpp"

#include <algorithm>
#include <cstdio>

namespace payload_command {
namespace {

constexpr auto interval = std::chrono::milliseconds(200);
constexpr double megabyte = 1e6;

std::string time_left(double seconds) {
    const auto whole = static_cast<unsigned long long>(seconds + 0.5);
    char text[32];
    std::snprintf(text, sizeof(text), "%llu:%02llu", whole / 60, whole % 60);
    return text;
}

/// The work done so far, and the time that is left if the size of the input is known.
std::string progress_line(std::uint64_t bytes, std::uint64_t reports,
                          std::optional<std::uint64_t> total_bytes, double seconds) {
    const double past = std::max(seconds, 1e-3);
    char text[128];
    std::snprintf(text, sizeof(text), "%.1f MB, %llu reports, %.0f a second",
                  static_cast<double>(bytes) / megabyte, static_cast<unsigned long long>(reports),
                  static_cast<double>(reports) / past);
    std::string line = text;
    if (total_bytes && bytes != 0) {
        const auto left = *total_bytes > bytes ? *total_bytes - bytes : 0;
        line += ", " + time_left(past * static_cast<double>(left) / static_cast<double>(bytes)) +
                " left";
    }
    return line;
}

} // namespace

progress::progress(outputs& to, bool wanted, std::optional<std::uint64_t> total_bytes)
    : to_(to), shown_(wanted && to.err.is_terminal()), total_(total_bytes) {}

void progress::add(std::uint64_t bytes, std::uint64_t reports) {
    bytes_ += bytes;
    reports_ += reports;
    if (!shown_)
        return;
    const auto now = clock::now();
    if (now - last_ < interval && visible_)
        return;
    last_ = now;
    const std::chrono::duration<double> seconds = now - start_;
    // Overwrites the previous line, and erases its end if that was longer.
    to_.err.write('\r' + progress_line(bytes_, reports_, total_, seconds.count()) + "\033[K");
    visible_ = true;
}

void progress::hide() {
    if (!visible_)
        return;
    to_.err.write("\r\033[K");
    visible_ = false;
}

} // namespace payload_command
