// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// workload NAME raw|redacted       writes the reports of a workload, one a line
// workload NAME TIMES              inspects them so often, for counting instructions
//
// NAME is installer, client_maintenance, batch, mix, or vocabulary: 100 MB of batches whose
// settings have 12,000 names.

#include "workloads.hpp"

#include <lucity/receiving/inspect.hpp>

#include <cstddef>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace {

std::vector<std::string> batches_of_many_words(std::size_t bytes) {
    workloads::vocabulary words(1);
    std::vector<std::string> lines;
    for (std::size_t size = 0; size < bytes; size += lines.back().size())
        lines.push_back(words.batch(static_cast<unsigned>(lines.size())));
    return lines;
}

std::vector<std::string> lines_of(std::string_view name) {
    workloads::generator make(1);
    if (name == "installer")
        return {make.installer()};
    if (name == "client_maintenance")
        return {make.client_maintenance()};
    if (name == "batch")
        return {make.batch()};
    if (name == "vocabulary")
        return batches_of_many_words(100'000'000);
    return make.mix(1000);
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3)
        return 2;
    const auto lines = lines_of(argv[1]);
    const std::string_view what = argv[2];
    const lucity::inspector inspector;
    lucity::verdict verdict;
    if (what == "raw" || what == "redacted") {
        for (const auto& line : lines) {
            inspector.inspect(line, verdict);
            std::cout << (what == "raw" ? line : verdict.redacted()) << '\n';
        }
        return 0;
    }
    std::size_t bytes = 0;
    for (auto left = std::strtoul(argv[2], nullptr, 10); left != 0; --left)
        for (const auto& line : lines) {
            inspector.inspect(line, verdict);
            if (!verdict.valid())
                return 1;
            bytes += line.size();
        }
    std::cout << bytes << '\n';
}
