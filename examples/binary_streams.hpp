// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef EXAMPLES_BINARY_STREAMS_HPP
#define EXAMPLES_BINARY_STREAMS_HPP

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>

#include <cstdio>
#endif

/// Keeps the bytes of standard input and output as they are. Otherwise, Windows would write "\r\n"
/// for "\n", and take the byte 0x1a as the end of the input.
inline void use_binary_streams() {
#ifdef _WIN32
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
#endif
}

#endif
