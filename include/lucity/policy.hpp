// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_HPP
#define LUCITY_POLICY_HPP

#ifndef __cpp_concepts
#error "lucity-payload needs C++20: compile with -std=c++20, and with GCC 12, Clang 14 or later."
#else

// What may be sent, as types and the tables made from them.

#include <lucity/policy/as_tier.hpp>
#include <lucity/policy/collects.hpp>
#include <lucity/policy/count.hpp>
#include <lucity/policy/field.hpp>
#include <lucity/policy/kind.hpp>
#include <lucity/policy/limits.hpp>
#include <lucity/policy/ordered_map.hpp>
#include <lucity/policy/policy_text.hpp>
#include <lucity/policy/release.hpp>
#include <lucity/policy/report_info.hpp>
#include <lucity/policy/report_list.hpp>
#include <lucity/policy/reports.hpp>
#include <lucity/policy/scalar.hpp>
#include <lucity/policy/schema.hpp>
#include <lucity/policy/table_name.hpp>
#include <lucity/policy/tier.hpp>
#include <lucity/policy/treatment.hpp>

#endif
#endif
