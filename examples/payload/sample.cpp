// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"
#include "interrupts.hpp"
#include "sample_reports.hpp"

namespace payload_command {

exit_status sample(const arguments& given, outputs& to) {
    sample_reports reports(given.schema(), given.number("seed", 1));
    for (auto left = given.number("count", 1); left != 0 && !interrupted(); --left) {
        to.out.write(reports.next());
        to.out.write("\n");
    }
    return success;
}

} // namespace payload_command
