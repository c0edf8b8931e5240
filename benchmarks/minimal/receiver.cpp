// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/receiving/inspect.hpp>

#include <cstdio>
#include <iostream>
#include <iterator>
#include <string>

int main() {
    const std::string body(std::istreambuf_iterator<char>(std::cin), {});
    const auto verdict = lucity::inspector().inspect(body);
    const auto kept = verdict.redacted();
    return std::fwrite(kept.data(), 1, kept.size(), stdout) != kept.size() || !verdict.valid();
}
