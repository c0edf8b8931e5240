// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: a field does not state how it is redacted. Add treated_as<treatment::...>

#ifdef MISTAKE
#define HOW
#else
#define HOW treated_as<treatment::scanned>,
#endif
#define KIOSK_MORE                                                                                 \
    field<kiosk, std::vector<std::string>, since<tier::v7_60>, HOW stated_as<"Its notes.">> notes{};
#define KIOSK_DESCRIPTION BOOST_DESCRIBE_CLASS(kiosk, (), (model, place, notes), (), ())
#include "kiosk.hpp"

#include <vector>

constexpr auto& schema = lucity::schema_of<kiosk>;
