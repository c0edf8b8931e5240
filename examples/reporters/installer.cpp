// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// What a web installer runs at its end: it stores what the check box says, and reports once.

#include "city/consent_file.hpp"
#include "city/operating_system.hpp"
#include "city/report_id.hpp"
#include "city/spool.hpp"
#include "sender.hpp"

#include <lucity/policy/reports.hpp>
#include <lucity/sending.hpp>
#include <lucity/transparency/tier_difference.hpp>

#include <boost/program_options.hpp>

#include <chrono>
#include <exception>
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

/// Stores a choice. Opting out takes back what was not sent yet.
std::error_code store_choice(state& own, bool share, lucity::tier collected) {
    if (share)
        return own.chosen.store(consent::from(lucity::choice::opted_in, today(), collected));
    const auto error = own.chosen.store<lucity::web_installer>({});
    return error ? error : own.waiting.clear();
}

long days_since(std::filesystem::file_time_type time) {
    const auto passed = std::chrono::system_clock::now() - std::chrono::file_clock::to_sys(time);
    return std::chrono::floor<std::chrono::days>(passed).count();
}

void say_status(const state& own, lucity::tier collected) {
    const auto given = own.chosen.read<lucity::web_installer>();
    if (!own.chosen.holds_an_answer())
        std::cout << "nobody was asked, so nothing is shared\n";
    else if (!given)
        std::cout << "opted out: nothing is shared (" << own.chosen.path().string() << ")\n";
    else
        std::cout << "shared: " << *given << " (" << own.chosen.path().string() << ")\n";
    if (given && lucity::shares_more(*given, collected))
        std::cout << "this release collects more, so the city is to be asked again\n";
    std::cout << "waiting to be sent: " << own.waiting.waiting().size() << '\n';
    if (const auto sent = own.waiting.last_sent())
        std::cout << "last sent: " << days_since(*sent) << " days ago\n";
    else
        std::cout << "last sent: never\n";
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
    if (set.count("sender") != 0)
        reporters::start_sender(set["sender"].as<string>());
    return done;
}

int run(const po::variables_map& set) {
    const auto release = lucity::release::parse(set["release"].as<string>());
    const auto collected = release ? lucity::tier_of(*release) : std::nullopt;
    if (!collected)
        return complain("release: is none from 7.60 on; write it like 2016r2", misused);
    std::error_code error;
    const std::filesystem::path folder = set["state"].as<string>();
    std::filesystem::create_directories(folder, error);
    state own(folder);
    if (set.count("share") != 0) {
        const auto share = set["share"].as<string>();
        if (share != "yes" && share != "no")
            return complain("share: use yes or no", misused);
        if (store_choice(own, share == "yes", *collected))
            return complain("state: the choice can't be kept there, so nothing is shared", failed);
    }
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
        po::variables_map set;
        po::store(po::parse_command_line(argc, argv, keys()), set);
        if (set.count("help") != 0) {
            std::cout << keys();
            return done;
        }
        for (const char* key : {"application", "release", "state"})
            if (set.count(key) == 0)
                return complain(string(key) + ": missing; see --help", misused);
        return run(set);
    } catch (const po::error&) {
        // Its text quotes what could not be read.
        return complain("the command line is not in the form that --help shows", misused);
    } catch (...) {
        return complain("stopped by an unexpected error", failed);
    }
}
