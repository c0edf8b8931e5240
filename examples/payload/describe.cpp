// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"

#include <lucity/data_dictionary.hpp>
#include <lucity/report_list.hpp>

#include <boost/json/serialize.hpp>

namespace payload_command {

exit_status describe(description_order, outputs& to) {
    const auto dictionary = lucity::data_dictionary_of(lucity::standard_reports::schemas);
    to.out.write(boost::json::serialize(dictionary) + '\n');
    return fine;
}

} // namespace payload_command
