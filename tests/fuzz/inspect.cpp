// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// For libFuzzer. On any bytes, the copier accepts only what the reference accepts, and gives the
// same output and violations; and inspecting the output again changes nothing.

#include "support/pair_of_engines.hpp"

#include <lucity/receiving/inspect.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static test::pair_of_engines engines;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (!engines.agree_on(bytes))
        std::abort();
    static const lucity::inspector inspector;
    const auto first = inspector.inspect(bytes);
    if (first.fatal())
        return 0;
    const auto second = inspector.inspect(first.redacted());
    if (second.fatal() || second.redacted() != first.redacted())
        std::abort();
    return 0;
}
