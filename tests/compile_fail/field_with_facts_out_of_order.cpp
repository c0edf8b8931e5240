// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: write field<report, value type, since<...>, treated_as<...>, stated_as<...>>, in this
// order

#include <lucity/policy/schema.hpp>

#include <boost/describe/class.hpp>

#include <cstdint>
#include <string>

template <lucity::tier T>
struct kiosk {
    static constexpr lucity::report_info about{"kiosk", lucity::tier::v7_60, "It reports.",
                                               "Its switch stops it."};
    using consented_by = lucity::reporter<kiosk>;
#ifdef MISTAKE
    lucity::field<kiosk, std::string, lucity::stated_as<"Its model.">,
                  lucity::treated_as<lucity::treatment::scanned>,
                  lucity::since<lucity::tier::v7_60>>
        model{};
#else
    lucity::field<kiosk, std::string, lucity::since<lucity::tier::v7_60>,
                  lucity::treated_as<lucity::treatment::scanned>, lucity::stated_as<"Its model.">>
        model{};
#endif

    BOOST_DESCRIBE_CLASS(kiosk, (), (model), (), ())
};

[[maybe_unused]] constexpr auto& schema = lucity::schema_of<kiosk>;
