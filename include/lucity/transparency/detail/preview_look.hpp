// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TRANSPARENCY_DETAIL_PREVIEW_LOOK_HPP
#define LUCITY_TRANSPARENCY_DETAIL_PREVIEW_LOOK_HPP

#include <lucity/redaction/rules.hpp>
#include <lucity/transparency/detail/html_page.hpp>

#include <string>
#include <string_view>

namespace lucity::detail {

/// How what is done with a value is shown: in markup, and in words.
struct preview_look {
    std::string_view name;
    std::string_view words;
    /// The words where nothing is sent, since the report is refused.
    std::string_view would_be;
};

[[nodiscard]] constexpr preview_look look_of(action what) noexcept {
    switch (what) {
    case action::keep:
        return {"keep", "sent as it is", "would be sent as it is"};
    case action::replace:
        return {"replace", "sent as \"in use\"", "would be sent as \"in use\""};
    case action::drop:
        return {"drop", "not sent", "would not be sent"};
    }
    return {};
}

/// What the page is searched with.
inline void append_search_form(std::string& to) {
    to += "<div class=\"search\" role=\"search\" hidden>\n"
          "<label>Search by name, value or reason <input type=\"search\"></label>\n"
          "<fieldset><legend>Show only</legend>\n";
    for (const auto what : {action::keep, action::replace, action::drop}) {
        const auto shown = look_of(what);
        to.append("<label><input type=\"checkbox\" value=\"").append(shown.name).append("\"> ");
        append_html(to, shown.words);
        to += "</label>\n";
    }
    to += "</fieldset>\n<output></output>\n</div>\n";
}

} // namespace lucity::detail

#endif
