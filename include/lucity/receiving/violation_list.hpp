// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_VIOLATION_LIST_HPP
#define LUCITY_RECEIVING_VIOLATION_LIST_HPP

#include <lucity/receiving/violation.hpp>

#include <cstddef>
#include <utility>
#include <vector>

namespace lucity {

/// The violations of one report: the first ones, and how many there are in all.
class violation_list {
public:
    /// An empty list that keeps so many, and counts the others.
    explicit violation_list(std::size_t most_kept = 64) noexcept : most_kept_(most_kept) {}

    /// Adds a violation, or counts it.
    void add(violation found) {
        if (auto* kept = add(found.code))
            *kept = std::move(found);
    }

    /// Adds a violation of the whole report. Gives it, to be told its path, or a null pointer if it
    /// is only counted.
    violation* add(violation_code code) {
        switch (severity_of(code)) {
        case severity::fatal:
            fatal_ = true;
            break;
        case severity::error:
            valid_ = false;
            break;
        case severity::leak:
            break;
        }
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

    /// Forgets all violations for those of another report, and keeps the memory.
    void start(std::size_t most_kept) noexcept {
        most_kept_ = most_kept;
        size_ = 0;
        count_ = 0;
        fatal_ = false;
        valid_ = true;
    }

    /// There is no output.
    [[nodiscard]] bool fatal() const noexcept { return fatal_; }
    /// There is no fatal violation and no error.
    [[nodiscard]] bool valid() const noexcept { return valid_ && !fatal_; }
    /// There is no violation at all.
    [[nodiscard]] bool clean() const noexcept { return count_ == 0; }
    /// How many there are, those beyond `limits::violations` included.
    [[nodiscard]] std::size_t count() const noexcept { return count_; }

    /// The first violation that is kept.
    [[nodiscard]] auto begin() const noexcept { return kept_.data(); }
    /// After the last one.
    [[nodiscard]] auto end() const noexcept { return kept_.data() + size_; }
    /// How many are kept.
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    /// Precondition: index < size().
    [[nodiscard]] const violation& operator[](std::size_t index) const noexcept {
        return kept_[index];
    }
    /// The same, for a violation that may be changed.
    [[nodiscard]] violation& operator[](std::size_t index) noexcept { return kept_[index]; }

private:
    /// Those beyond `size_` are left from before `start`.
    std::vector<violation> kept_;
    std::size_t size_ = 0;
    std::size_t most_kept_;
    std::size_t count_ = 0;
    bool fatal_ = false;
    bool valid_ = true;
};

} // namespace lucity

#endif
