// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#define BOOST_TEST_MODULE lucity_payload

#include <boost/test/included/unit_test.hpp>
