// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: what a report says about itself is read by cities

#include <lucity/policy/report_list.hpp>

#include <boost/describe/class.hpp>

#include <string>

template <lucity::tier T>
struct kiosk {
    static constexpr lucity::report_info about{"kiosk", lucity::tier::v7_60,
#ifdef MISTAKE
                                               "reports"
#else
                                               "It reports."
#endif
                                               ,
                                               "Its switch stops it."};
    using consented_by = lucity::reporter<kiosk>;

    lucity::field<kiosk, std::string, lucity::since<lucity::tier::v7_60>,
                  lucity::treated_as<lucity::treatment::scanned>, lucity::stated_as<"Its model.">>
        model{};

    BOOST_DESCRIBE_CLASS(kiosk, (), (model), (), ())
};

[[maybe_unused]] constexpr auto& schemas = lucity::report_list<kiosk>::schemas;
