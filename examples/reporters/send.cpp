// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// Sends the reports that wait in a spool. Reporters start it and don't wait for it, so that no
// trouble of the network reaches them.

#include "city/consent_file.hpp"
#include "city/consent_table.hpp"
#include "city/spool.hpp"
#include "city_keys.hpp"
#include "city_options.hpp"
#include "command_line.hpp"
#include "coverage.hpp"
#include "delivery.hpp"
#include "http_put.hpp"
#include "program.hpp"

#include <boost/program_options.hpp>

#include <chrono>
#include <csignal>
#include <cstdint>
#include <iostream>
#include <string>
#include <string_view>

namespace {

namespace po = boost::program_options;
using reporters::values;

po::options_description keys() {
    po::options_description keys(
        "lucity-send --spool FOLDER --collector URL, with --consent FILE or --config FILE.\n"
        "Exit status: 0 all is sent, 1 reports still wait, 2 usage.\n\nKeys");
    auto add = keys.add_options();
    add("spool", po::value<std::string>(), "the folder where reports wait");
    add("consent", po::value<std::string>(),
        "the file that holds an installer's consent. If it holds \"opted_out\", nothing is sent, "
        "and waiting reports are removed. For other reports, the consent is in the city's "
        "database");
    add("collector", po::value<std::string>(),
        "where to send reports: https://HOST[:PORT], or http:// on this machine");
    add("trusted-certificates", po::value<std::string>()->default_value(""),
        "a file of certificates to trust instead of the system's");
    add("milliseconds", po::value<std::uint32_t>()->default_value(30'000),
        "the time limit for all of it");
    return keys.add(reporters::config_keys()).add(reporters::database_keys());
}

int send(const values& all, const city::consent_store& chosen) {
    city::spool spool(reporters::required(all, "spool"));
    const reporters::collector to{reporters::required(all, "collector"),
                                  all["trusted-certificates"].as<std::string>()};
    if (!reporters::may_send_to(to.url))
        throw reporters::usage_error("collector",
                                     "use https://HOST[:PORT], or http:// on this machine");
    const reporters::delivery_means means{
        [&] { return chosen.says_opted_out(); },
        [&](std::string_view report) { return reporters::covers(chosen, report); },
        [&](std::string_view id, std::string_view report, std::chrono::milliseconds within) {
            return http_put(to, id, report, within);
        },
        std::cerr};
    const auto result =
        deliver(spool, means, std::chrono::milliseconds(all["milliseconds"].as<std::uint32_t>()),
                std::chrono::system_clock::now());
    return result.waiting == 0 ? reporters::success : reporters::failure;
}

/// The consent of an installer is in a file, that of Client Maintenance in the city's database.
int send(const values& all) {
    const auto file = reporters::optional(all, "consent");
    if (file && all.count("database") != 0)
        throw reporters::usage_error("consent", "can't be used together with database");
    if (file)
        return send(all, city::consent_file(*file));
    if (all.count("database") == 0)
        throw reporters::usage_error("consent", "missing, and so is database; see --help");
    const city::consent_table chosen(reporters::read_database(all));
    chosen.check();
    return send(all, chosen);
}

} // namespace

int main(int argc, char** argv) {
    // The reader of the log may be gone.
    std::signal(SIGPIPE, SIG_IGN);
    return reporters::run_as({"lucity-send", keys(), reporters::file_keys("")}, argc, argv,
                             [](const values& all) { return send(all); });
}
