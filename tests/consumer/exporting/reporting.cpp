// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/version.hpp>

#include <boost/json/value.hpp>

bool reports_with(const boost::json::value& version) {
    return version == boost::json::value(lucity::library_version);
}
