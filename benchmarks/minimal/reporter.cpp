// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/policy/reports.hpp>
#include <lucity/redaction/redact.hpp>
#include <lucity/sending/consent.hpp>
#include <lucity/sending/encode.hpp>

#include <chrono>
#include <cstdio>

int main() {
    using namespace std::chrono_literals;
    lucity::web_installer<lucity::tier::v2016> report;
    report.application = {"Lucity Web", "2016r2"};
    report.os_version = "Windows Server 2012 R2";
    const auto consent = lucity::consent<lucity::web_installer>::from(
        lucity::choice::opted_in, 2026y / 11 / 1, lucity::tier::v2016);
    const auto body = encode(redact(report), consent.value());
    return body ? std::puts(body->c_str()) < 0 : 1;
}
