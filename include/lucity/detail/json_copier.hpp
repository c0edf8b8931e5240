// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_DETAIL_JSON_COPIER_HPP
#define LUCITY_DETAIL_JSON_COPIER_HPP

#include <lucity/detail/ascii.hpp>
#include <lucity/detail/byte_window.hpp>
#include <lucity/detail/json_text.hpp>
#include <lucity/detail/undisguise.hpp>
#include <lucity/detail/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace lucity::detail {

/// What a copier writes to; reused, it isn't allocated anew.
struct json_buffers {
    std::vector<char> output;
    /// A key and a text with escapes in them, unescaped.
    std::vector<char> key;
    std::vector<char> text;
};

/// Reads JSON token by token and writes it as canonical JSON while it reads. What it can't read it
/// doesn't judge: it only says no.
class json_copier {
public:
    explicit json_copier(json_buffers& buffers) noexcept : buffers_(buffers) {}

    /// A text that is replaced by `in use` may get longer, by less than its key and punctuation are
    /// long; and windows write 16 bytes at once.
    void start(std::string_view input) {
        constexpr std::size_t windows = 64;
        room_ = 2 * input.size() + windows;
        if (buffers_.output.size() < room_)
            buffers_.output.resize(room_);
        in_ = input.data();
        end_ = in_ + input.size();
        out_ = buffers_.output.data();
    }

    [[nodiscard]] std::string_view written() const noexcept {
        const auto* begin = buffers_.output.data();
        return {begin, static_cast<std::size_t>(out_ - begin)};
    }
    /// Where the next token goes to.
    [[nodiscard]] char* place() const noexcept { return out_; }
    /// Takes back what is written from a place on.
    void go_back(char* place) noexcept { out_ = place; }

    [[nodiscard]] bool at_end() noexcept {
        skip_space();
        return in_ == end_;
    }
    /// Skips white space and takes a sign, if it is next.
    [[nodiscard]] bool take(char sign) noexcept {
        skip_space();
        if (in_ == end_ || *in_ != sign)
            return false;
        ++in_;
        return true;
    }
    [[nodiscard]] bool next_is(char sign) noexcept {
        skip_space();
        return in_ != end_ && *in_ == sign;
    }

    void write(char c) noexcept { *out_++ = c; }
    void write(std::string_view text) noexcept { out_ = std::ranges::copy(text, out_).out; }

    /// Reads a string and writes it as canonical JSON, quotes included. Gives its characters,
    /// unescaped, which view the output or the buffer.
    [[nodiscard]] std::optional<std::string_view> copy_string(std::vector<char>& buffer,
                                                              std::size_t most) {
        if (!take('"'))
            return std::nullopt;
        write('"');
        auto* const begin = out_;
        const auto plain = copy_plain(in_, end_, out_);
        in_ = plain.at;
        if (in_ == end_)
            return std::nullopt;
        if (*in_ != '"')
            return copy_escaped_string(buffer, begin, most);
        ++in_;
        const std::string_view text(begin, static_cast<std::size_t>(out_ - begin));
        write('"');
        const bool good = text.size() <= most && (!plain.non_ascii || is_utf8(text));
        return good ? std::optional(text) : std::nullopt;
    }

    /// The characters of a number, or of `true`, `false` and `null`.
    [[nodiscard]] std::string_view take_token() noexcept {
        skip_space();
        const auto* begin = in_;
        while (in_ != end_ &&
               (is_letter(*in_) || is_digit(*in_) || *in_ == '-' || *in_ == '+' || *in_ == '.'))
            ++in_;
        return {begin, static_cast<std::size_t>(in_ - begin)};
    }

private:
    void skip_space() noexcept {
        while (in_ != end_ && (*in_ == ' ' || *in_ == '\n' || *in_ == '\r' || *in_ == '\t'))
            ++in_;
    }

    /// Goes on with a string whose plain part up to the first escape is written from `begin` on.
    [[nodiscard]] std::optional<std::string_view>
    copy_escaped_string(std::vector<char>& buffer, char* begin, std::size_t most) {
        if (buffer.size() < room_)
            buffer.resize(room_);
        auto* decoded = std::copy(begin, out_, buffer.data());
        for (;;) {
            if (in_ == end_)
                return std::nullopt;
            if (*in_ == '"')
                break;
            if (*in_ != '\\') {
                const auto plain = copy_plain(in_, end_, decoded);
                // A control character.
                if (plain.at == in_)
                    return std::nullopt;
                in_ = plain.at;
                continue;
            }
            const auto read = read_json_escape({in_, static_cast<std::size_t>(end_ - in_)});
            if (read.size == 0)
                return std::nullopt;
            decoded = append_utf8(decoded, read.value);
            in_ += read.size;
        }
        ++in_;
        const std::string_view text(buffer.data(),
                                    static_cast<std::size_t>(decoded - buffer.data()));
        if (text.size() > most || !is_utf8(text))
            return std::nullopt;
        out_ = write_json_text(begin, text);
        write('"');
        return text;
    }

    json_buffers& buffers_;
    const char* in_ = nullptr;
    const char* end_ = nullptr;
    char* out_ = nullptr;
    std::size_t room_ = 0;
};

} // namespace lucity::detail

#endif
