// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_DETAIL_DUPLICATE_NAMES_HPP
#define LUCITY_DETAIL_DUPLICATE_NAMES_HPP

#include <lucity/setting_name.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lucity::detail {

/// The names of settings that are the same but for spelling. Sorting compares names in full, so
/// that no choice of names makes it slow.
class duplicate_names {
public:
    /// `settings` holds entries with a `name`, which have to outlive this.
    template <class Settings>
    explicit duplicate_names(const Settings& settings) {
        std::vector<spelling> spellings;
        spellings.reserve(settings.size());
        for (const auto& entry : settings)
            spellings.push_back({canonical_setting_name(entry.name), entry.name});
        std::ranges::sort(spellings, {}, &spelling::canonical);
        for (std::size_t i = 0; i != spellings.size(); ++i) {
            const bool like_previous =
                i != 0 && spellings[i - 1].canonical == spellings[i].canonical;
            const bool like_next =
                i + 1 != spellings.size() && spellings[i + 1].canonical == spellings[i].canonical;
            if (like_previous || like_next)
                names_.push_back(spellings[i].written);
        }
        std::ranges::sort(names_);
    }

    [[nodiscard]] bool empty() const noexcept { return names_.empty(); }

    [[nodiscard]] bool contains(std::string_view name) const noexcept {
        return std::ranges::binary_search(names_, name);
    }

private:
    struct spelling {
        std::string canonical;
        std::string_view written;
    };

    std::vector<std::string_view> names_;
};

} // namespace lucity::detail

#endif
