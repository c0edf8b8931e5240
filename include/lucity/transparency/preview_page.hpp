// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TRANSPARENCY_PREVIEW_PAGE_HPP
#define LUCITY_TRANSPARENCY_PREVIEW_PAGE_HPP

#include <lucity/redaction/rules.hpp>
#include <lucity/sending/encode_error.hpp>
#include <lucity/text/printable_text.hpp>
#include <lucity/transparency/detail/html_page.hpp>
#include <lucity/transparency/detail/preview_look.hpp>
#include <lucity/transparency/detail/preview_page_assets.hpp>
#include <lucity/transparency/preview.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lucity {

namespace detail {

/// Writes previews as a page for people who know nothing of JSON.
class preview_page_writer {
public:
    [[nodiscard]] std::string write(std::span<const report_preview> previews,
                                    std::size_t not_shown) {
        out_ = html_page_begin("What would leave", preview_style, "'unsafe-inline'");
        out_ += "<h1>What would leave</h1>\n"
                "<p>This is what the program would send if you shared, and what it would not. "
                "Nothing was sent to show it.</p>\n";
        append_search_form(out_);
        for (const auto& preview : previews)
            write(preview);
        write_not_shown(not_shown);
        if (previews.empty() && not_shown == 0)
            out_ += "<p>There is no report.</p>\n";
        return out_.append(preview_script).append(html_page_end);
    }

private:
    /// A row, with its number among all rows of the report that is being written.
    struct place {
        const preview_group* group;
        std::size_t index;
        std::size_t number;
        [[nodiscard]] const preview_row& row() const noexcept { return group->rows[index]; }
    };

    /// How many rows the list before all others holds, so that it fits on the first screen; and how
    /// many of them are for what is dropped if something is replaced, so that this is seen as well.
    static constexpr std::size_t short_list_limit = 8, short_list_dropped = short_list_limit / 2;

    /// The values that are kept, replaced or dropped.
    [[nodiscard]] static std::vector<place> places_of(const report_preview& preview, action what) {
        std::vector<place> found;
        std::size_t number = 0;
        for (const auto& group : preview.groups)
            for (std::size_t i = 0; i != group.rows.size(); ++i, ++number)
                if (group.rows[i].is_value && group.rows[i].what == what)
                    found.push_back({&group, i, number});
        return found;
    }

    void write(const report_preview& preview) {
        ++report_;
        number_ = 0;
        out_ += "<article>\n<h2>";
        append(preview.sentence);
        out_ += "</h2>\n<dl class=\"origin\">\n";
        write_origin("Program", preview.program());
        write_origin("Release", preview.release());
        write_origin("Client", preview.client());
        out_ += "</dl>\n<p class=\"soft\">";
        append(preview.schema);
        out_.append(", ").append(std::to_string(preview.bytes)).append(" bytes</p>\n");
        if (preview.refused)
            refused(*preview.refused);
        write_sums(preview);
        for (const auto& group : preview.groups)
            write(group);
        out_ += "</article>\n";
    }

    void write_origin(std::string_view what, std::string_view value) {
        if (value.empty())
            return;
        out_.append("<div><dt>").append(what).append("</dt><dd>");
        append(value);
        out_ += "</dd></div>\n";
    }

    void refused(encode_error why) {
        out_ += "<p><strong class=\"drop\">Nothing would be sent:</strong> ";
        append(make_error_code(why).message());
        out_ += ". What the report holds is shown below.</p>\n";
    }

    void write_not_shown(std::size_t reports) {
        if (reports == 0)
            return;
        out_.append("<p><strong class=\"drop\">").append(std::to_string(reports));
        out_ += reports == 1
                    ? " report</strong> could not be shown: a receiver would refuse it whole.</p>\n"
                    : " reports</strong> could not be shown: a receiver would refuse them "
                      "whole.</p>\n";
    }

    void write_sums(const report_preview& preview) {
        const auto kept = places_of(preview, action::keep);
        const auto replaced = places_of(preview, action::replace);
        const auto dropped = places_of(preview, action::drop);
        const bool refused = preview.refused.has_value();
        out_ += "<ul class=\"sums\">\n";
        sum(action::keep, kept, refused);
        sum(action::replace, replaced, refused);
        sum(action::drop, dropped, refused);
        out_ += "</ul>\n";
        write_short(dropped, replaced);
    }

    /// `refused` says that it is only what would be.
    void sum(action what, const std::vector<place>& places, bool refused) {
        const auto [name, is, would_be] = look_of(what);
        out_.append("<li class=\"").append(name).append("\">");
        if (!places.empty())
            begin_link(places.front(), name);
        out_.append("<strong>").append(std::to_string(places.size())).append("</strong> ");
        append(refused ? would_be : is);
        out_.append(places.empty() ? "" : "</a>").append("</li>\n");
    }

