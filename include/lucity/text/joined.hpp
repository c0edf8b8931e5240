// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TEXT_JOINED_HPP
#define LUCITY_TEXT_JOINED_HPP

#include <initializer_list>
#include <string>
#include <string_view>

namespace lucity::detail {

/// Joins texts. GCC 12 warns without reason if `+` joins a literal to a `std::string` (its bug
/// 105651), and users may treat warnings as errors.
[[nodiscard]] inline std::string joined(std::initializer_list<std::string_view> texts) {
    std::string all;
    for (auto text : texts)
        all += text;
    return all;
}

} // namespace lucity::detail

#endif
