// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: two reports of a list have the same name

#include "kiosk.hpp"

#include <lucity/policy/report_list.hpp>

#ifdef MISTAKE
using reports = lucity::report_list<kiosk, kiosk>;
#else
using reports = lucity::report_list<kiosk>;
#endif
constexpr auto& schemas = reports::schemas;
