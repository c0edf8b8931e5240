// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: this treatment can't apply to the field's type

#ifdef MISTAKE
#define HOW release
#else
#define HOW version
#endif
#define KIOSK_MORE                                                                                 \
    field<kiosk, std::optional<std::string>, since<tier::v7_60>, treated_as<treatment::HOW>,       \
          stated_as<"Its version.">>                                                               \
        version{};
#define KIOSK_DESCRIPTION BOOST_DESCRIBE_CLASS(kiosk, (), (model, place, version), (), ())
#include "kiosk.hpp"

#include <optional>

constexpr auto& schema = lucity::schema_of<kiosk>;
