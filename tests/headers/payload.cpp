// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/payload.hpp>

std::string body_of_the_other_unit() {
    using namespace std::chrono_literals;
    lucity::web_installer<lucity::tier::v7_60> report;
    report.application = {"Lucity Web", "7.60"};
    const auto consent = lucity::consent<lucity::web_installer>::from(
        lucity::choice::opted_in, 2026y / 11 / 1, lucity::tier::v7_60);
    return encode(redact(std::move(report)), *consent).value();
}
