// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_FAST_JSON_COPIER_HPP
#define LUCITY_RECEIVING_FAST_JSON_COPIER_HPP

#include <lucity/json/json_number.hpp>
#include <lucity/json/json_place.hpp>
#include <lucity/policy/limits.hpp>
#include <lucity/receiving/fast/byte_window.hpp>
#include <lucity/receiving/fast/char_buffer.hpp>
#include <lucity/receiving/fast/cursor.hpp>
#include <lucity/receiving/fast/json_escape.hpp>
#include <lucity/text/ascii.hpp>
#include <lucity/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace lucity::detail {

/// A string that was copied.
struct copied_string {
    cursor after;
    /// Its characters, unescaped, in the input or a buffer. Reading them from the output would have
    /// to wait for the write.
    std::string_view text{};
};

/// Reads JSON token by token, and writes it as canonical JSON. A cursor is empty if it can't read
/// something; it doesn't say why.
///
/// Windows read past the end of a token, and the page after the input may not be readable. So the
/// last bytes of the input are read from a copy that is followed by a zero. No token has a zero in
/// it, so that no function needs to look for the end. `go_on`, which is called before every member
/// and element, switches to the copy. Until then, functions for tokens of any length stop short of
/// the input's end, and fail.
class json_copier {
public:
    json_copier(const limits& allowed, json_buffers& buffers) noexcept
        : limits_(allowed), buffers_(buffers) {}

    /// Makes room for an output twice as long as the input: a replaced value may be longer than the
    /// original, but by no more than the length of its key, the value and their punctuation.
    /// Whoever replaces it makes sure of that. Precondition: `input` stays where it is.
    [[nodiscard]] cursor start(std::string_view input) {
        const auto tail = (std::min)(input.size(), most_tail);
        buffers_.output.make_room(2 * input.size() + window_padding);
        buffers_.tail.make_room(tail + 2 * window_padding);
        tail_offset_ = input.size() - tail;
        if (tail != 0)
            std::memcpy(buffers_.tail.data(), input.data() + tail_offset_, tail);
        std::memset(buffers_.tail.data() + tail, 0, 2 * window_padding);
        begin_ = input.data();
        end_ = input.data() + input.size();
        reach_ = end_ - (std::min)(input.size(), out_of_reach);
        tail_begin_ = reinterpret_cast<std::uintptr_t>(input.data()) + tail_offset_;
        tail_size_ = tail;
        return go_on({input.data(), buffers_.output.data()});
    }

    /// The object or array that is being copied.
    [[nodiscard]] const json_place& place() const noexcept { return *place_; }
    /// Copies a member, by its name, or an element, by its index, that is an object or array.
    template <class Step, class Copy>
    [[nodiscard]] cursor copy_inside(Step step, Copy copy) {
        const auto* const outside = place_;
        const auto inside = *outside / step;
        place_ = &inside;
        ++depth_;
        const cursor after = copy();
        --depth_;
        place_ = outside;
        return after;
    }
    /// Whether nothing but white space is left.
    [[nodiscard]] bool at_end(cursor at) const noexcept {
        return tail_size_ == 0 && skip_space(at.in) == end_;
    }
    [[nodiscard]] std::size_t offset_of(const char* in) const noexcept {
        return tail_size_ != 0 ? static_cast<std::size_t>(in - begin_)
                               : tail_offset_ + static_cast<std::size_t>(in - buffers_.tail.data());
    }

    [[nodiscard]] const char* skip_space(const char* in) const noexcept {
        // Most tokens follow without white space.
        while (*in == ' ' || *in == '\n' || *in == '\r' || *in == '\t')
            in = skip_indent(in + 1);
        return in;
    }
    [[nodiscard]] cursor skip_space(cursor at) const noexcept {
        return at ? cursor{skip_space(at.in), at.out} : at;
    }

    /// Skips white space, then copies a sign. Precondition: `at` isn't empty.
    [[nodiscard]] cursor copy_sign(cursor at, char sign) const noexcept {
        at.in = skip_space(at.in);
        if (*at.in != sign)
            return {};
        *at.out = sign;
        return {at.in + 1, at.out + 1};
    }

    /// Copies the opening bracket of an object or array, and skips white space.
    [[nodiscard]] cursor open(cursor at, char bracket) noexcept {
        if (depth_ >= limits_.depth)
            return {};
        return go_on(skip_space(copy_sign(at, bracket)));
    }
    /// Skips the comma after a member or element, and white space, if another one follows.
    [[nodiscard]] bool take_comma(cursor& at) noexcept {
        at.in = skip_space(at.in);
        if (*at.in != ',')
            return false;
        at.in = skip_space(at.in + 1);
        at = go_on(at);
        return true;
    }
    /// Copies an object or array. `copy_one(cursor, index)` copies a member or element.
    template <class CopyOne>
    [[nodiscard]] cursor copy_all(cursor at, char opening, char closing, CopyOne copy_one) {
        at = open(at, opening);
        if (at && *at.in == closing)
            return copy_sign(at, closing);
        for (std::size_t index = 0; at && index != limits_.members; ++index) {
            at = copy_one(at, index);
            if (!at)
                break;
            if (!take_comma(at))
                return copy_sign(at, closing);
            *at.out++ = ',';
        }
        return {};
    }

    /// Copies a string that, unescaped, is no longer than its limit. Precondition: `at` is where it
    /// should begin.
    [[nodiscard]] copied_string copy_key(cursor at) {
        return copy_quoted(at, buffers_.key, limits_.key);
    }
    [[nodiscard]] copied_string copy_string(cursor at) {
        return copy_quoted(at, buffers_.text, limits_.text);
    }
    [[nodiscard]] bool is_unescaped_key(std::string_view key) const noexcept {
        return key.data() == buffers_.key.data();
    }

