// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// What README.md shows of the library, a function for each block that no other example holds.

#include "binary_streams.hpp"

#include <lucity/payload.hpp>
#include <lucity/redaction/site_rules.hpp>

#include <chrono>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace {

void send_and_receive() {
    using namespace std::chrono_literals;
    lucity::monthly_batch<lucity::tier::v2016> report;
    report.application = {"Lucity Services", "2016r2"};
    report.system_settings["SMTP Server Address"] = "mail.happyville.gov";
    report.system_settings["License Code"] = "HV-7Q2M-0815";
    report.mobile_devices.push_back({"iPad5,3", "9.3.2", "2.0"}); // tier::v2015: a compile error

    if (auto consent = lucity::consent<lucity::client_maintenance>::from(
            lucity::choice::opted_in, 2026y / 11 / 1,
            lucity::tier::v2016))                                      // empty after opting out
        if (auto body = encode(redact(std::move(report)), *consent)) { // encode(report): an error
            lucity::verdict verdict = lucity::inspector().inspect(*body); // the receiver, noexcept
            std::cout << verdict.redacted() << '\n';
        }
}

void explain_redaction(lucity::monthly_batch<lucity::tier::v2015> report) {
    auto clean = redact(std::move(report));
    for (const auto& entry : clean.audit())
        std::cout << entry << '\n'; // such as: /os_version replace host
    std::cout << to_text(preview_of(clean));
}

void add_rules(const lucity::monthly_batch<lucity::tier::v2015>& report) {
    lucity::site_rules rules;
    for (auto error :
         {rules.drop("crew-keys", "^crew .*key$"),   // by the setting's name
          rules.replace("badge", "", "HV-[0-9]{4}"), // by name and value; "" matches all
          rules.keep("web-site", "Web Site")})       // the text of exactly this setting
        if (error)
            throw std::invalid_argument(std::string(message_of(error->what)));
    auto clean = redact(report, lucity::redaction_rules(rules)); // an inspector takes them as well
    std::cout << to_text(preview_of(clean));
}

void preview_received(std::string_view body) {
    if (auto preview = preview_of(body, lucity::inspector()))
        std::cout << to_text(*preview);
}

void state_what_is_shared() {
    auto statement = lucity::statement_of(
        lucity::standard_reports::schemas, lucity::tier::v2016,
        lucity::data_collection_policy); // of reports of your own: your policy_text
    std::cout << to_text(statement);     // or to_markdown, to_html
}

} // namespace

int main() {
    use_binary_streams();
    send_and_receive();
    lucity::monthly_batch<lucity::tier::v2015> report;
    report.system_settings = {{"Crew Master Key", 1},
                              {"Leader", "Ann, HV-0815"},
                              {"License Code", "HV-7Q2M-0815"},
                              {"Web Site", "www.happyville.gov"}};
    explain_redaction(report);
    add_rules(report);
    preview_received(R"({"schema":"web_installer/7.60","os_version":"canary.happyville.gov"})");
    state_what_is_shared();
}
