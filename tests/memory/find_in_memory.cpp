// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// find_in_memory PID TEXT
//
// Prints where a text is in a process's memory, with what comes around it. Exits with 0 if it was
// found, with 1 if it wasn't, and with 77 if the memory can't be read.

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>

namespace {

constexpr int found = 0, not_found = 1, unreadable = 77;

/// As much of a mapping as can be read.
std::string read(int memory, unsigned long begin, unsigned long end) {
    std::string bytes(end - begin, '\0');
    std::size_t have = 0;
    while (have != bytes.size()) {
        const auto some = ::pread(memory, bytes.data() + have, bytes.size() - have,
                                  static_cast<off_t>(begin + have));
        if (some <= 0)
            break;
        have += static_cast<std::size_t>(some);
    }
    bytes.resize(have);
    return bytes;
}

void print(const std::string& mapping, const std::string& bytes, std::size_t at) {
    constexpr std::size_t around = 64;
    auto text = bytes.substr(at - std::min(at, around), 2 * around);
    std::replace_if(
        text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c > 0x7e; }, '.');
    std::printf("%s + %zx: %s\n", mapping.c_str(), at, text.c_str());
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3)
        return 2;
    const std::string process = std::string("/proc/") + argv[1];
    const std::string_view text = argv[2];
    const int memory = ::open((process + "/mem").c_str(), O_RDONLY | O_CLOEXEC);
    std::ifstream mappings(process + "/maps");
    if (memory == -1 || !mappings)
        return unreadable;
    const std::boyer_moore_searcher search(text.begin(), text.end());
    int result = not_found;
    std::size_t all = 0;
    for (std::string mapping; std::getline(mappings, mapping);) {
        unsigned long begin = 0;
        unsigned long end = 0;
        char readable = '-';
        if (std::sscanf(mapping.c_str(), "%lx-%lx %c", &begin, &end, &readable) != 3 ||
            readable != 'r')
            continue;
        const auto bytes = read(memory, begin, end);
        all += bytes.size();
        for (auto at = bytes.begin(); (at = std::search(at, bytes.end(), search)) != bytes.end();
             ++at) {
            print(mapping, bytes, static_cast<std::size_t>(at - bytes.begin()));
            result = found;
        }
    }
    return all == 0 ? unreadable : result;
}
