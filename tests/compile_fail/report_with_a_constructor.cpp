// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: is a struct without constructors, bases and private members

#include <lucity/policy/schema.hpp>

#include <boost/describe/class.hpp>

#include <string>

template <lucity::tier T>
struct kiosk {
    static constexpr lucity::report_info about{"kiosk", lucity::tier::v7_60, "It reports.",
                                               "Its switch stops it."};
    using consented_by = lucity::reporter<kiosk>;
#ifdef MISTAKE
    kiosk() = default;
#endif

    lucity::field<kiosk, std::string, lucity::since<lucity::tier::v7_60>,
                  lucity::treated_as<lucity::treatment::scanned>, lucity::stated_as<"Its model.">>
        model{};

    BOOST_DESCRIBE_CLASS(kiosk, (), (model), (), ())
};

[[maybe_unused]] constexpr auto& schema = lucity::schema_of<kiosk>;
