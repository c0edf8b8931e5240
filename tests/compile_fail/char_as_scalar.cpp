// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: conversion from .*char.* to .*lucity::scalar

#include <lucity/policy/scalar.hpp>

lucity::scalar setting = 'Y' == 'N';
#ifdef MISTAKE
lucity::scalar letter = 'Y';
#endif
