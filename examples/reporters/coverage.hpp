// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORTERS_COVERAGE_HPP
#define REPORTERS_COVERAGE_HPP

#include "city/consent_store.hpp"

#include <string_view>

namespace reporters {

/// Whether the stored consent covers a report, according to the report's schema. A web installer's
/// consent covers its own reports, Client Maintenance's its own and the monthly batch's (P12), each
/// up to the tier that it was given for.
[[nodiscard]] bool covers(const city::consent_store& chosen, std::string_view report);

} // namespace reporters

#endif
