// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <boost/json/src.hpp>
