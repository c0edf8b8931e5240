// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: a part of a report has to be of the report's own tier

#include <lucity/policy/schema.hpp>

#include <boost/describe/class.hpp>

#include <string>
#include <vector>

template <lucity::tier T>
struct screen {
    lucity::field<screen, std::string, lucity::since<lucity::tier::v7_60>,
                  lucity::treated_as<lucity::treatment::scanned>, lucity::stated_as<"Its maker.">>
        maker{};

    BOOST_DESCRIBE_CLASS(screen, (), (maker), (), ())
};

#ifdef MISTAKE
template <lucity::tier T>
using screens = std::vector<screen<lucity::tier::v2016>>;
#else
template <lucity::tier T>
using screens = std::vector<screen<T>>;
#endif

template <lucity::tier T>
struct kiosk {
    static constexpr lucity::report_info about{"kiosk", lucity::tier::v7_60, "It reports.",
                                               "Its switch stops it."};
    using consented_by = lucity::reporter<kiosk>;

    lucity::field<kiosk, screens<T>, lucity::since<lucity::tier::v7_60>,
                  lucity::treated_as<lucity::treatment::by_member>,
                  lucity::stated_as<"Its screens.">>
        all_screens{};

    BOOST_DESCRIBE_CLASS(kiosk, (), (all_screens), (), ())
};

[[maybe_unused]] const kiosk<lucity::tier::v7_60> report{};
