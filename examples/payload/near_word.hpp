// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_NEAR_WORD_HPP
#define PAYLOAD_NEAR_WORD_HPP

#include <string>
#include <string_view>
#include <vector>

namespace payload_command {

/// The known word that the written one was most likely meant to be; empty if none is like it.
[[nodiscard]] std::string near_word(std::string_view written,
                                    const std::vector<std::string>& known);

} // namespace payload_command

#endif
