// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"

#include <lucity/policy/report_list.hpp>
#include <lucity/transparency/statement_text.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace payload_command {
namespace {

std::span<const lucity::report_schema> find_report(std::string_view name, lucity::tier most) {
    const std::span all = lucity::standard_reports::schemas;
    for (std::size_t i = 0; i != all.size(); ++i)
        if (all[i].name == name) {
            if (all[i].first_tier > most)
                throw usage_error("there is no such REPORT at that TIER; --help lists them");
            return all.subspan(i, 1);
        }
    throw usage_error("there is no such REPORT; --help lists them");
}

} // namespace

exit_status policy(const arguments& given, outputs& to) {
    const auto most =
        given.has("tier") ? read_tier(given.text("tier")) : lucity::tiers.back().value;
    const auto reports = given.has("report") ? find_report(given.text("report"), most)
                                             : lucity::standard_reports::schemas;
    const auto statement = lucity::statement_of(reports, most, lucity::data_collection_policy);
    const auto format = given.format();
    to.out.write(format == "html"       ? to_html(statement)
                 : format == "markdown" ? to_markdown(statement)
                                        : to_text(statement));
    return success;
}

} // namespace payload_command
