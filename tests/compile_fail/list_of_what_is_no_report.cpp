// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: this type is not a report. A report is a struct template over tier

#ifdef MISTAKE
#define KIOSK_CONSENT
#endif
#include "kiosk.hpp"

#include <lucity/policy/report_list.hpp>

constexpr auto& schemas = lucity::report_list<kiosk>::schemas;
