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

/// The permissions of a file that is nobody else's business.
inline constexpr std::filesystem::perms owner_only =
    std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;

/// Writes a new file, for the owner only, and has it on the disk. Nobody sees it before all of it
/// is there; a crash leaves at most a part beside it, of the same name and `part_ending`. A file,
/// link or folder of the name is left alone: `std::errc::file_exists`.
[[nodiscard]] std::error_code write_new_file(const std::filesystem::path& name,
                                             std::string_view bytes);

/// Puts bytes in a file's place, and has them on the disk: a reader sees either the old bytes or
/// the new ones, after a crash as well. Unless told otherwise, it is for the owner only.
[[nodiscard]] std::error_code write_over(const std::filesystem::path& name, std::string_view bytes,
                                         std::filesystem::perms readers = owner_only);

/// Flushes a folder's entries to the disk.
[[nodiscard]] std::error_code sync_folder(const std::filesystem::path& folder);

} // namespace city

#endif
