// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_REDACTION_DETAIL_TEXT_CACHE_HPP
#define LUCITY_REDACTION_DETAIL_TEXT_CACHE_HPP

#include <lucity/redaction/detail/name_cache.hpp>
#include <lucity/redaction/detail/name_set.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace lucity::detail {

/// Remembers texts that have a telling sign but expose nothing, such as versions and paths, which
/// are the same in the reports of many cities. Never remembers a text that exposes something.
///
/// One cache holds texts either as JSON escapes them or unescaped: a text that is harmless in one
/// form may expose something in the other.
class text_cache {
public:
    /// Whether a text is known to be kept in a context.
    /// Complexity: linear in the text.
    [[nodiscard]] bool knows(std::string_view text, const text_context& context) const noexcept {
        return text.size() <= longest && knows_short(text, context, [&](const char* known) {
                   return std::memcmp(known, text.data(), text.size()) == 0;
               });
    }
    /// The same for a text of up to 62 bytes, which `is_same(known)` compares with the first 64
    /// bytes of a known one without a branch for its size. Says no for an empty text.
    template <class IsSame>
    [[nodiscard]] bool knows_short(std::string_view text, const text_context& context,
                                   IsSame is_same) const noexcept {
        if (text.empty() || texts_.empty())
            return false;
        const auto& known = texts_[place_of(text, context)];
        return known.size == text.size() && known.context == context.bits &&
               is_same(known.text.data());
    }

    void remember(std::string_view text, const text_context& context) {
        if (text.size() > longest)
            return;
        if (texts_.empty())
            texts_.resize(room);
        auto& known = texts_[place_of(text, context)];
        std::ranges::copy(text, known.text.begin());
        known.size = static_cast<std::uint8_t>(text.size());
        known.context = context.bits;
    }

private:
    static constexpr std::size_t room = 2048;
    static constexpr std::size_t longest = 120;

    struct known_text {
        std::array<char, longest> text{};
        std::uint8_t size = 0;
        std::uint8_t context = 0;
    };

    /// A text has a place for each class of names under which it occurs.
    [[nodiscard]] static std::size_t place_of(std::string_view text,
                                              const text_context& context) noexcept {
        constexpr std::size_t step = 131;
        return (static_cast<std::size_t>(quick_hash(text)) + context.bits * step) % room;
    }

    std::vector<known_text> texts_;
};

} // namespace lucity::detail

#endif
