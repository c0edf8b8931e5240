// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_HPP
#define LUCITY_EXPOSURE_HPP

// What a text or a name exposes.

#include <lucity/exposure/exposure.hpp>
#include <lucity/exposure/find_exposure.hpp>
#include <lucity/exposure/name_context.hpp>
#include <lucity/exposure/setting_name.hpp>

#endif
