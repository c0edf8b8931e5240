// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"

#include <lucity/policy/report_list.hpp>
#include <lucity/transparency/statement_text.hpp>

namespace payload_command {

exit_status policy(const policy_to_state& what, outputs& to) {
    const auto statement =
        lucity::statement_of(what.reports, what.most, lucity::data_collection_policy);
    to.out.write(what.format == "html"       ? to_html(statement)
                 : what.format == "markdown" ? to_markdown(statement)
                                             : to_text(statement));
    return fine;
}

} // namespace payload_command
