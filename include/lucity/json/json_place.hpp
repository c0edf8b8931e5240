// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_JSON_JSON_PLACE_HPP
#define LUCITY_JSON_JSON_PLACE_HPP

#include <lucity/json/json_pointer.hpp>

#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// A place in a report: its last step, and the place that the step starts from. So a walk through a
/// report makes a `json_pointer` only where it finds something to report.
///
/// Precondition: it doesn't outlive its parent or its name.
class json_place {
public:
    /// The whole report.
    constexpr json_place() noexcept = default;

    /// A member of this.
    [[nodiscard]] constexpr json_place operator/(std::string_view name) const noexcept {
        return {this, name, 0};
    }
    /// An element of this.
    [[nodiscard]] constexpr json_place operator/(std::size_t index) const noexcept {
        return {this, {}, index};
    }

    /// Complexity: linear in the result.
    [[nodiscard]] json_pointer pointer() const {
        json_pointer made;
        append_to(made);
        return made;
    }
    void append_to(json_pointer& made) const {
        if (!parent_)
            return;
        parent_->append_to(made);
        if (name_.data())
            made.append(name_);
        else
            made.append(index_);
    }

private:
    constexpr json_place(const json_place* parent, std::string_view name,
                         std::size_t index) noexcept
        : parent_(parent), name_(name), index_(index) {}

    const json_place* parent_ = nullptr;
    /// A null view for an element.
    std::string_view name_{};
    std::size_t index_ = 0;
};

} // namespace lucity::detail

#endif
