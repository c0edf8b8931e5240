// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_PAYLOAD_HPP
#define LUCITY_PAYLOAD_HPP

// All of the library but what few programs need and is slow to compile: site_rules.hpp, which needs
// Boost.Regex; json_schema.hpp and data_dictionary.hpp, which need Boost.JSON's values; and
// wire_format.hpp, which is for tests.
//
// A header includes, itself or through detail/, only what stands above it here.

#include <lucity/policy/release.hpp>
#include <lucity/policy/tier.hpp>

#include <lucity/exposure/name_context.hpp>
#include <lucity/policy/count.hpp>
#include <lucity/policy/field.hpp>
#include <lucity/policy/kind.hpp>
#include <lucity/policy/ordered_map.hpp>
#include <lucity/policy/policy_text.hpp>
#include <lucity/policy/report_info.hpp>
#include <lucity/policy/scalar.hpp>

#include <lucity/policy/reports.hpp>
#include <lucity/policy/schema.hpp>

#include <lucity/policy/as_tier.hpp>
#include <lucity/policy/report_list.hpp>

#include <lucity/exposure/exposure.hpp>
#include <lucity/json/json_pointer.hpp>
#include <lucity/policy/limits.hpp>
#include <lucity/policy/table_name.hpp>

#include <lucity/exposure/find_exposure.hpp>
#include <lucity/exposure/setting_name.hpp>
#include <lucity/receiving/violation.hpp>
#include <lucity/receiving/violation_list.hpp>

#include <lucity/redaction/member_context.hpp>
#include <lucity/redaction/rules.hpp>

#include <lucity/redaction/entry_rules.hpp>

#include <lucity/redaction/audit.hpp>

#include <lucity/redaction/redact.hpp>

#include <lucity/sending/consent.hpp>
#include <lucity/sending/encode_error.hpp>

#include <lucity/sending/encode.hpp>
#include <lucity/transparency/report_preview.hpp>
#include <lucity/transparency/tier_difference.hpp>

#include <lucity/transparency/preview.hpp>
#include <lucity/transparency/statement.hpp>

#include <lucity/transparency/preview_page.hpp>
#include <lucity/transparency/preview_text.hpp>
#include <lucity/transparency/statement_text.hpp>

#include <lucity/receiving/decode.hpp>
#include <lucity/receiving/inspect.hpp>

#include <lucity/version.hpp>

#endif
