// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/payload.hpp>

int main() {
    return lucity::inspector().inspect("{}").fatal() ? 0 : 1;
}
