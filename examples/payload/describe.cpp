// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"

#include <lucity/policy/report_list.hpp>
#include <lucity/transparency/data_dictionary.hpp>
#include <lucity/transparency/wire_format.hpp>

#include <boost/json/serialize.hpp>

#include <span>

namespace payload_command {

exit_status describe(const arguments& given, outputs& to) {
    const std::span reports = lucity::standard_reports::schemas;
    to.out.write(given.format() == "json" ? boost::json::serialize(lucity::data_dictionary_of(
                                                reports, lucity::data_collection_policy)) +
                                                '\n'
                                          : lucity::wire_format_of(reports));
    return success;
}

} // namespace payload_command
