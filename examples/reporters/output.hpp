// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORTERS_OUTPUT_HPP
#define REPORTERS_OUTPUT_HPP

#include <filesystem>
#include <string_view>

namespace reporters {

/// Puts a text in a file's place at once, for its owner only: who reads the file finds the old text
/// or the new one.
///
/// Throws `report_error`, and then the file is what it was.
void replace_file(const std::filesystem::path& target, std::string_view text);

/// Writes a text to standard output. Throws `report_error`.
void write_standard_output(std::string_view text);

} // namespace reporters

#endif
