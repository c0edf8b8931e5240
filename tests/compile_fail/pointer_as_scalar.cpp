// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: conversion from .*int ?\*.* to .*lucity::scalar

#include <lucity/policy/scalar.hpp>

int answer = 42;
lucity::scalar setting = answer;
#ifdef MISTAKE
lucity::scalar address = &answer;
#endif
