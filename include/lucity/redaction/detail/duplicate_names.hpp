// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_REDACTION_DETAIL_DUPLICATE_NAMES_HPP
#define LUCITY_REDACTION_DETAIL_DUPLICATE_NAMES_HPP

#include <lucity/exposure/setting_name.hpp>

#include <algorithm>
#include <compare>
#include <cstddef>
#include <string>
#include <vector>

namespace lucity::detail {

/// The settings of a map whose names differ only in spelling. Sorting compares whole names, so no
/// choice of names makes it slow.
class duplicate_names {
public:
    /// `settings` holds entries with a `name`.
    template <class Settings>
    explicit duplicate_names(const Settings& settings) {
        std::vector<spelling> spellings;
        for (const auto& entry : settings)
            spellings.push_back({canonical_setting_name(entry.name), spellings.size()});
        duplicate_.resize(spellings.size());
        std::ranges::sort(spellings);
        for (std::size_t i = 1; i < spellings.size(); ++i)
            if (spellings[i - 1].canonical == spellings[i].canonical) {
                duplicate_[spellings[i - 1].index] = duplicate_[spellings[i].index] = true;
                first_repeated_ = (std::min)(first_repeated_, spellings[i].index);
            }
    }

    /// The index of the first setting whose name has occurred before, or `none`.
    static constexpr auto none = static_cast<std::size_t>(-1);
    [[nodiscard]] std::size_t first_repeated() const noexcept { return first_repeated_; }
    /// Whether the setting at an index of the map is one of them.
    [[nodiscard]] bool at(std::size_t index) const noexcept { return duplicate_[index]; }

private:
    struct spelling {
        std::string canonical;
        std::size_t index;

        auto operator<=>(const spelling&) const = default;
    };

    std::vector<bool> duplicate_;
    std::size_t first_repeated_ = none;
};

} // namespace lucity::detail

#endif
