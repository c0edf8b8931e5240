// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"

#include <lucity/transparency/json_schema.hpp>

#include <boost/json/serialize.hpp>

namespace payload_command {

exit_status schema(const arguments& given, outputs& to) {
    const auto wanted = given.schema();
    const auto exported = lucity::json_schema_of(*wanted.report, wanted.tier);
    to.out.write(boost::json::serialize(exported) + '\n');
    return success;
}

} // namespace payload_command
