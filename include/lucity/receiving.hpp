// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_HPP
#define LUCITY_RECEIVING_HPP

// From bytes to a verdict or a typed report. A receiver includes this.

#include <lucity/receiving/decode.hpp>
#include <lucity/receiving/inspect.hpp>
#include <lucity/receiving/violation.hpp>
#include <lucity/receiving/violation_list.hpp>

#endif
