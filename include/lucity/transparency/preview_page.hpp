// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TRANSPARENCY_PREVIEW_PAGE_HPP
#define LUCITY_TRANSPARENCY_PREVIEW_PAGE_HPP

#include <lucity/redaction/rules.hpp>
#include <lucity/sending/encode_error.hpp>
#include <lucity/text/enumerator_rows.hpp>
#include <lucity/text/joined.hpp>
#include <lucity/text/printable_text.hpp>
#include <lucity/transparency/detail/html_page.hpp>
#include <lucity/transparency/detail/preview_page_assets.hpp>
#include <lucity/transparency/preview.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lucity {

namespace detail {

/// What the page says about what happens to a value.
struct preview_words {
    action value{};
    std::string_view words{};
    /// The words for a report that is not sent at all.
    std::string_view would_be{};
};
inline constexpr auto preview_words_rows = std::to_array<preview_words>({
    {action::keep, "sent as it is", "would be sent as it is"},
    {action::replace, "sent as \"in use\"", "would be sent as \"in use\""},
    {action::drop, "not sent", "would not be sent"},
});
static_assert(is_row_for_each<preview_words_rows>());

/// Markup that shows a text of a report.
[[nodiscard]] inline std::string shown_text(std::string_view text) {
    return html_of(printable(text));
}

/// Shows one report, for people who know nothing about JSON.
class preview_article {
public:
    /// Each report on a page needs its own number.
    preview_article(const report_preview& shown, std::size_t number)
        : preview_(shown), number_(number) {
        for (const auto& group : shown.groups)
            for (const auto& row : group.rows)
                places_.push_back({&group, &row, places_.size() + 1});
    }

    [[nodiscard]] std::string markup() const {
        std::string groups;
        auto first = places_.begin();
        for (const auto& each : preview_.groups)
            groups += group(each, first);
        return joined({"<article>\n<h2>", shown_text(preview_.sentence),
                       "</h2>\n<dl class=\"origin\">\n", origin("Program", preview_.program()),
                       origin("Release", preview_.release()), origin("Client", preview_.client()),
                       "</dl>\n<p class=\"soft\">", shown_text(preview_.schema),
                       size(preview_.bytes), "</p>\n", refusal(), sums(), groups, "</article>\n"});
    }

private:
    /// A row, with its number among all rows of the report.
    struct place {
        const preview_group* group;
        const preview_row* row;
        std::size_t number;
    };
    using places = std::vector<place>;

    /// The limits of the first list. It fits on the first screen, and if something is replaced,
    /// dropped values leave half of the list to it.
    static constexpr std::ptrdiff_t short_list_limit = 8, short_list_dropped = short_list_limit / 2;

    [[nodiscard]] static std::string size(std::size_t bytes) {
        return bytes == 0 ? "" : joined({", ", std::to_string(bytes), " bytes"});
    }

    [[nodiscard]] static std::string origin(std::string_view what, std::string_view value) {
        if (value.empty())
            return {};
        return joined({"<div><dt>", what, "</dt><dd>", shown_text(value), "</dd></div>\n"});
    }

    [[nodiscard]] std::string refusal() const {
        if (!preview_.refused)
            return {};
        return joined({"<p><strong class=\"drop\">Nothing would be sent:</strong> ",
                       shown_text(make_error_code(*preview_.refused).message()),
                       ". What the report holds is shown below.</p>\n"});
    }

    /// The rows of the values that are kept, replaced or dropped.
    [[nodiscard]] places places_of(action what) const {
        places found;
        std::ranges::copy_if(places_, std::back_inserter(found), [&](const place& each) {
            return each.row->is_value && each.row->what == what;
        });
        return found;
    }

    [[nodiscard]] std::string sums() const {
        return joined({"<ul class=\"sums\">\n", sum(action::keep), sum(action::replace),
                       sum(action::drop), "</ul>\n", short_list()});
    }

    [[nodiscard]] std::string sum(action what) const {
        const auto counted = places_of(what);
        const auto words = row_of(preview_words_rows, what);
        auto text = joined({"<strong>", std::to_string(counted.size()), "</strong> ",
                            shown_text(preview_.refused ? words.would_be : words.words)});
        if (!counted.empty())
            text = link(counted.front(), to_string(what), text);
        return joined({"<li class=\"", to_string(what), "\">", text, "</li>\n"});
    }

    /// What people look for first: what is not sent, or not sent as it is.
    [[nodiscard]] std::string short_list() const {
        auto all = places_of(action::drop);
        const bool many_dropped = std::ssize(all) > short_list_dropped;
        const auto replaced = places_of(action::replace);
        all.insert(all.end(), replaced.begin(), replaced.end());
        if (all.empty())
            return {};
        auto shown = all;
        if (many_dropped && !replaced.empty())
            shown.erase(shown.begin() + short_list_dropped, shown.end() - std::ssize(replaced));
        if (std::ssize(shown) > short_list_limit)
            shown.erase(shown.begin() + short_list_limit, shown.end());
        std::string rows;
        for (const auto& each : shown)
            rows += short_row(each);
        const auto count = std::to_string(all.size());
        std::string cut;
        std::string rest;
        if (shown.size() != all.size()) {
            cut = joined({": ", std::to_string(shown.size()), " of ", count});
            const auto first = *std::ranges::min_element(all, {}, &place::number);
            rest = joined(
                {"<p>", link(first, "replace drop", joined({"Show all ", count})), "</p>\n"});
        }
        return joined({"<div class=\"short\">\n<table>\n"
                       "<caption>Not sent, or sent as &quot;in use&quot;",
                       cut, "</caption>\n<tbody>\n", rows, "</tbody>\n</table>\n", rest,
                       "</div>\n"});
    }

