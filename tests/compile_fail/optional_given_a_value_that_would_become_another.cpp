// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: with_field gives a value that is not of the field's type

#define KIOSK_MORE                                                                                 \
    LUCITY_NO_UNIQUE_ADDRESS                                                                       \
    field<kiosk, std::optional<std::uint64_t>, since<tier::v2016>, stated_as<"Its touches.">>      \
        touches = lucity::unset;
#define KIOSK_DESCRIPTION BOOST_DESCRIBE_CLASS(kiosk, (), (model, place, touches), (), ())
#include "kiosk.hpp"

#include <lucity/policy/as_tier.hpp>

#include <cstdint>
#include <optional>

using lucity::with_field;

auto use(const kiosk<tier::v7_60>& report) {
#ifdef MISTAKE
    return lucity::as_tier<tier::v2016>(report, with_field<"touches">(-1));
#else
    return lucity::as_tier<tier::v2016>(report, with_field<"touches">(1u));
#endif
}
