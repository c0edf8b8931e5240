// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: the name of a report is a part of its schema on the wire

#include <lucity/policy/report_list.hpp>

#include <boost/describe/class.hpp>

#include <string>

template <lucity::tier T>
struct kiosk {
    static constexpr lucity::report_info about{
#ifdef MISTAKE
        "Kiosk",
#else
        "kiosk",
#endif
        lucity::tier::v7_60, "It reports.", "Its switch stops it."};
    using consented_by = lucity::reporter<kiosk>;

    lucity::field<kiosk, std::string, lucity::since<lucity::tier::v7_60>,
                  lucity::treated_as<lucity::treatment::scanned>, lucity::stated_as<"Its model.">>
        model{};

    BOOST_DESCRIBE_CLASS(kiosk, (), (model), (), ())
};

[[maybe_unused]] constexpr auto& schemas = lucity::report_list<kiosk>::schemas;
