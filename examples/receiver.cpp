// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// The smallest receiver: it inspects every line of its input as a report and passes on what may be
// kept. Its messages hold codes and paths, never values.

#include "binary_streams.hpp"

#include <lucity/receiving.hpp>

#include <iostream>
#include <string>

int main() {
    use_binary_streams();
    const lucity::inspector inspector; // threads may share it
    lucity::verdict verdict;           // each thread has its own, and uses it again and again
    bool all_clean = true;
    for (std::string body; std::getline(std::cin, body);) {
        inspector.inspect(body, verdict);
        for (const auto& found : verdict.violations())
            std::cerr << found << '\n';
        if (verdict.valid())
            std::cout << verdict.redacted() << '\n';
        all_clean = all_clean && verdict.clean();
    }
    return all_clean ? 0 : 1;
}
