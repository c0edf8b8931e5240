// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TRANSPARENCY_HPP
#define LUCITY_TRANSPARENCY_HPP

#ifndef __cpp_concepts
#error "lucity-payload needs C++20: compile with -std=c++20, and with GCC 12, Clang 14 or later."
#else

// What a city and a maintainer read: statement, previews, and what a tier adds.
// preview_page.hpp, json_schema.hpp, data_dictionary.hpp and wire_format.hpp, which few
// programs need, are included by themselves.

#include <lucity/transparency/preview.hpp>
#include <lucity/transparency/preview_of_bytes.hpp>
#include <lucity/transparency/preview_text.hpp>
#include <lucity/transparency/report_preview.hpp>
#include <lucity/transparency/statement.hpp>
#include <lucity/transparency/statement_text.hpp>
#include <lucity/transparency/tier_difference.hpp>

#endif
#endif
