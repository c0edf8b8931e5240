// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/payload.hpp>

std::string body_of_the_other_unit();

int main() {
    const auto verdict = lucity::inspector().inspect(body_of_the_other_unit());
    return verdict.clean() ? 0 : 1;
}
