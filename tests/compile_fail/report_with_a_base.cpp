// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: a report, or a part of one, has a base class

#include "kiosk.hpp"

struct common {
    int serial = 0;
};

template <tier T>
#ifdef MISTAKE
struct shop : common {
#else
struct shop {
#endif
    static constexpr lucity::report_info about{.name = "shop",
                                               .since = tier::v7_60,
                                               .sentence = "It reports.",
                                               .opting_out = "Its switch stops it."};
    using consented_by = lucity::reporter<shop>;

    field<shop, bool, since<tier::v7_60>, stated_as<"Whether it is open.">> is_open{};

    BOOST_DESCRIBE_CLASS(shop, (), (is_open), (), ())
};

constexpr auto& schema = lucity::schema_of<shop>;
