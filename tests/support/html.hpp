// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef TEST_SUPPORT_HTML_HPP
#define TEST_SUPPORT_HTML_HPP

#include <algorithm>
#include <string_view>
#include <vector>

namespace test {

/// Whether every ampersand of a page, outside its script, begins one of the references that the
/// library writes.
inline bool has_no_bare_ampersand(std::string_view page) {
    constexpr std::string_view references[]{"&amp;", "&lt;", "&gt;", "&quot;"};
    const auto script = page.find("<script>");
    for (auto at = page.find('&'); at < script; at = page.find('&', at + 1)) {
        const auto rest = page.substr(at);
        if (std::ranges::none_of(references, [&](auto each) { return rest.starts_with(each); }))
            return false;
    }
    return true;
}

/// Whether all tags of a page are closed in order, and opening angle brackets only start tags.
inline bool is_well_formed(std::string_view page) {
    if (!has_no_bare_ampersand(page))
        return false;
    constexpr std::string_view without_end[]{"!DOCTYPE", "meta", "input"};
    std::vector<std::string_view> open;
    for (auto at = page.find('<'); at != std::string_view::npos; at = page.find('<', at + 1)) {
        const auto end = page.find('>', at);
        if (end == std::string_view::npos || page.find('<', at + 1) < end)
            return false;
        auto name = page.substr(at + 1, page.find_first_of(" >", at) - at - 1);
        if (std::ranges::find(without_end, name) != std::end(without_end))
            continue;
        if (!name.starts_with('/')) {
            open.push_back(name);
            continue;
        }
        name.remove_prefix(1);
        if (open.empty() || open.back() != name)
            return false;
        open.pop_back();
    }
    return open.empty();
}

} // namespace test

#endif