    [[nodiscard]] std::string short_row(const place& at) const {
        std::string part;
        if (at.row->name != at.group->name)
            part = joined(
                {" <span class=\"soft\">", shown_text(at.group->name + parts_of(at)), "</span>"});
        return joined({"<tr><th scope=\"row\">", link(at, {}, shown_text(at.row->name)), part,
                       "</th><td>", sent(*at.row), "</td></tr>\n"});
    }

    /// The names of the parts that a row is in, each after a comma.
    [[nodiscard]] static std::string parts_of(const place& at) {
        std::string names;
        auto depth = at.row->depth;
        for (const auto* row = at.row; row != at.group->rows.data();) {
            const auto& above = *--row;
            if (above.depth >= depth)
                continue;
            depth = above.depth;
            names.insert(0, joined({", ", above.name}));
        }
        return names;
    }

    /// A link to a row. With `only`, it hides the rows of all other kinds.
    [[nodiscard]] std::string link(const place& to, std::string_view only,
                                   std::string_view text) const {
        return joined({"<a href=\"#", id_of(to), only.empty() ? "" : "\" data-only=\"", only, "\">",
                       text, "</a>"});
    }

    [[nodiscard]] std::string id_of(const place& at) const {
        return joined({"report-", std::to_string(number_), "-row-", std::to_string(at.number)});
    }

    /// Moves `at` from the group's first row to the next group.
    [[nodiscard]] std::string group(const preview_group& shown, places::const_iterator& at) const {
        std::string rows;
        for (const auto& each : shown.rows) {
            const bool is_part = &each != &shown.rows.back() && (&each)[1].depth > each.depth;
            rows += row(*at++, is_part);
        }
        return joined({"<section class=\"group\" data-name=\"", shown_text(shown.name),
                       "\">\n<header>\n<h3>", shown_text(shown.sentence),
                       "</h3>\n<p class=\"soft\">", shown_text(shown.name), size(shown.bytes),
                       "</p>\n</header>\n<table>\n<thead><tr><th scope=\"col\">Name</th>"
                       "<th scope=\"col\">What is sent</th></tr></thead>\n<tbody>\n",
                       rows, "</tbody>\n</table>\n</section>\n"});
    }

    [[nodiscard]] std::string row(const place& at, bool is_part) const {
        const auto& shown = *at.row;
        std::string kind;
        if (shown.is_value)
            kind = joined({" data-kind=\"", to_string(shown.what), "\" id=\"", id_of(at), "\""});
        return joined({shown.is_value ? "<tr"
                       : is_part      ? "<tr class=\"part\""
                                      : "<tr class=\"none\"",
                       " data-depth=\"", std::to_string(shown.depth), "\"", kind,
                       "><th scope=\"row\">", shown_text(shown.name), "</th><td>", sent(shown),
                       "</td></tr>\n"});
    }

    /// What is sent of a value, and why.
    [[nodiscard]] static std::string sent(const preview_row& row) {
        if (!row.is_value)
            return {};
        const auto value = row.what == action::drop ? "<span class=\"drop\">not sent</span>"
                           : row.value.empty()      ? "<span class=\"empty\">(empty)</span>"
                           : row.what == action::replace
                               ? joined({"<span class=\"replace\">", in_use, "</span>"})
                               : shown_text(row.value);
        if (row.reason.empty())
            return value;
        return joined({value, " <span class=\"why\">", shown_text(row.reason), "</span>"});
    }

    const report_preview& preview_;
    std::size_t number_;
    places places_;
};

/// The form that searches the page.
[[nodiscard]] inline std::string search_form() {
    std::string boxes;
    for (const auto& row : preview_words_rows)
        boxes += joined({"<label><input type=\"checkbox\" value=\"", to_string(row.value), "\"> ",
                         shown_text(row.words), "</label>\n"});
    return joined({"<div class=\"search\" role=\"search\" hidden>\n"
                   "<label>Search by name, value or reason <input type=\"search\"></label>\n"
                   "<fieldset><legend>Show only</legend>\n",
                   boxes, "</fieldset>\n<output></output>\n</div>\n"});
}

} // namespace detail

/// Makes a self-contained HTML page of previews, for screens and paper. What does not leave comes
/// first; then come the members, each with its sentence of the policy statement. Scripts are used
/// only for searching.
///
/// `not_shown` is the number of reports that have no preview because of a fatal violation. The page
/// states it.
[[nodiscard]] inline std::string to_html(std::span<const report_preview> previews,
                                         std::size_t not_shown = 0) {
    auto page =
        detail::html_page_begin("What would be sent", detail::preview_style, "'unsafe-inline'");
    page += "<h1>What would be sent</h1>\n"
            "<p>This is what would be sent if you agreed, and what would not. Nothing was sent to "
            "make this page.</p>\n";
    page += detail::search_form();
    for (std::size_t i = 0; i != previews.size(); ++i)
        page += detail::preview_article(previews[i], i + 1).markup();
    if (not_shown != 0)
        page += detail::joined(
            {"<p><strong class=\"drop\">", std::to_string(not_shown),
             not_shown == 1
                 ? " report</strong> could not be shown, because a receiver would reject it"
                 : " reports</strong> could not be shown, because a receiver would reject them",
             ".</p>\n"});
    else if (previews.empty())
        page += "<p>There is no report.</p>\n";
    return page.append(detail::preview_script).append(detail::html_page_end);
}
/// The page of one report.
[[nodiscard]] inline std::string to_html(const report_preview& preview) {
    return to_html(std::span(&preview, 1));
}

} // namespace lucity

#endif
