// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_VIOLATION_RECORDS_HPP
#define PAYLOAD_VIOLATION_RECORDS_HPP

#include "output.hpp"

#include <lucity/receiving/violation_list.hpp>

#include <cstddef>
#include <string>

namespace payload_command {

/// The violations of the report in a line as JSON, to be written to `to`, one a line, such as
/// `{"line":1,"code":"secret","path":"/system_settings","message":"..."}`; and, when there are more
/// than `limits` has by default, how many: `{"line":1,"more":12}`.
///
/// For a terminal, what it would obey or not show in a path is escaped.
///
/// Only fatal violations show their offset, since an offset after a secret reveals its length.
[[nodiscard]] std::string violation_records(std::size_t line, const lucity::violation_list& found,
                                            const output& to);

} // namespace payload_command

#endif
