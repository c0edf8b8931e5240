// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: a report, or a part of one, is not a struct template over the tier

#include "kiosk.hpp"

#ifdef MISTAKE
struct screen {
    std::string maker;
    BOOST_DESCRIBE_CLASS(screen, (), (maker), (), ())
};
#define SCREEN screen
#else
template <tier T>
struct screen {
    field<screen, std::string, since<tier::v7_60>, treated_as<treatment::scanned>,
          stated_as<"Its maker.">>
        maker{};
    BOOST_DESCRIBE_CLASS(screen, (), (maker), (), ())
};
#define SCREEN screen<T>
#endif

template <tier T>
struct shop {
    static constexpr lucity::report_info about{.name = "shop",
                                               .since = tier::v7_60,
                                               .sentence = "It reports.",
                                               .opting_out = "Its switch stops it."};
    using consented_by = lucity::reporter<shop>;

    field<shop, SCREEN, since<tier::v7_60>, stated_as<"Its screen.">> main_screen{};

    BOOST_DESCRIBE_CLASS(shop, (), (main_screen), (), ())
};

constexpr auto& schema = lucity::schema_of<shop>;
