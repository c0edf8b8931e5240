// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: the report exists from a later tier on

#include <lucity/redaction/redact.hpp>

#include <boost/describe/class.hpp>

#include <string>

#ifdef MISTAKE
constexpr auto first = lucity::tier::v2016;
#else
constexpr auto first = lucity::tier::v7_60;
#endif

template <lucity::tier T>
struct kiosk {
    static constexpr lucity::report_info about{"kiosk", first, "It reports.",
                                               "Its switch stops it."};
    using consented_by = lucity::reporter<kiosk>;

    lucity::field<kiosk, std::string, lucity::since<lucity::tier::v7_60>,
                  lucity::treated_as<lucity::treatment::scanned>, lucity::stated_as<"Its model.">>
        model{};
    lucity::field<kiosk, std::string, lucity::since<lucity::tier::v7_60>,
                  lucity::treated_as<lucity::treatment::scanned>, lucity::stated_as<"Its place.">>
        place{};

    BOOST_DESCRIBE_CLASS(kiosk, (), (model, place), (), ())
};

auto use(const kiosk<lucity::tier::v7_60>& report) {
    return lucity::redact(report);
}
