// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: two reports of a list have the same name

#include <lucity/policy/report_list.hpp>

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

    BOOST_DESCRIBE_CLASS(kiosk, (), (model), (), ())
};

#ifdef MISTAKE
using reports = lucity::report_list<kiosk, kiosk>;
#else
using reports = lucity::report_list<kiosk>;
#endif
[[maybe_unused]] constexpr auto& schemas = reports::schemas;
