// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_PAYLOAD_HPP
#define LUCITY_PAYLOAD_HPP

#ifndef __cpp_concepts
#error "lucity-payload needs C++20: compile with -std=c++20, and with GCC 12, Clang 14 or later."
#else

// The whole library, except for headers that few programs need and that are slow to compile.
// Include these separately: redaction/site_rules.hpp, and transparency/data_dictionary.hpp,
// json_schema.hpp, judging_tables.hpp, preview_page.hpp, wire_change.hpp and wire_format.hpp.

// What a text or a name exposes.
#include <lucity/exposure.hpp>

// What may be sent, as types and as tables made from them.
#include <lucity/policy.hpp>

// Redaction, with its rules and its audit.
#include <lucity/redaction.hpp>

// From a redacted report and a consent to bytes.
#include <lucity/sending.hpp>

// From bytes to a verdict or a typed report.
#include <lucity/receiving.hpp>

// What a city and a maintainer read: statement, previews, and what a tier adds.
#include <lucity/transparency.hpp>

#include <lucity/version.hpp>

#endif
#endif
