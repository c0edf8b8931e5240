// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_VIOLATION_RECORDS_HPP
#define PAYLOAD_VIOLATION_RECORDS_HPP

#include "output.hpp"

#include <lucity/receiving/violation_list.hpp>

#include <cstddef>
#include <string>

namespace payload_command {

/// The violations of the report that starts in `line`, as JSON to be written to `to`, one a line,
/// such as `{"line":1,"code":"secret","path":"/system_settings","message":"..."}`; and, if there
/// are more than the default of `limits`, the number of the others: `{"line":1,"more":12}`.
///
/// For a terminal, control and invisible characters in a path are escaped.
///
/// Only fatal violations show their offset, since an offset after a secret reveals its length.
[[nodiscard]] std::string violation_records(std::size_t line, const lucity::violation_list& found,
                                            const output& to);

} // namespace payload_command

#endif
