// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_JSON_JSON_WRITER_HPP
#define LUCITY_JSON_JSON_WRITER_HPP

#include <boost/json/serializer.hpp>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace lucity::detail {

/// Writes canonical JSON, token by token. Boost.JSON's serializer writes texts; this class adds
/// punctuation, and the digits of numbers as they were, which a `boost::json::value` can't hold.
class json_writer {
public:
    explicit json_writer(std::string& out) noexcept : out_(out) {}

    void begin_object() { begin('{'); }
    void end_object() { end('}'); }
    void begin_array() { begin('['); }
    void end_array() { end(']'); }

    /// Precondition: UTF-8.
    void key(std::string_view name) {
        separate();
        quote(name);
        out_ += ':';
        first_ = true;
    }
    /// Precondition: UTF-8.
    void text(std::string_view value) {
        separate();
        quote(value);
    }
    /// Writes a token as it is: a number's digits, `true`, `false` or `null`.
    void token(std::string_view verbatim) {
        separate();
        out_ += verbatim;
    }

private:
    void begin(char bracket) {
        separate();
        out_ += bracket;
        first_ = true;
    }
    void end(char bracket) {
        out_ += bracket;
        first_ = false;
    }
    void separate() {
        if (!first_)
            out_ += ',';
        first_ = false;
    }
    void quote(std::string_view value) {
        if (!has_escaped(value)) {
            out_.append(1, '"').append(value) += '"';
            return;
        }
        serializer_.reset(boost::json::string_view(value.data(), value.size()));
        while (!serializer_.done()) {
            char buffer[256];
            const auto written = serializer_.read(buffer);
            out_.append(written.data(), written.size());
        }
    }

    /// Whether a text has a byte that JSON escapes.
    [[nodiscard]] static bool has_escaped(std::string_view text) noexcept {
        std::uint64_t word = 0;
        for (; text.size() > sizeof word; text.remove_prefix(sizeof word)) {
            std::memcpy(&word, text.data(), sizeof word);
            if (has_escaped_byte(word))
                return true;
        }
        word = every_byte * 'x';
        std::copy_n(text.data(), text.size(), reinterpret_cast<char*>(&word));
        return has_escaped_byte(word);
    }
    /// The same for eight bytes at once: subtracting borrows from the highest bit of a byte that is
    /// smaller (Warren, "Hacker's Delight", 2nd edition, 6-1).
    [[nodiscard]] static bool has_escaped_byte(std::uint64_t word) noexcept {
        const auto has_less = [](std::uint64_t bytes, unsigned char than) {
            return (bytes - every_byte * than) & ~bytes & every_byte * 0x80;
        };
        return (has_less(word, 0x20) | has_less(word ^ every_byte * '"', 1) |
                has_less(word ^ every_byte * '\\', 1)) != 0;
    }
    /// Eight times a byte if multiplied by it.
    static constexpr std::uint64_t every_byte = 0x0101'0101'0101'0101;

    std::string& out_;
    boost::json::serializer serializer_;
    /// Whether the next token is the first of its object or array, or follows a key.
    bool first_ = true;
};

} // namespace lucity::detail

#endif
