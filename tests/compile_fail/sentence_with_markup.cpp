// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: the stated_as of a field is not a sentence.*without signs that Markdown or HTML reads

#ifdef MISTAKE
#define KIOSK_FACTS                                                                                \
    since<tier::v7_60>, treated_as<treatment::scanned>, stated_as<"Its <b>model</b>.">
#endif
#include "kiosk.hpp"

constexpr auto& schema = lucity::schema_of<kiosk>;
