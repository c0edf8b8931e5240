// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: this consent covers no report of the list

#include <lucity/transparency/tier_difference.hpp>

#ifdef MISTAKE
using reports = lucity::report_list<lucity::client_maintenance, lucity::monthly_batch>;
#else
using reports = lucity::standard_reports;
#endif

bool has_to_ask(const lucity::consent<lucity::web_installer>& given) {
    return lucity::shares_more(given, lucity::tier::v2016, reports());
}
