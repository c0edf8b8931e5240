// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_REPORT_BATCH_HPP
#define PAYLOAD_REPORT_BATCH_HPP

#include "report_reader.hpp"

#include <lucity/receiving/inspect.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace payload_command {

/// The number of reports of each kind.
struct tally {
    std::size_t clean = 0;
    std::size_t leaky = 0;
    std::size_t invalid = 0;

    void count(const lucity::verdict& verdict) noexcept {
        ++(verdict.clean() ? clean : verdict.valid() ? leaky : invalid);
    }
    void add(const tally& other) noexcept {
        clean += other.clean;
        leaky += other.leaky;
        invalid += other.invalid;
    }
    [[nodiscard]] std::size_t sum() const noexcept { return clean + leaky + invalid; }
};

/// Reports that are inspected one after the other, and the output about them.
struct report_batch {
    struct report {
        std::size_t line;
        std::size_t begin;
        std::size_t size;
    };

    std::string bytes{};
    std::vector<report> reports{};
    std::string out{};
    std::string err{};
    tally counted{};

    void add(const framed_report& framed) {
        reports.push_back({framed.line, bytes.size(), framed.bytes.size()});
        bytes += framed.bytes;
    }
    [[nodiscard]] std::string_view bytes_of(const report& which) const noexcept {
        return std::string_view(bytes).substr(which.begin, which.size);
    }
    /// Removes the content, and keeps the memory.
    void clear() noexcept {
        bytes.clear();
        reports.clear();
        out.clear();
        err.clear();
        counted = {};
    }
};

} // namespace payload_command

#endif
