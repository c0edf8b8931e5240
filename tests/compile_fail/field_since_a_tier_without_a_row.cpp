// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: a field is collected since a tier that has no row in tiers

#include <lucity/policy/schema.hpp>

#include <boost/describe/class.hpp>

#include <string>

#ifdef MISTAKE
constexpr lucity::tier first{77};
#else
constexpr lucity::tier first{0};
#endif

template <lucity::tier T>
struct kiosk {
    static constexpr lucity::report_info about{"kiosk", lucity::tier::v7_60, "It reports.",
                                               "Its switch stops it."};
    using consented_by = lucity::reporter<kiosk>;

    lucity::field<kiosk, std::string, lucity::since<first>,
                  lucity::treated_as<lucity::treatment::scanned>, lucity::stated_as<"Its model.">>
        model{};

    BOOST_DESCRIBE_CLASS(kiosk, (), (model), (), ())
};

[[maybe_unused]] constexpr auto& schema = lucity::schema_of<kiosk>;
