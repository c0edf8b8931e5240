// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_HPP
#define LUCITY_EXPOSURE_HPP

#ifndef __cpp_concepts
#error "lucity-payload needs C++20: compile with -std=c++20, and with GCC 12, Clang 14 or later."
#else

// What a text or a name exposes.

#include <lucity/exposure/exposure.hpp>
#include <lucity/exposure/find_exposure.hpp>
#include <lucity/exposure/name_class.hpp>
#include <lucity/exposure/name_reading.hpp>
#include <lucity/exposure/setting_name.hpp>
#include <lucity/exposure/sparing.hpp>
#include <lucity/exposure/value_shape.hpp>

#endif
#endif