    /// What people look for first: what is not sent, and what is not sent as it is.
    void write_short(std::span<const place> dropped, std::span<const place> replaced) {
        const auto touched = dropped.size() + replaced.size();
        if (touched == 0)
            return;
        const auto first = [](std::span<const place> places, std::size_t limit) {
            return places.first((std::min)(places.size(), limit));
        };
        const auto shown_dropped =
            first(dropped, replaced.empty() ? short_list_limit : short_list_dropped);
        const auto shown_replaced = first(replaced, short_list_limit - shown_dropped.size());
        const auto shown = shown_dropped.size() + shown_replaced.size();
        const bool is_cut = shown != touched;
        const auto all = std::to_string(touched);
        out_ += "<div class=\"short\">\n<table>\n<caption>Not sent, or sent as &quot;in use&quot;";
        if (is_cut)
            out_.append(": ").append(std::to_string(shown)).append(" of ").append(all);
        out_ += "</caption>\n<tbody>\n";
        for (const auto places : {shown_dropped, shown_replaced})
            for (const auto& each : places)
                write_short(each);
        out_ += "</tbody>\n</table>\n";
        if (is_cut) {
            out_ += "<p>";
            begin_link(first_of(dropped, replaced), "replace drop");
            out_.append("Show all ").append(all).append("</a></p>\n");
        }
        out_ += "</div>\n";
    }

    /// The one that comes first in the report. Precondition: there is one.
    [[nodiscard]] static const place& first_of(std::span<const place> left,
                                               std::span<const place> right) noexcept {
        if (left.empty() || right.empty())
            return left.empty() ? right.front() : left.front();
        return left.front().number < right.front().number ? left.front() : right.front();
    }

    void write_short(const place& at) {
        out_ += "<tr><th scope=\"row\">";
        begin_link(at, {});
        append(at.row().name);
        out_ += "</a>";
        if (at.row().name != at.group->name) {
            out_ += " <span class=\"soft\">";
            append(at.group->name);
            append(parts_of(at));
            out_ += "</span>";
        }
        out_ += "</th><td>";
        write_sent(at.row());
        out_ += "</td></tr>\n";
    }

    /// The names of the parts that a row is in, with a comma before each.
    [[nodiscard]] static std::string parts_of(const place& at) {
        std::string names;
        auto depth = at.row().depth;
        for (auto i = at.index; i-- != 0;)
            if (const auto& above = at.group->rows[i]; above.depth < depth) {
                depth = above.depth;
                names.insert(0, ", " + above.name);
            }
        return names;
    }

    /// A link to a row; it shows only the kinds of rows in `only`, if there are any.
    void begin_link(const place& to, std::string_view only) {
        out_.append("<a href=\"#").append(id_of(to.number)).append("\"");
        if (!only.empty())
            out_.append(" data-only=\"").append(only).append("\"");
        out_ += '>';
    }

    [[nodiscard]] std::string id_of(std::size_t number) const {
        return "report-" + std::to_string(report_) + "-row-" + std::to_string(number + 1);
    }

    void write(const preview_group& group) {
        out_ += "<section class=\"group\" data-name=\"";
        append(group.name);
        out_ += "\">\n<header>\n<h3>";
        append(group.sentence);
        out_ += "</h3>\n<p class=\"soft\">";
        append(group.name);
        if (group.bytes != 0)
            out_.append(", ").append(std::to_string(group.bytes)).append(" bytes");
        out_ += "</p>\n</header>\n<table>\n<thead><tr><th scope=\"col\">Name</th><th "
                "scope=\"col\">What is sent</th>"
                "</tr></thead>\n<tbody>\n";
        for (std::size_t i = 0; i != group.rows.size(); ++i)
            write(group.rows[i],
                  i + 1 != group.rows.size() && group.rows[i + 1].depth > group.rows[i].depth);
        out_ += "</tbody>\n</table>\n</section>\n";
    }

    void write(const preview_row& row, bool is_part) {
        out_ += row.is_value ? "<tr" : is_part ? "<tr class=\"part\"" : "<tr class=\"none\"";
        out_.append(" data-depth=\"").append(std::to_string(row.depth)).append("\"");
        if (row.is_value)
            out_.append(" data-kind=\"")
                .append(look_of(row.what).name)
                .append("\" id=\"")
                .append(id_of(number_))
                .append("\"");
        ++number_;
        out_ += "><th scope=\"row\">";
        append(row.name);
        out_ += "</th><td>";
        write_sent(row);
        out_ += "</td></tr>\n";
    }

    /// What is sent of a value, and why.
    void write_sent(const preview_row& row) {
        if (!row.is_value)
            return;
        if (row.what == action::drop)
            out_ += "<span class=\"drop\">not sent</span>";
        else if (row.value.empty())
            out_ += "<span class=\"empty\">(empty)</span>";
        else if (row.what == action::replace)
            out_.append("<span class=\"replace\">").append(in_use).append("</span>");
        else
            append(row.value);
        if (row.reason.empty())
            return;
        out_ += " <span class=\"why\">";
        append(row.reason);
        out_ += "</span>";
    }

    void append(std::string_view text) { append_html(out_, printable(text)); }

    std::string out_;
    std::size_t report_ = 0;
    /// Of the next row of the report.
    std::size_t number_ = 0;
};

} // namespace detail

/// Previews as one page of HTML, for screens and paper, that needs nothing else: grouped as reports
/// are, with the policy's sentences; what does not leave comes first. Scripts only serve to search.
///
/// `not_shown` is how many reports have no preview, because of a fatal violation: the page says so.
[[nodiscard]] inline std::string to_html(std::span<const report_preview> previews,
                                         std::size_t not_shown = 0) {
    return detail::preview_page_writer().write(previews, not_shown);
}
/// The page of one report.
[[nodiscard]] inline std::string to_html(const report_preview& preview) {
    return to_html(std::span(&preview, 1));
}

} // namespace lucity

#endif
