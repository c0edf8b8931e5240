// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: the name of a report is a part of its schema on the wire

#include <lucity/policy/schema.hpp>

#include <boost/describe/class.hpp>

#include <string>

#ifdef MISTAKE
#define NAME "Kiosk Report/x"
#else
#define NAME "kiosk"
#endif

template <lucity::tier T>
struct kiosk {
    static constexpr lucity::report_info about{NAME, lucity::tier::v7_60, "It reports.",
                                               "Its switch stops it."};
    using consented_by = lucity::reporter<kiosk>;

    lucity::field<kiosk, std::string, lucity::since<lucity::tier::v7_60>,
                  lucity::treated_as<lucity::treatment::scanned>, lucity::stated_as<"Its model.">>
        model{};

    BOOST_DESCRIBE_CLASS(kiosk, (), (model), (), ())
};

[[maybe_unused]] constexpr auto& schema = lucity::schema_of<kiosk>;
