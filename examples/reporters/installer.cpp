// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// A web installer runs this at its end: it stores the choice of the check box, and reports once.

#include "city/consent_file.hpp"
#include "city/operating_system.hpp"
#include "command_line.hpp"
#include "program.hpp"
#include "sharing.hpp"

#include <lucity/policy/reports.hpp>

#include <boost/program_options.hpp>

#include <filesystem>
#include <string>
#include <system_error>

namespace {

namespace po = boost::program_options;
using reporters::values;
using std::string;

po::options_description keys() {
    po::options_description keys(
        "lucity-installer --application NAME --release RELEASE --state FOLDER");
    auto add = keys.add_options();
    add("help", "show this text");
    add("application", po::value<string>(), "what was installed, such as \"Lucity Mobile Server\"");
    add("release", po::value<string>(), "its release, such as 2016r2");
    add("os-version", po::value<string>(), "the operating system; default: that of this machine");
    add("state", po::value<string>(),
        "this installer's own folder, for its consent and its waiting reports");
    add("sender", po::value<string>(),
        "a program to start, without waiting for it, when a report waits");
    return keys.add(reporters::sharing_keys());
}

template <lucity::tier T>
lucity::web_installer<T> make_report(const values& all) {
    lucity::web_installer<T> report;
    report.application = {reporters::required(all, "application"),
                          reporters::required(all, "release")};
    report.os_version = reporters::optional(all, "os-version").value_or(city::operating_system());
    return report;
}

/// Each installer has a folder of its own, so that its choice is its own, too (P12).
int run(const values& all) {
    const std::filesystem::path folder = reporters::required(all, "state");
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    const city::consent_file chosen(folder / "consent");
    reporters::sharing own{chosen, city::spool(folder / "spool"),
                           reporters::optional(all, "sender")};
    // Comes first: nothing else may prevent opting out.
    if (reporters::read_choice(all) == lucity::choice::opted_out) {
        reporters::opt_out(own);
        return reporters::success;
    }
    static_cast<void>(reporters::required(all, "application"));
    reporters::share<lucity::web_installer>(own, all, reporters::read_collected(all, "release"),
                                            [&]<lucity::tier T>() { return make_report<T>(all); });
    return reporters::success;
}

} // namespace

int main(int argc, char** argv) {
    return reporters::run_as({"lucity-installer", keys(), {}}, argc, argv, run);
}
