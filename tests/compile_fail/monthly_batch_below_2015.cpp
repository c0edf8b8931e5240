// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: there is no monthly_batch of an earlier tier

#include <lucity/policy/reports.hpp>

lucity::monthly_batch<lucity::tier::v2015> first;
#ifdef MISTAKE
lucity::monthly_batch<lucity::tier::v7_60> earlier;
#endif
