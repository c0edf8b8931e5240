// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef CITY_DURABLE_FILE_HPP
#define CITY_DURABLE_FILE_HPP

#include <filesystem>
#include <string_view>
#include <system_error>

namespace city {

/// The suffix of unfinished files.
inline constexpr std::string_view part_ending = ".part";

/// Permissions for the owner alone.
inline constexpr std::filesystem::perms owner_only =
    std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;

/// Writes a new file, for the owner only, and flushes it to the disk. The file appears only when it
/// is complete; a crash leaves at most an unfinished file beside it, whose name ends with
/// `part_ending`. Returns `std::errc::file_exists` if there is a file, link or folder of this name.
[[nodiscard]] std::error_code write_new_file(const std::filesystem::path& name,
                                             std::string_view bytes);

/// Replaces the content of a file, and flushes it to the disk. A reader sees either the old bytes
/// or the new ones, even after a crash.
[[nodiscard]] std::error_code write_over(const std::filesystem::path& name, std::string_view bytes,
                                         std::filesystem::perms readers = owner_only);

/// Flushes a folder's entries to the disk.
[[nodiscard]] std::error_code sync_folder(const std::filesystem::path& folder);

} // namespace city

#endif
