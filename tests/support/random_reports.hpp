// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef TEST_SUPPORT_RANDOM_REPORTS_HPP
#define TEST_SUPPORT_RANDOM_REPORTS_HPP

#include <lucity/reports.hpp>

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <utility>

namespace test {

/// Texts that are replaced wherever they stand.
inline constexpr std::string_view exposing_texts[]{
    "canary.happyville.gov",      "http://canary",      "10.11.12.13:443",  "\\\\canary\\share",
    "Server=canary;Database=x",   "canary@city.gov",    "fd00::10.11.12.1", "jdbc:mysql://canary/x",
    "https://canary.example/a?b", "CANARY\\svc_lucity", "canary\xff",
};
/// Texts that stay wherever they stand.
inline constexpr std::string_view harmless_texts[]{
    "",           "Town of Happyville", "true",       "YYMM####",  "in use",
    "2016-03-29", "line\nbreak",        "\"quoted\"", "caf\u00e9", "R:/GIS/Lucity.gdb",
};
inline constexpr std::string_view setting_names[]{
    "Header line in email", "Button text", "SMTP Port Number", "Org ID", "a/b~c", "\u00e9t\u00e9",
};
/// Names whose setting is dropped.
inline constexpr std::string_view secret_names[]{
    "License Code",
    "LICENSE_CODE",
    "SMTP Encrypted Password",
    "smtp-encrypted-password",
    "mail.canary.gov timeout",
};

/// Makes reports out of a seed. The same shape with another `variant` differs only in values that
/// are dropped or replaced.
class report_maker {
public:
    report_maker(std::uint64_t shape, std::uint64_t variant) : shape_(shape), variant_(variant) {}

    template <lucity::tier T>
    lucity::monthly_batch<T> batch() {
        lucity::monthly_batch<T> report;
        report.application = {text(), "2016r2"};
        report.os_version = text();
        report.database = {text(), text()};
        report.client = {text(), text()};
        for (auto left = below(4); left != 0; --left)
            report.record_counts["TABLE" + std::to_string(below(100))] = below(1000);
        for (std::string_view table : {"WKOPTIONS", "wtoptions"})
            if (below(2) == 0)
                report.options[table] = settings();
        report.system_settings = settings();
        if constexpr (T >= lucity::tier::v2015r2_sp1)
            report.user_info_count = below(1000);
        if constexpr (T >= lucity::tier::v2016)
            for (auto left = below(3); left != 0; --left)
                report.mobile_devices.push_back({text(), text(), text()});
        return report;
    }

private:
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(shape_() % bound); }

    template <std::size_t Size>
    std::string any_of(const std::string_view (&texts)[Size], std::mt19937_64& random) {
        return std::string(texts[random() % Size]);
    }

    std::string text() {
        return below(2) == 0 ? any_of(harmless_texts, shape_) : any_of(exposing_texts, variant_);
    }

    lucity::scalar value() {
        switch (below(5)) {
        case 0:
            return nullptr;
        case 1:
            return below(2) == 0;
        case 2:
            return below(100'000);
        default:
            return text();
        }
    }

    lucity::ordered_map<lucity::scalar> settings() {
        lucity::ordered_map<lucity::scalar> made;
        for (auto left = below(6); left != 0; --left) {
            if (below(4) != 0) {
                made[any_of(setting_names, shape_)] = value();
                continue;
            }
            // What is dropped may have any value.
            made[any_of(secret_names, shape_)] = any_of(exposing_texts, variant_);
        }
        return made;
    }

    std::mt19937_64 shape_;
    std::mt19937_64 variant_;
};

} // namespace test

#endif
