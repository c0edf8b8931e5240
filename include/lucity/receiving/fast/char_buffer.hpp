// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_FAST_CHAR_BUFFER_HPP
#define LUCITY_RECEIVING_FAST_CHAR_BUFFER_HPP

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>

namespace lucity::detail {

/// Memory for characters. It starts uninitialized: to clear it would take as long as to copy a
/// report.
class char_buffer {
public:
    char_buffer() noexcept = default;
    char_buffer(const char_buffer& other) {
        make_room(other.room_);
        std::copy_n(other.data(), room_, data());
    }
    char_buffer(char_buffer&& other) noexcept
        : chars_(std::move(other.chars_)), room_(std::exchange(other.room_, 0)) {}
    char_buffer& operator=(char_buffer other) noexcept {
        chars_.swap(other.chars_);
        std::swap(room_, other.room_);
        return *this;
    }
    ~char_buffer() = default;

    [[nodiscard]] char* data() noexcept { return chars_.get(); }
    [[nodiscard]] const char* data() const noexcept { return chars_.get(); }

    /// Makes room for `room` characters. What the buffer held may be lost.
    void make_room(std::size_t room) {
        if (room <= room_)
            return;
        room_ = 0;
        chars_.reset();
        chars_ = std::make_unique_for_overwrite<char[]>(room);
        room_ = room;
    }

private:
    std::unique_ptr<char[]> chars_;
    std::size_t room_ = 0;
};

/// What a copier works in, kept from one report to the next.
struct json_buffers {
    /// The end of the input with a zero after it.
    char_buffer tail;
    char_buffer output;
    /// A key and a text with escapes in them, unescaped.
    char_buffer key;
    char_buffer text;
};

} // namespace lucity::detail

#endif
