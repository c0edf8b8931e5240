// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"

#include <lucity/policy/report_list.hpp>
#include <lucity/transparency/tier_difference.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace payload_command {
namespace {

using difference = std::vector<lucity::added_member>;

struct compared_tiers {
    lucity::tier older;
    lucity::tier newer;
};

std::string name_of(lucity::tier value) {
    return to_string(lucity::first_release_of(value));
}

/// `report` starts the line of a report, `bullet` that of each member, which is indented by its
/// depth.
std::string list(const difference& added, std::string_view report, std::string_view bullet) {
    std::string text;
    const lucity::report_schema* previous = nullptr;
    for (const auto& each : added) {
        if (each.report != previous)
            text.append("\n").append(report).append(each.report->sentence).append("\n\n");
        previous = each.report;
        text.append(2 * (each.rows.size() - 1), ' ').append(bullet).append(each.row().sentence);
        text += '\n';
    }
    return text;
}

/// A hint in case the tiers were given in the wrong order.
std::string other_order(const compared_tiers& what) {
    if (lucity::tier_difference(lucity::standard_reports::schemas, what.newer, what.older).empty())
        return {};
    return " It is " + name_of(what.older) + " that shares more: ask for diff " +
           std::string(lucity::to_string(what.newer)) + ' ' +
           std::string(lucity::to_string(what.older)) + '.';
}

std::string as_text(const compared_tiers& what, const difference& added, bool markdown) {
    const auto title =
        "What " + name_of(what.newer) + " shares that " + name_of(what.older) + " doesn't";
    const std::string head = markdown ? "# " + title + "\n" : title + "\n";
    if (added.empty())
        return head + "\nNothing." + other_order(what) + '\n';
    return head + list(added, markdown ? "## " : "", markdown ? "- " : "  ");
}

std::string as_json(const difference& added) {
    boost::json::array members;
    for (const auto& each : added)
        members.push_back({{"report", each.report->name},
                           {"member", each.path()},
                           {"since", lucity::to_string(each.first_tier())},
                           {"sentence", each.row().sentence}});
    return boost::json::serialize(members) + '\n';
}

} // namespace

exit_status diff(const arguments& given, outputs& to) {
    const compared_tiers what{read_tier(given.places()[0]), read_tier(given.places()[1])};
    const auto format = given.format();
    const auto added =
        lucity::tier_difference(lucity::standard_reports::schemas, what.older, what.newer);
    to.out.write(format == "json" ? as_json(added) : as_text(what, added, format == "markdown"));
    return success;
}

} // namespace payload_command
