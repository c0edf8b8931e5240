// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_VIOLATION_LIST_HPP
#define LUCITY_RECEIVING_VIOLATION_LIST_HPP

#include <lucity/receiving/violation.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace lucity {

/// The violations of one report: the first ones, and how many there are.
class violation_list {
public:
    /// Makes an empty list. It keeps the first `most_kept` violations, and only counts the others.
    explicit violation_list(std::size_t most_kept = 64) noexcept : most_kept_(most_kept) {}

    /// Adds a violation.
    void add(violation found) {
        if (auto* kept = add(found.code))
            *kept = std::move(found);
    }

    /// Adds a violation of the whole report, and returns it, so that its place can be set; a null
    /// pointer if it is only counted.
    violation* add(violation_code code) {
        worst_ = (std::min)(worst_, severity_of(code));
        ++count_;
        if (size_ == most_kept_)
            return nullptr;
        if (size_ == kept_.size())
            kept_.emplace_back();
        auto& kept = kept_[size_++];
        kept.code = code;
        kept.path.clear();
        kept.offset = violation::no_offset;
        return &kept;
    }

    /// Empties the list for another report, but keeps its memory.
    void start(std::size_t most_kept) noexcept {
        most_kept_ = most_kept;
        size_ = 0;
        count_ = 0;
        worst_ = severity::leak;
    }

    /// Whether a violation is fatal: there is no output.
    [[nodiscard]] bool fatal() const noexcept { return worst_ == severity::fatal; }
    /// Whether there are no violations except leaks.
    [[nodiscard]] bool valid() const noexcept { return worst_ == severity::leak; }
    /// Whether there are no violations.
    [[nodiscard]] bool clean() const noexcept { return count_ == 0; }
    /// The number of violations, including those that are not kept.
    [[nodiscard]] std::size_t count() const noexcept { return count_; }

    /// The first of the violations that are kept.
    [[nodiscard]] auto begin() const noexcept { return kept_.data(); }
    /// After the last one.
    [[nodiscard]] auto end() const noexcept { return kept_.data() + size(); }
    /// The number of violations that are kept: 0 after a move, which counts and severity outlast.
    [[nodiscard]] std::size_t size() const noexcept { return (std::min)(size_, kept_.size()); }
    /// Returns a violation that is kept. Precondition: `index < size()`.
    [[nodiscard]] const violation& operator[](std::size_t index) const noexcept {
        return kept_[index];
    }
    /// The same, for a violation that may be changed.
    [[nodiscard]] violation& operator[](std::size_t index) noexcept { return kept_[index]; }

private:
    /// Those from `size_` on are left from another report, for their memory.
    std::vector<violation> kept_;
    std::size_t size_ = 0;
    std::size_t most_kept_;
    std::size_t count_ = 0;
    severity worst_ = severity::leak;
};

} // namespace lucity

#endif
