// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// Client Maintenance runs this right before it exits: it stores the choice of the check box in the
// city's database, and reports once.

#include "city/consent_table.hpp"
#include "city/database.hpp"
#include "city_keys.hpp"
#include "city_options.hpp"
#include "city_report.hpp"
#include "command_line.hpp"
#include "program.hpp"
#include "sharing.hpp"

#include <lucity/policy/reports.hpp>

#include <boost/program_options.hpp>

#include <chrono>

namespace {

using reporters::values;

constexpr auto application = "Client Maintenance";

/// Client Maintenance waits for this program.
city::connection without_patience(city::connection where) {
    where.patience = std::chrono::milliseconds(20);
    return where;
}

boost::program_options::options_description keys() {
    boost::program_options::options_description keys(
        "lucity-client-maintenance [--config FILE] [--share yes|no] [--KEY VALUE...]\n"
        "Reports once on a client and its database, if the city has agreed.\n"
        "Exit status: 0 success or nothing to do, 1 database or report error, 2 usage.\n\nKeys");
    return keys.add(reporters::config_keys())
        .add(reporters::sharing_keys())
        .add(reporters::database_keys())
        .add(reporters::reporter_keys(application))
        .add(reporters::spool_keys());
}

int run(const values& all) {
    const bool opts_out = reporters::read_choice(all) == lucity::choice::opted_out;
    // For somebody who has just unchecked the box, wait longer for a locked database.
    const auto given = reporters::read_database(all);
    const auto database = opts_out ? given : without_patience(given);
    const city::consent_table chosen(database);
    reporters::sharing own{chosen, city::spool(reporters::required(all, "spool")),
                           reporters::optional(all, "sender")};
    // Comes first: nothing else may prevent opting out.
    if (opts_out) {
        reporters::opt_out(own);
        return reporters::success;
    }
    chosen.check();
    reporters::share<lucity::client_maintenance>(
        own, all, reporters::read_collected(all, "application-version"), [&]<lucity::tier T>() {
            city::database city(database);
            return reporters::begin_report<lucity::client_maintenance, T>(
                city, reporters::read_reporter(all));
        });
    return reporters::success;
}

} // namespace

int main(int argc, char** argv) {
    return reporters::run_as(
        {"lucity-client-maintenance", keys(), reporters::file_keys(application)}, argc, argv, run);
}
