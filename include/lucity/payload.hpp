// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_PAYLOAD_HPP
#define LUCITY_PAYLOAD_HPP

// All of the library but what few programs need and is slow to compile: site_rules.hpp, which needs
// Boost.Regex; json_schema.hpp and data_dictionary.hpp, which need Boost.JSON's values; and
// wire_format.hpp, which is for tests.
//
// A header includes, itself or through detail/, only what stands above it here.

#include <lucity/release.hpp>
#include <lucity/tier.hpp>

#include <lucity/count.hpp>
#include <lucity/field.hpp>
#include <lucity/kind.hpp>
#include <lucity/name_context.hpp>
#include <lucity/ordered_map.hpp>
#include <lucity/policy_text.hpp>
#include <lucity/report_info.hpp>
#include <lucity/scalar.hpp>

#include <lucity/reports.hpp>
#include <lucity/schema.hpp>

#include <lucity/as_tier.hpp>
#include <lucity/report_list.hpp>

#include <lucity/exposure_class.hpp>
#include <lucity/json_pointer.hpp>
#include <lucity/limits.hpp>
#include <lucity/table_name.hpp>

#include <lucity/exposure.hpp>
#include <lucity/setting_name.hpp>
#include <lucity/violation.hpp>
#include <lucity/violation_list.hpp>

#include <lucity/member_context.hpp>
#include <lucity/rules.hpp>

#include <lucity/entry_rules.hpp>

#include <lucity/audit.hpp>

#include <lucity/redact.hpp>

#include <lucity/consent.hpp>
#include <lucity/encode_error.hpp>

#include <lucity/encode.hpp>
#include <lucity/report_preview.hpp>
#include <lucity/tier_difference.hpp>

#include <lucity/preview.hpp>
#include <lucity/statement.hpp>

#include <lucity/preview_page.hpp>
#include <lucity/preview_text.hpp>
#include <lucity/statement_text.hpp>

#include <lucity/decode.hpp>
#include <lucity/inspect.hpp>

#include <lucity/version.hpp>

#endif
