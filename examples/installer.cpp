// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// What a web installer does right before it exits: it reads the check box and reports once.

#include "binary_streams.hpp"

#include <lucity/payload.hpp>

#include <chrono>
#include <iostream>
#include <string_view>
#include <utility>

namespace {

constexpr auto reported_tier = lucity::tier::v2016;

/// The statement's check box, which is checked unless the user unchecks it.
lucity::choice check_box(int argc, char** argv) {
    const bool unchecked = argc > 1 && std::string_view(argv[1]) == "--no-sharing";
    return unchecked ? lucity::choice::opted_out : lucity::choice::opted_in;
}

} // namespace

int main(int argc, char** argv) {
    use_binary_streams();
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    const auto consent = lucity::consent<lucity::web_installer>::from(
        check_box(argc, argv), std::chrono::year_month_day(today), reported_tier);
    if (!consent)
        return 0;

    lucity::web_installer<reported_tier> report;
    report.application = {"Lucity Mobile Server", "2016r2"};
    report.os_version = "Microsoft Windows NT 6.3.9600.0";

    const auto bytes = lucity::encode(lucity::redact(std::move(report)), *consent);
    // An installation does not fail because of a report.
    if (bytes)
        std::cout << *bytes << '\n';
}
