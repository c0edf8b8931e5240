// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef TEST_SUPPORT_FAILING_ALLOCATIONS_HPP
#define TEST_SUPPORT_FAILING_ALLOCATIONS_HPP

#include <cstddef>
#include <cstdlib>
#include <new>

/// Replaces the program's allocation functions, so only one file of a program may include this.

namespace test {

/// Makes all allocations fail after the first ones.
class failing_allocations {
public:
    explicit failing_allocations(std::size_t after) noexcept {
        allowed_ = after;
        armed_ = true;
    }
    failing_allocations(const failing_allocations&) = delete;
    failing_allocations& operator=(const failing_allocations&) = delete;
    ~failing_allocations() { armed_ = false; }

    /// The number of allocations in the whole program that are not freed yet.
    [[nodiscard]] static std::size_t live() noexcept { return live_; }

    static void* allocate(std::size_t size,
                          std::size_t alignment = __STDCPP_DEFAULT_NEW_ALIGNMENT__) {
        if (armed_ && allowed_ == 0)
            throw std::bad_alloc();
        if (armed_)
            --allowed_;
        const auto multiple = (size + alignment) / alignment * alignment;
        void* memory = std::aligned_alloc(alignment, multiple);
        if (!memory)
            throw std::bad_alloc();
        ++live_;
        return memory;
    }
    static void release(void* memory) noexcept {
        if (!memory)
            return;
        --live_;
        std::free(memory);
    }

private:
    static inline bool armed_ = false;
    static inline std::size_t allowed_ = 0;
    static inline std::size_t live_ = 0;
};

} // namespace test

void* operator new(std::size_t size) {
    return test::failing_allocations::allocate(size);
}
void* operator new[](std::size_t size) {
    return test::failing_allocations::allocate(size);
}
void* operator new(std::size_t size, std::align_val_t alignment) {
    return test::failing_allocations::allocate(size, static_cast<std::size_t>(alignment));
}
void operator delete(void* memory) noexcept {
    test::failing_allocations::release(memory);
}
void operator delete[](void* memory) noexcept {
    test::failing_allocations::release(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    test::failing_allocations::release(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
    test::failing_allocations::release(memory);
}
void operator delete(void* memory, std::align_val_t) noexcept {
    test::failing_allocations::release(memory);
}
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept {
    test::failing_allocations::release(memory);
}

#endif
