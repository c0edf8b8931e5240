// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: the name of an enumerator is not snake_case

#include "kiosk.hpp"

#ifdef MISTAKE
enum class lid { open, Closed };
BOOST_DESCRIBE_ENUM(lid, open, Closed)
#else
enum class lid { open, closed };
BOOST_DESCRIBE_ENUM(lid, open, closed)
#endif

template <tier T>
struct tank {
    static constexpr lucity::report_info about{.name = "tank",
                                               .since = tier::v7_60,
                                               .sentence = "It reports.",
                                               .opting_out = "Its switch stops it."};
    using consented_by = lucity::reporter<tank>;

    field<tank, lid, since<tier::v7_60>, stated_as<"How its lid is.">> lid_state{};

    BOOST_DESCRIBE_CLASS(tank, (), (lid_state), (), ())
};

constexpr auto& schema = lucity::schema_of<tank>;
