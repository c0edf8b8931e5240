// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: If a part of the report lacks it, give the whole part

#include <lucity/policy/as_tier.hpp>

#include <boost/describe/class.hpp>

#include <string>

template <lucity::tier T>
struct wheel {
    LUCITY_NO_UNIQUE_ADDRESS lucity::field<wheel, std::string, lucity::since<lucity::tier::v2016>,
                                           lucity::treated_as<lucity::treatment::scanned>,
                                           lucity::stated_as<"Its place.">>
        place = lucity::unset;

    BOOST_DESCRIBE_CLASS(wheel, (), (place), (), ())
};

template <lucity::tier T>
struct mill {
    static constexpr lucity::report_info about{.name = "mill",
                                               .since = lucity::tier::v7_60,
                                               .sentence = "Mills report.",
                                               .opting_out = "Its switch stops it."};
    using consented_by = lucity::reporter<mill>;

    lucity::field<mill, wheel<T>, lucity::since<lucity::tier::v7_60>,
                  lucity::treated_as<lucity::treatment::by_member>, lucity::stated_as<"Its wheel.">>
        wheel_of_it{};

    BOOST_DESCRIBE_CLASS(mill, (), (wheel_of_it), (), ())
};

auto use(const mill<lucity::tier::v2015>& report) {
#ifdef MISTAKE
    return lucity::as_tier<lucity::tier::v2016>(report);
#else
    return lucity::as_tier<lucity::tier::v2016>(
        report, lucity::with_field<"wheel_of_it">(wheel<lucity::tier::v2016>{}));
#endif
}
