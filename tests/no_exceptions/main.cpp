// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// The way of a report in a program that is compiled without exceptions.

#include <lucity/payload.hpp>
#include <lucity/transparency/data_dictionary.hpp>
#include <lucity/transparency/json_schema.hpp>
#include <lucity/transparency/judging_tables.hpp>
#include <lucity/transparency/preview_page.hpp>
#include <lucity/transparency/wire_format.hpp>

#include <boost/config.hpp>
#include <boost/throw_exception.hpp>

#include <chrono>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string_view>
#include <utility>

#ifndef BOOST_NO_EXCEPTIONS
#error "compile this without exceptions"
#endif

namespace {

bool at_should_fail = false;

void check(bool holds, std::string_view what) {
    if (holds)
        return;
    std::cerr << "not so: " << what << '\n';
    std::exit(1);
}

} // namespace

// Boost leaves this to programs without exceptions.
void boost::throw_exception(const std::exception& thrown) {
    check(at_should_fail, thrown.what());
    std::exit(0);
}
void boost::throw_exception(const std::exception& thrown, const boost::source_location&) {
    boost::throw_exception(thrown);
}

int main() {
    using namespace std::chrono_literals;
    lucity::monthly_batch<lucity::tier::v2016> report;
    report.application = {"Lucity Services", "2016r2"};
    report.system_settings["SMTP Server Address"] = "mail.happyville.gov";
    const auto consent = lucity::consent<lucity::client_maintenance>::from(
        lucity::choice::opted_in, 2026y / 11 / 1, lucity::tier::v2016);
    check(consent.has_value(), "opting in gives a consent");
    const auto shown = to_text(preview_of(redact(report)));
    check(shown.find("SMTP Server Address") != shown.npos, "a preview shows the setting");
    const auto body = encode(redact(report), *consent);
    check(body.has_value(), "a redacted report is encoded");

    lucity::verdict verdict;
    const lucity::inspector inspector;
    inspector.inspect(*body, verdict);
    check(verdict.clean(), "what was encoded is clean");
    inspector.inspect("{\"schema\":", verdict);
    check(verdict.fatal() && verdict.violations()[0].code == lucity::violation_code::syntax,
          "half a report is refused");
    check(lucity::decode_any(*body).report.has_value(), "what was encoded is decoded");

    at_should_fail = true;
    static_cast<void>(report.system_settings.at("no such setting"));
    check(false, "at goes on without an exception");
}