    /// Copies a number, `true`, `false` or `null`. Precondition: as of `copy_key`.
    [[nodiscard]] cursor copy_scalar(cursor at) const noexcept {
        switch (*at.in) {
        case 't':
            return copy_word(at, "true");
        case 'f':
            return copy_word(at, "false");
        case 'n':
            return copy_word(at, "null");
        default:
            return copy_number_token(at);
        }
    }

protected:
    const limits& limits_;

private:
    static constexpr std::size_t most_tail = 4096;
    /// More than any function reads past a place in reach before it looks at `reach_`.
    static constexpr std::size_t out_of_reach = 4 * window_padding;
    /// As many as any function reads without looking at them.
    static constexpr char zeros[2 * window_padding]{};

    /// Switches to the copy of the input's end, once the cursor is in it.
    [[nodiscard]] cursor go_on(cursor at) noexcept {
        const auto after = reinterpret_cast<std::uintptr_t>(at.in) - tail_begin_;
        return after < tail_size_ ? change_over(at, after) : at;
    }
    [[nodiscard]] cursor change_over(cursor at, std::size_t after) noexcept {
        const auto* const tail = buffers_.tail.data();
        end_ = tail + tail_size_;
        // The zero stops everything.
        reach_ = end_ + window_padding;
        tail_size_ = 0;
        return {tail + after, at.out};
    }

    /// Skips eight spaces at once. Out of reach, it returns zeros.
    [[nodiscard]] const char* skip_indent(const char* in) const noexcept {
        constexpr std::uint64_t spaces = 0x2020'2020'2020'2020;
        for (std::uint64_t next = 0;; in += sizeof(next)) {
            if (in >= reach_)
                return zeros;
            std::memcpy(&next, in, sizeof(next));
            if (next != spaces)
                return in;
        }
    }

    [[nodiscard]] static bool is_part_of_number(char c) noexcept {
        return is_digit(c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
    }

    [[nodiscard]] cursor copy_number_token(cursor at) const noexcept {
        std::uint64_t value = 0;
        // Most are short integers. Any other number is checked as a whole.
        if (const auto after = limits_.text >= 19 ? copy_digits(at, value) : cursor();
            after && !is_part_of_number(*after.in))
            return after;
        const char* end = at.in;
        while (is_part_of_number(*end) && end < reach_)
            ++end;
        const std::string_view token(at.in, static_cast<std::size_t>(end - at.in));
        if (token.size() > limits_.text || !is_json_number(token))
            return {};
        return write_token({end, at.out}, token);
    }

    [[nodiscard]] copied_string copy_quoted(cursor at, char_buffer& buffer, std::size_t most) {
        if (*at.in != '"')
            return {};
        *at.out++ = '"';
        const auto plain = copy_plain(++at.in, reach_, at.out);
        if (!plain.end)
            return {};
        const auto size = static_cast<std::size_t>(plain.end - at.in);
        if (*plain.end != '"')
            return copy_escaped(at, buffer, most);
        const std::string_view text(at.in, size);
        if (size > most || (plain.non_ascii && !is_utf8(text)))
            return {};
        at.out[size] = '"';
        return {{plain.end + 1, at.out + size + 1}, text};
    }

    /// The same for a string with an escape. Each part is written to the output, and unescaped to
    /// the buffer. Precondition: `at` is after the quotation mark.
    [[nodiscard]] copied_string copy_escaped(cursor at, char_buffer& buffer, std::size_t most) {
        // Unescaping never makes a string longer.
        const auto room = (std::min)(most, static_cast<std::size_t>(end_ - at.in));
        buffer.make_room(room + window_padding);
        char* decoded = buffer.data();
        bool non_ascii = false;
        for (;;) {
            const auto plain = copy_plain(at.in, reach_, at.out);
            if (!plain.end || plain.end >= reach_)
                return {};
            const auto size = static_cast<std::size_t>(plain.end - at.in);
            if (static_cast<std::size_t>(decoded - buffer.data()) + size > room)
                return {};
            std::memcpy(decoded, at.out, size);
            non_ascii = non_ascii || plain.non_ascii;
            at = {plain.end, at.out + size};
            decoded += size;
            if (*at.in != '\\')
                break;
            if (at.in[1] == '\\' || at.in[1] == '"') {
                *decoded++ = at.in[1];
                std::memcpy(at.out, at.in, 2);
                at = {at.in + 2, at.out + 2};
                continue;
            }
            const auto read = read_json_escape({at.in, static_cast<std::size_t>(end_ - at.in)});
            if (read.size == 0)
                return {};
            auto* const after = append_utf8(decoded, read.value);
            at.out = write_json_text(at.out, {decoded, after});
            at.in += read.size;
            decoded = after;
        }
        const std::string_view text(buffer.data(), decoded);
        if (*at.in != '"' || text.size() > most || (non_ascii && !is_utf8(text)))
            return {};
        return {write_token({at.in + 1, at.out}, "\""), text};
    }

    json_buffers& buffers_;
    static constexpr json_place whole_report{};
    const json_place* place_ = &whole_report;
    std::size_t depth_ = 0;
    /// Of the input.
    const char* begin_ = nullptr;
    /// Of the input, or of the copy of its end.
    const char* end_ = nullptr;
    const char* reach_ = nullptr;
    /// The address and size of what was copied; the size is 0 once the copy is read.
    std::uintptr_t tail_begin_ = 0;
    std::size_t tail_size_ = 0;
    std::size_t tail_offset_ = 0;
};

} // namespace lucity::detail

#endif
