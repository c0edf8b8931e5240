// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// What a web installer runs at its end: it stores what the check box says, and reports once.

#include "city/consent_file.hpp"
#include "city/operating_system.hpp"
#include "city/report_id.hpp"
#include "city/spool.hpp"
#include "command_line.hpp"
#include "sender.hpp"

#include <lucity/policy/reports.hpp>
#include <lucity/sending.hpp>
#include <lucity/transparency/tier_difference.hpp>

#include <boost/program_options.hpp>

#include <chrono>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace {

namespace po = boost::program_options;
using consent = lucity::consent<lucity::web_installer>;
using std::string;

enum exit_status { done = 0, failed = 1, misused = 2 };

int complain(std::string_view text, exit_status status) {
    std::cerr << "lucity-installer: " << text << '\n';
    return status;
}

po::options_description keys() {
    po::options_description keys(
        "lucity-installer --application NAME --release RELEASE --state FOLDER");
    auto add = keys.add_options();
    add("help", "show this text");
    add("application", po::value<string>(), "what was installed, such as \"Lucity Mobile Server\"");
    add("release", po::value<string>(), "its release, such as 2016r2");
    add("os-version", po::value<string>(), "the operating system; default: what uname says");
    add("state", po::value<string>(),
        "this installer's own folder, for what was chosen and for reports that wait");
    add("share", po::value<string>(),
        "yes or no: what the check box says. Without it, what was chosen before holds");
    add("sender", po::value<string>(),
        "a program to start when a report waits, and not to wait for");
    add("status", "say what is shared, since when, and what waits; report nothing");
    return keys;
}

/// Where one installer keeps what is its own: another installer's choice is another's (P12).
struct state {
    explicit state(const std::filesystem::path& folder)
        : chosen(folder / "consent"), waiting(folder / "spool") {}

    city::consent_file chosen;
    city::spool waiting;
};

std::chrono::year_month_day today() {
    return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

/// Opting out takes back what was not sent yet, whatever becomes of the file.
int opt_out(state& own) {
    const auto stored = own.chosen.store_opted_out();
    const auto cleared = own.waiting.clear();
    if (stored)
        return complain("state: opting out can't be kept there; check that " +
                            own.chosen.path().string() + " is gone",
                        failed);
    return cleared ? complain("state: not all that waits could be removed", failed)
                   : static_cast<int>(done);
}

long days_since(std::filesystem::file_time_type time) {
    const auto passed = std::chrono::system_clock::now() - std::chrono::file_clock::to_sys(time);
    return std::chrono::floor<std::chrono::days>(passed).count();
}

void say_status(const state& own, lucity::tier collected) {
    const auto given = own.chosen.read<lucity::web_installer>();
    if (own.chosen.says_opted_out())
        std::cout << "opted out: nothing is shared (" << own.chosen.path().string() << ")\n";
    else if (!given)
        std::cout << "nobody was asked, so nothing is shared\n";
    else
        std::cout << "shared: " << *given << " (" << own.chosen.path().string() << ")\n";
    if (given && lucity::shares_more(*given, collected))
        std::cout << "this release collects more, so the city is to be asked again\n";
    std::cout << "waiting to be sent: " << own.waiting.waiting().size() << '\n';
    if (const auto sent = own.waiting.last_sent())
        std::cout << "last sent: " << days_since(*sent) << " days ago\n";
    else
        std::cout << "last sent: no record\n";
}

template <lucity::tier T>
lucity::web_installer<T> make_report(const po::variables_map& set) {
    lucity::web_installer<T> report;
    report.application = {set["application"].as<string>(), set["release"].as<string>()};
    report.os_version = set.count("os-version") != 0 ? set["os-version"].as<string>()
                                                     : city::operating_system().value_or("");
    return report;
}

int report_once(state& own, const consent& given, lucity::tier collected,
                const po::variables_map& set) {
    const auto body = lucity::with_tier(collected, [&]<lucity::tier T>() {
        return encode_at_consented_tier(make_report<T>(set), given);
    });
    if (!body)
        return complain(body.error().message(), failed);
    if (own.waiting.add(city::new_id(std::chrono::system_clock::now()), *body))
        return complain("state: the report can't be kept there", failed);
    // Somebody may have opted out since the consent was read.
    if (own.chosen.says_opted_out())
        return opt_out(own);
    if (set.count("sender") != 0)
        reporters::start_sender(set["sender"].as<string>());
    return done;
}

int run(const po::variables_map& set) {
    std::error_code error;
    const std::filesystem::path folder = set["state"].as<string>();
    std::filesystem::create_directories(folder, error);
    state own(folder);
    const auto share = set.count("share") != 0 ? set["share"].as<string>() : string();
    if (!share.empty() && share != "yes" && share != "no")
        return complain("share: use yes or no", misused);
    // Before anything else: nothing may stand in the way of opting out.
    if (share == "no")
        return opt_out(own);
    for (const char* key : {"application", "release"})
        if (set.count(key) == 0)
            return complain(string(key) + ": missing; see --help", misused);
    const auto release = lucity::release::parse(set["release"].as<string>());
    const auto collected = release ? lucity::tier_of(*release) : std::nullopt;
    if (!collected)
        return complain("release: must be 7.60 or later, written like 2016r2", misused);
    if (share == "yes" &&
        own.chosen.store(*consent::from(lucity::choice::opted_in, today(), *collected)))
        return complain("state: the choice can't be kept there, so nothing is shared", failed);
    if (set.count("status") != 0) {
        say_status(own, *collected);
        return done;
    }
    const auto given = own.chosen.read<lucity::web_installer>();
    return given ? report_once(own, *given, *collected, set) : static_cast<int>(done);
}

} // namespace

int main(int argc, char** argv) {
    try {
        const auto set = reporters::read_command_line(argc, argv, keys());
        if (set.count("help") != 0) {
            std::cout << keys();
            return done;
        }
        return set.count("state") == 0 ? complain("state: missing; see --help", misused) : run(set);
    } catch (const po::error&) {
        // Its text quotes what could not be read.
        return complain("the command line is not in the form that --help shows", misused);
    } catch (...) {
        return complain("stopped by an unexpected error", failed);
    }
}
