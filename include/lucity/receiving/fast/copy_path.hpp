// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_FAST_COPY_PATH_HPP
#define LUCITY_RECEIVING_FAST_COPY_PATH_HPP

#include <lucity/json/json_pointer.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// The way to what is copied, a step for each object and array that is open but the report, by
/// members' names and elements' indexes. It becomes a JSON Pointer only where there is a violation
/// to tell of.
class copy_path {
public:
    /// How deep a report may be nested that is copied.
    static constexpr std::size_t deepest = 32;

    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    void append_to(json_pointer& pointer) const {
        for (std::size_t i = 0; i != size_; ++i)
            if (steps_[i].name.data())
                pointer.append(steps_[i].name);
            else
                pointer.append(steps_[i].index);
    }

    /// Lengthens a path by one step, until it goes out of scope.
    class step {
    public:
        step(copy_path& path, std::string_view name) noexcept : path_(path) {
            path_.steps_[path_.size_++] = {name, 0};
        }
        step(copy_path& path, std::size_t index) noexcept : path_(path) {
            path_.steps_[path_.size_++] = {{}, index};
        }
        step(const step&) = delete;
        step& operator=(const step&) = delete;
        ~step() { --path_.size_; }

    private:
        copy_path& path_;
    };

private:
    struct name_or_index {
        std::string_view name;
        std::size_t index;
    };

    /// One for each object or array that is open.
    std::array<name_or_index, deepest + 1> steps_{};
    std::size_t size_ = 0;
};

} // namespace lucity::detail

#endif
