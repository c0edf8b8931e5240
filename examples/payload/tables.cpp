// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"

#include <lucity/transparency/judging_tables.hpp>

namespace payload_command {

exit_status tables(const arguments& given, outputs& to) {
    const auto tables = lucity::judging_tables();
    to.out.write(given.format() == "markdown" ? to_markdown(tables) : to_text(tables));
    return success;
}

} // namespace payload_command
