// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: a_policy_sentence_goes_from_a_capital|must be initialized by a constant expression

#include <lucity/policy/policy_text.hpp>

#ifdef MISTAKE
[[maybe_unused]] constexpr lucity::policy_sentence purpose{"to count doors"};
#else
[[maybe_unused]] constexpr lucity::policy_sentence purpose{"To count doors."};
#endif
