// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef COMPILE_FAIL_KIOSK_HPP
#define COMPILE_FAIL_KIOSK_HPP

// A correct report. A test that gets a part of it wrong defines that part's macro first.

#include <lucity/policy/schema.hpp>

#include <boost/describe/class.hpp>

#include <string>

#ifndef KIOSK_ABOUT
#define KIOSK_ABOUT                                                                                \
    .name = "kiosk", .since = tier::v7_60, .sentence = "It reports.",                              \
    .opting_out = "Its switch stops it."
#endif
#ifndef KIOSK_CONSENT
#define KIOSK_CONSENT using consented_by = lucity::reporter<kiosk>;
#endif
#ifndef KIOSK_MODEL
#define KIOSK_MODEL model
#endif
#ifndef KIOSK_FACTS
#define KIOSK_FACTS since<tier::v7_60>, treated_as<treatment::scanned>, stated_as<"Its model.">
#endif
#ifndef KIOSK_MORE
#define KIOSK_MORE
#endif
#ifndef KIOSK_DESCRIPTION
#define KIOSK_DESCRIPTION BOOST_DESCRIBE_CLASS(kiosk, (), (KIOSK_MODEL, place), (), ())
#endif

using lucity::field, lucity::since, lucity::treated_as, lucity::stated_as;
using lucity::tier, lucity::treatment;

template <tier T>
struct kiosk {
    static constexpr lucity::report_info about{KIOSK_ABOUT};
    KIOSK_CONSENT

    field<kiosk, std::string, KIOSK_FACTS> KIOSK_MODEL{};
    field<kiosk, std::string, since<tier::v7_60>, treated_as<treatment::scanned>,
          stated_as<"Its place.">>
        place{};
    KIOSK_MORE

    KIOSK_DESCRIPTION
};

#endif
