// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef TEST_SUPPORT_PAGE_EDGE_HPP
#define TEST_SUPPORT_PAGE_EDGE_HPP

#ifdef _WIN32
#include <windows.h>
#else
#include <sys/mman.h>
#include <unistd.h>
#endif

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <string_view>

namespace test {

/// Memory whose end is followed by a page that can't be read.
class page_edge {
public:
    page_edge() {
        if (!is_protected())
            throw std::runtime_error("no memory with a page after it that can't be read");
    }
    page_edge(const page_edge&) = delete;
    page_edge& operator=(const page_edge&) = delete;
#ifdef _WIN32
    ~page_edge() {
        VirtualFree(memory_, 0, MEM_RELEASE);
    }
#else
    ~page_edge() {
        munmap(memory_, room + page_);
    }
#endif

    /// A copy of a text whose last byte is the last that can be read. Precondition: it has at most
    /// `room` bytes. The next call overwrites it.
    std::string_view place(std::string_view text) const {
        char* const begin = end() - text.size();
        std::ranges::copy(text, begin);
        return {begin, text.size()};
    }

    /// A multiple of all common sizes of pages.
    static constexpr std::size_t room = 64 * 1024;

private:
    char* end() const noexcept {
        return static_cast<char*>(memory_) + room;
    }

#ifdef _WIN32
    bool is_protected() const noexcept {
        DWORD before = 0;
        return memory_ && VirtualProtect(end(), page_, PAGE_NOACCESS, &before) != 0;
    }

    std::size_t page_ = 4096;
    void* memory_ = VirtualAlloc(nullptr, room + page_, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
#else
    bool is_protected() const noexcept {
        return memory_ != MAP_FAILED && mprotect(end(), page_, PROT_NONE) == 0;
    }

    std::size_t page_ = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    void* memory_ =
        mmap(nullptr, room + page_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
#endif
};

} // namespace test

#endif
