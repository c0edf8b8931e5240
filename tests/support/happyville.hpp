// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef TEST_SUPPORT_HAPPYVILLE_HPP
#define TEST_SUPPORT_HAPPYVILLE_HPP

#include "full_report.hpp"

namespace test {

/// The report that `batch_2016` is the bytes of. Redaction keeps all of it.
inline lucity::monthly_batch<lucity::tier::v2016> happyville() {
    auto report = full_batch<lucity::tier::v2016>();
    report.database.edition = "Standard Edition";
    report.system_settings["SMTP Server Address"] = "in use";
    return report;
}

} // namespace test

#endif
