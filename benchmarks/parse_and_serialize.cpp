// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// Reads a report a line from standard input and writes it again, with Boost.JSON's values and
// without redaction. `lucity-payload redact` is compared with this.

#include <boost/json.hpp>

#include <iostream>
#include <string>

int main() {
    std::ios::sync_with_stdio(false);
    std::string line;
    while (std::getline(std::cin, line)) {
        boost::json::monotonic_resource memory;
        std::cout << boost::json::serialize(boost::json::parse(line, &memory)) << '\n';
    }
}
