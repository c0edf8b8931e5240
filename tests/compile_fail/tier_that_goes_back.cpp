// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: is collected from an earlier tier on than one that stands before it

#include <lucity/policy/schema.hpp>

#include <boost/describe/class.hpp>

#include <string>

template <lucity::tier T>
struct kiosk {
    static constexpr lucity::report_info about{"kiosk", lucity::tier::v7_60, "It reports.",
                                               "Its switch stops it."};
    using consented_by = lucity::reporter<kiosk>;

    lucity::field<kiosk, std::string, lucity::since<lucity::tier::v7_60>,
                  lucity::treated_as<lucity::treatment::scanned>, lucity::stated_as<"Its model.">>
        model{};
    lucity::field<kiosk, std::string, lucity::since<lucity::tier::v2016>,
                  lucity::treated_as<lucity::treatment::scanned>, lucity::stated_as<"Its place.">>
        place = lucity::unset;

#ifdef MISTAKE
    BOOST_DESCRIBE_CLASS(kiosk, (), (place, model), (), ())
#else
    BOOST_DESCRIBE_CLASS(kiosk, (), (model, place), (), ())
#endif
};

[[maybe_unused]] constexpr auto& schema = lucity::schema_of<kiosk>;
