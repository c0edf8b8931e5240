// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_HPP
#define LUCITY_RECEIVING_HPP

#ifndef __cpp_concepts
#error "lucity-payload needs C++20: compile with -std=c++20, and with GCC 12, Clang 14 or later."
#else

// From bytes to a verdict or a typed report. A receiver includes this.

#include <lucity/receiving/decode.hpp>
#include <lucity/receiving/inspect.hpp>
#include <lucity/receiving/violation.hpp>
#include <lucity/receiving/violation_list.hpp>

#endif
#endif
