// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: this type is not a report. A report is a struct template over tier

#ifdef MISTAKE
#define KIOSK_CONSENT
#endif
#include "kiosk.hpp"

#include <lucity/receiving/decode.hpp>

void use(std::string_view bytes) {
    (void)lucity::decode<kiosk<tier::v7_60>>(bytes);
}
