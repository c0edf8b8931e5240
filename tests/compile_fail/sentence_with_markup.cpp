// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: without signs that Markdown or HTML reads

#include <lucity/policy/schema.hpp>

#include <boost/describe/class.hpp>

#include <string>

#ifdef MISTAKE
#define SENTENCE "Its <b>model</b>."
#else
#define SENTENCE "Its model."
#endif

template <lucity::tier T>
struct kiosk {
    static constexpr lucity::report_info about{"kiosk", lucity::tier::v7_60, "It reports.",
                                               "Its switch stops it."};
    using consented_by = lucity::reporter<kiosk>;

    lucity::field<kiosk, std::string, lucity::since<lucity::tier::v7_60>,
                  lucity::treated_as<lucity::treatment::scanned>, lucity::stated_as<SENTENCE>>
        model{};

    BOOST_DESCRIBE_CLASS(kiosk, (), (model), (), ())
};

[[maybe_unused]] constexpr auto& schema = lucity::schema_of<kiosk>;
