// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// FIRST: a report, or a part of one, is not a struct template over the tier
// UNSAID: initialized with

#include "kiosk.hpp"

#ifdef MISTAKE
#define OVER_TIER
#define SCREEN screen
#else
#define OVER_TIER template <tier T>
#define SCREEN screen<T>
#endif

OVER_TIER
struct screen {
    field<screen, std::string, since<tier::v2015>, treated_as<treatment::scanned>,
          stated_as<"Its maker.">>
        maker{};
    BOOST_DESCRIBE_CLASS(screen, (), (maker), (), ())
};

template <tier T>
struct shop {
    static constexpr lucity::report_info about{.name = "shop",
                                               .since = tier::v2015,
                                               .sentence = "It reports.",
                                               .opting_out = "Its switch stops it."};
    using consented_by = lucity::reporter<shop>;

    field<shop, SCREEN, since<tier::v2015>, stated_as<"Its screen.">> main_screen{};

    BOOST_DESCRIBE_CLASS(shop, (), (main_screen), (), ())
};

constexpr auto& schema = lucity::schema_of<shop>;
