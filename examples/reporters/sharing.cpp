// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "sharing.hpp"

#include "sender.hpp"

#include <lucity/policy/release.hpp>

#include <iostream>

namespace reporters {
namespace {

namespace po = boost::program_options;

long days_since(std::filesystem::file_time_type time) {
    const auto passed = std::chrono::system_clock::now() - std::chrono::file_clock::to_sys(time);
    return std::chrono::floor<std::chrono::days>(passed).count();
}

} // namespace

po::options_description sharing_keys() {
    po::options_description keys("Sharing");
    auto add = keys.add_options();
    add("share", po::value<std::string>(),
        "yes or no, as the check box says; default: the earlier choice");
    add("status", "show what is shared, since when, and what waits; report nothing");
    return keys;
}

std::optional<lucity::choice> read_choice(const values& all) {
    const auto said = optional(all, "share");
    if (!said)
        return std::nullopt;
    if (*said != "yes" && *said != "no")
        throw usage_error("share", "use yes or no");
    return *said == "yes" ? lucity::choice::opted_in : lucity::choice::opted_out;
}

lucity::tier read_collected(const values& all, const char* key) {
    const auto release = lucity::release::parse(required(all, key));
    const auto collected = release ? lucity::tier_of(*release) : std::nullopt;
    if (!collected)
        throw usage_error(key, "must be 7.60 or later, written like 2016r2");
    return *collected;
}

void take_back(city::spool& waiting) {
    if (waiting.clear())
        throw report_error("spool: not all waiting reports could be removed");
}

void opt_out(sharing& own) {
    if (own.chosen.store_opted_out()) {
        static_cast<void>(own.waiting.clear());
        throw report_error("opting out can't be stored: check that no consent is left in " +
                           own.chosen.where());
    }
    take_back(own.waiting);
}

void keep(sharing& own, std::string_view id, std::string_view report) {
    if (own.waiting.add(id, report))
        throw report_error("spool: the report can't be kept there");
    // Opting out is stored before the spool is emptied, so one of the two removes the report.
    if (own.chosen.says_opted_out())
        return take_back(own.waiting);
    if (own.sender)
        start_sender(*own.sender);
}

void say_status(const sharing& own, const std::optional<std::string>& given, bool asks_again) {
    if (given)
        std::cout << "shared: " << *given << " (" << own.chosen.where() << ")\n";
    else if (own.chosen.says_opted_out())
        std::cout << "opted out: nothing is shared (" << own.chosen.where() << ")\n";
    else
        std::cout << "nobody was asked, so nothing is shared\n";
    if (asks_again)
        std::cout << "this release collects more, so the city has to be asked again\n";
    std::cout << "waiting to be sent: " << own.waiting.waiting().size() << '\n';
    if (const auto sent = own.waiting.last_sent())
        std::cout << "last sent: " << days_since(*sent) << " days ago\n";
    else
        std::cout << "last sent: no record\n";
}

} // namespace reporters
