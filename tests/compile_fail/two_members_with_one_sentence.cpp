// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: two members of a struct are told of in the same sentence

#include <lucity/redaction/redact.hpp>

#include <boost/describe/class.hpp>

#include <string>

#ifdef MISTAKE
#define SENTENCE "Its model."
#else
#define SENTENCE "Its place."
#endif

template <lucity::tier T>
struct kiosk {
    static constexpr lucity::report_info about{"kiosk", lucity::tier::v7_60, "It reports.",
                                               "Its switch stops it."};
    using consented_by = lucity::reporter<kiosk>;

    lucity::field<kiosk, std::string, lucity::since<lucity::tier::v7_60>,
                  lucity::treated_as<lucity::treatment::scanned>, lucity::stated_as<"Its model.">>
        model{};
    lucity::field<kiosk, std::string, lucity::since<lucity::tier::v7_60>,
                  lucity::treated_as<lucity::treatment::scanned>, lucity::stated_as<SENTENCE>>
        place{};

    BOOST_DESCRIBE_CLASS(kiosk, (), (model, place), (), ())
};

auto use(const kiosk<lucity::tier::v7_60>& report) {
    return lucity::redact(report);
}
