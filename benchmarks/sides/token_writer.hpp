// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef BENCHMARKS_SIDES_TOKEN_WRITER_HPP
#define BENCHMARKS_SIDES_TOKEN_WRITER_HPP

#include <lucity/receiving/fast/json_escape.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace sides {

/// Writes JSON into a reused string, for sides whose library has no writer of tokens.
class token_writer {
public:
    void start() noexcept { size_ = 0; }
    [[nodiscard]] std::string_view written() const noexcept { return {text_.data(), size_}; }

    [[nodiscard]] std::size_t place() const noexcept { return size_; }
    void go_back(std::size_t place) noexcept { size_ = place; }

    void sign(char c) {
        reserve(1);
        text_[size_++] = c;
    }
    void token(std::string_view token) {
        reserve(token.size());
        token.copy(text_.data() + size_, token.size());
        size_ += token.size();
    }
    /// Most texts have nothing to escape, and are copied whole.
    void text(std::string_view text) {
        reserve(6 * text.size() + 2);
        text_[size_++] = '"';
        unsigned special = 0;
        for (char c : text)
            special |= static_cast<unsigned>(c == '"') | static_cast<unsigned>(c == '\\') |
                       static_cast<unsigned>(static_cast<unsigned char>(c) < 0x20);
        auto* const begin = text_.data() + size_;
        auto* const end = special == 0 ? begin + text.copy(begin, text.size())
                                       : lucity::detail::write_json_text(begin, text);
        size_ += static_cast<std::size_t>(end - begin);
        text_[size_++] = '"';
    }

private:
    void reserve(std::size_t more) {
        if (text_.size() - size_ < more)
            text_.resize(2 * text_.size() + more);
    }

    std::string text_;
    std::size_t size_ = 0;
};

} // namespace sides

#endif
