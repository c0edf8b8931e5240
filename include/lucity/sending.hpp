// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_SENDING_HPP
#define LUCITY_SENDING_HPP

#ifndef __cpp_concepts
#error "lucity-payload needs C++20: compile with -std=c++20, and with GCC 12, Clang 14 or later."
#else

// From a redacted report and a consent to bytes. A reporter includes this, and policy.hpp.

#include <lucity/sending/consent.hpp>
#include <lucity/sending/encode.hpp>
#include <lucity/sending/encode_at_consented_tier.hpp>
#include <lucity/sending/encode_error.hpp>

#endif
#endif
