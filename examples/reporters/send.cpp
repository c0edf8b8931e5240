// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// Sends the reports that wait in a spool. Reporters start it and don't wait for it, so that
// whatever the network does, it is not done to them.

#include "city/consent_file.hpp"
#include "city/spool.hpp"
#include "command_line.hpp"
#include "coverage.hpp"
#include "delivery.hpp"
#include "http_put.hpp"

#include <boost/program_options.hpp>

#include <chrono>
#include <csignal>
#include <cstdint>
#include <iostream>
#include <string>
#include <string_view>

namespace {

namespace po = boost::program_options;

/// `none_wait`: sent, refused, or taken back by opting out.
enum exit_status { none_wait = 0, some_wait = 1, misused = 2 };

int complain(std::string_view text, exit_status status) {
    std::cerr << "lucity-send: " << text << '\n';
    return status;
}

po::options_description keys() {
    po::options_description keys("lucity-send --spool FOLDER --consent FILE --collector URL");
    auto add = keys.add_options();
    add("help", "show this text");
    add("spool", po::value<std::string>(), "the folder in which reports wait");
    add("consent", po::value<std::string>(),
        "the file that holds the reporter's consent, or \"opted_out\": then nothing is sent, and "
        "what "
        "waits is removed");
    add("collector", po::value<std::string>(),
        "where to send reports: https://HOST[:PORT], or http:// on this machine");
    add("trusted-certificates", po::value<std::string>()->default_value(""),
        "a file of certificates to trust instead of the system's");
    add("milliseconds", po::value<std::uint32_t>()->default_value(30'000),
        "how long it may take, all in all");
    return keys;
}

int send(const po::variables_map& set) {
    city::spool spool(set["spool"].as<std::string>());
    const city::consent_file consent(set["consent"].as<std::string>());
    const reporters::collector to{set["collector"].as<std::string>(),
                                  set["trusted-certificates"].as<std::string>()};
    if (!reporters::may_send_to(to.url))
        return complain("collector: use https://HOST[:PORT], or http:// on this machine", misused);
    const reporters::delivery_means means{
        [&] { return consent.says_opted_out(); },
        [&](std::string_view report) { return reporters::covers(consent, report); },
        [&](std::string_view id, std::string_view report, std::chrono::milliseconds within) {
            return http_put(to, id, report, within);
        },
        std::cerr};
    const auto result =
        deliver(spool, means, std::chrono::milliseconds(set["milliseconds"].as<std::uint32_t>()),
                std::chrono::system_clock::now());
    return result.waiting == 0 ? none_wait : some_wait;
}

} // namespace

int main(int argc, char** argv) {
    // Whoever reads the log may go.
    std::signal(SIGPIPE, SIG_IGN);
    try {
        const auto set = reporters::read_command_line(argc, argv, keys());
        if (set.count("help") != 0) {
            std::cout << keys();
            return none_wait;
        }
        for (const char* key : {"spool", "consent", "collector"})
            if (set.count(key) == 0)
                return complain(std::string(key) + ": missing; see --help", misused);
        return send(set);
    } catch (const po::error&) {
        // Its text quotes what could not be read.
        return complain("the command line is not in the form that --help shows", misused);
    } catch (...) {
        return complain("stopped by an unexpected error; what was not sent waits", some_wait);
    }
}
