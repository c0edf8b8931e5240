// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// judge_text PIECE SIZE
//
// Judges one text of SIZE bytes, which repeats PIECE.

#include <lucity/exposure/find_exposure.hpp>

#include <cstddef>
#include <cstdlib>
#include <string>

int main(int argc, char** argv) {
    if (argc != 3)
        return 2;
    const std::size_t size = std::strtoul(argv[2], nullptr, 10);
    std::string text;
    text.reserve(32 * 1024);
    while (text.size() < 32 * 1024)
        text += argv[1];
    text.resize(size);
    // Keeps the compiler from removing the call.
    const volatile auto found = lucity::find_exposure(text);
    static_cast<void>(found);
}
