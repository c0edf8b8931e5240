// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_REDACTION_HPP
#define LUCITY_REDACTION_HPP

#ifndef __cpp_concepts
#error "lucity-payload needs C++20: compile with -std=c++20, and with GCC 12, Clang 14 or later."
#else

// Rules, and the redaction of a report with its audit. Include site_rules.hpp, which needs
// Boost.Regex, separately.

#include <lucity/redaction/audit.hpp>
#include <lucity/redaction/entry_rules.hpp>
#include <lucity/redaction/member_reading.hpp>
#include <lucity/redaction/redact.hpp>
#include <lucity/redaction/rules.hpp>

#endif
#endif
