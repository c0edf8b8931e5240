// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "page.hpp"

#include "page_style.hpp"

#include <lucity/text/printable_text.hpp>
#include <lucity/transparency/detail/html_page.hpp>

#include <map>
#include <utility>

namespace report {
namespace {

using std::string;
using std::string_view;

/// A text of a report, for the content of an element.
string shown(string_view text) {
    if (text.empty())
        return "<span class=\"other\">empty</span>";
    string html;
    lucity::detail::append_html(html, lucity::detail::printable(text));
    return html;
}

/// A number of clients that is no group's, for staff who need not know whom it is about.
string shown(std::size_t clients) {
    return clients == 0 || clients >= fewest_clients
               ? std::to_string(clients)
               : "fewer than " + std::to_string(fewest_clients);
}

string clients_text(std::size_t clients) {
    return shown(clients) + " clients";
}

constexpr string_view how_clients_are_counted =
    R"(<p class="soft">Distinct clients are counted, never reports: in a month, the newest report of each reporter counts. A client is known by its client ID. A web installer's report has none, so web installers have tables of their own, in which a client is the public address that reports came from; each installer of an application is a reporter of its own. (A client whose ID had to be hidden is known by its address as well.) Groups of fewer than 5 clients are merged into "other"; if "other" has 1 to 4 clients then, the next smallest group joins it. Options and settings that fewer than 5 clients have are left out. Only closed months are shown, so a month's counts never change.</p>
)";

/// Writes the page from top to bottom.
class page_writer {
public:
    explicit page_writer(const page_content& content) : content_(content) {}

    string write() {
        out_ = lucity::detail::html_page_begin("Lucity in use", page_style, "'none'");
        write_head();
        if (!content_.months.empty())
            write_navigation();
        write_issues();
        if (!content_.months.empty()) {
            write_chart();
            for (const auto& about : subjects)
                write(about);
        }
        return out_.append(lucity::detail::html_page_end);
    }

private:
    const month_counts& newest() const { return content_.months.back(); }

    page_writer& put(string_view html) {
        out_ += html;
        return *this;
    }

    void write_head() {
        put("<h1>Lucity in use</h1>\n<p class=\"lead\">");
        if (content_.months.empty())
            put("No report of a closed month is stored yet");
        else
            put("In ").put(newest().month).put(", the newest closed month with reports");
        put(". As of ").put(content_.as_of).put(".</p>\n").put(how_clients_are_counted);
    }

    void write_navigation() {
        put("<nav aria-label=\"Contents\"><ul>\n");
        put("<li><a href=\"#issues\">Known critical issues</a></li>\n");
        put("<li><a href=\"#course\">Course of months</a></li>\n");
        for (const auto& about : subjects)
            put("<li><a href=\"#").put(about.name).put("\">").put(about.title).put("</a></li>\n");
        put("</ul></nav>\n");
    }

    void write_issues() {
        put("<section id=\"issues\">\n<h2>Known critical issues</h2>\n");
        if (!content_.to_notify) {
            put("<p>No known issues were given, so no client was checked.</p>\n</section>\n");
            return;
        }
        const auto& found = *content_.to_notify;
        put("<p>").put(clients_text(found.clients()));
        put(" with a client ID reported in the last 13 months. Whom to notify is in "
            "notify.csv.</p>\n");
        if (found.unreadable() != 0)
            put("<p><strong>Not known: ")
                .put(clients_text(found.unreadable()))
                .put("</strong>, whose release can't be read. They are at the end of "
                     "notify.csv.</p>\n");
        begin_table("Clients that run a release with a known issue", "Issue");
        for (std::size_t i = 0; i != found.issues().size(); ++i)
            write_row("<strong>" + shown(found.issues()[i].id) + "</strong> " +
                          shown(found.issues()[i].text) + releases_of(found.issues()[i]),
                      found.affected()[i], found.clients());
        put("</tbody></table>\n</section>\n");
    }

    static string releases_of(const known_issue& issue) {
        string text = " <span class=\"soft\">from " + string(to_string(issue.introduced));
        text += issue.fixed ? ", fixed in " + string(to_string(*issue.fixed)) : ", not fixed yet";
        return text + "</span>";
    }

    void write_chart() {
        put("<section id=\"course\">\n<h2>Course of months</h2>\n");
        if (content_.chart)
            put("<figure><div class=\"wide\" role=\"img\" tabindex=\"0\" aria-label=\"Line chart: "
                "clients a month by release\">\n")
                .put(*content_.chart)
                .put("</div><figcaption class=\"soft\">Clients a month, for the newest releases. "
                     "A line breaks where a release is merged into \"other\".</figcaption>"
                     "</figure>\n");
        else
            put("<p>The chart is left out: there is nothing to draw, or gnuplot is not "
                "installed.</p>\n");
        put("</section>\n");
    }

    void write(const subject_row& about) {
        put("<section id=\"").put(about.name).put("\">\n<h2>").put(about.title).put("</h2>\n");
        const auto first = newest().by_name.lower_bound({about.value, {}});
        if (first == newest().by_name.end() || first->first.first != about.value)
            put("<p>Fewer than 5 clients reported this in ").put(newest().month).put(".</p>\n");
        else if (about.has_names)
            write_names(about, first);
        else
            write_values(about, first->second);
        if (!about.has_names && content_.months.size() > 1)
            write_course(about);
        put("</section>\n");
    }

    void write_values(const subject_row& about, const distribution& of) {
        begin_table(string(about.title) + ", " + newest().month + ": " + clients_text(of.clients),
                    about.column);
        write_rows(of);
        put("</tbody></table>\n");
    }

    void write_names(const subject_row& about, decltype(month_counts::by_name)::const_iterator at) {
        begin_table(string(about.title) + ", " + newest().month, about.column);
        for (; at != newest().by_name.end() && at->first.first == about.value; ++at) {
            put("</tbody><tbody>\n<tr class=\"name\"><th scope=\"rowgroup\">")
                .put(shown(at->first.second))
                .put("</th><td class=\"number\">")
                .put(std::to_string(at->second.clients))
                .put("</td><td></td></tr>\n");
            write_rows(at->second);
        }
        put("</tbody></table>\n");
    }

    void begin_table(string_view caption, string_view what) {
        put("<table>\n<caption>").put(caption).put("</caption>\n<thead><tr><th scope=\"col\">");
        put(what).put("</th><th scope=\"col\" class=\"number\">Clients</th><th scope=\"col\" "
                      "class=\"share\">Share</th></tr></thead>\n<tbody>\n");
    }

    void write_rows(const distribution& of) {
        for (const auto& group : of.shown)
            write_row(shown(group.value), group.clients, of.clients);
        if (of.other != 0)
            write_row("<span class=\"other\">other</span>", of.other, of.clients);
    }

    void write_row(string_view name, std::size_t clients, std::size_t all) {
        put("<tr><th scope=\"row\">").put(name).put("</th><td class=\"number\">");
        put(shown(clients)).put("</td><td class=\"share\">");
        if (all != 0 && shown(clients) == std::to_string(clients)) {
            const auto of = std::to_string(clients) + " of " + clients_text(all);
            put("<meter min=\"0\" max=\"").put(std::to_string(all)).put("\" value=\"");
            put(std::to_string(clients)).put("\" aria-label=\"" + of + "\">" + of + "</meter>");
        }
        put("</td></tr>\n");
    }

    /// What each value had in each month, newest first; the values in the order of the alphabet.
    void write_course(const subject_row& about) {
        std::map<std::pair<bool, string>, std::map<string_view, std::size_t>> rows;
        for (const auto& month : content_.months)
            if (const auto at = month.by_name.find({about.value, {}}); at != month.by_name.end()) {
                for (const auto& group : at->second.shown)
                    rows[{false, group.value}][month.month] = group.clients;
                if (at->second.other != 0)
                    rows[{true, {}}][month.month] = at->second.other;
            }
        const auto label = string(about.title) + " over time";
        put("<details><summary>Over time</summary>\n<div class=\"wide\" role=\"region\" "
            "tabindex=\"0\" aria-label=\"" +
            label + "\">\n<table>\n<caption>" + label +
            ": empty where merged or missing</caption>\n"
            "<thead><tr><th scope=\"col\">" +
            string(about.column) + "</th>");
        for (auto month = content_.months.rbegin(); month != content_.months.rend(); ++month)
            put("<th scope=\"col\" class=\"number\">").put(month->month).put("</th>");
        put("</tr></thead>\n<tbody>\n");
        for (const auto& [value, sizes] : rows)
            write_course_row(
                value.first ? "<span class=\"other\">other</span>" : shown(value.second), sizes);
        put("</tbody></table></div></details>\n");
    }

    void write_course_row(string_view name, const std::map<string_view, std::size_t>& sizes) {
        put("<tr><th scope=\"row\">").put(name).put("</th>");
        for (auto month = content_.months.rbegin(); month != content_.months.rend(); ++month) {
            const auto size = sizes.find(month->month);
            put("<td class=\"number\">");
            put(size == sizes.end() ? "" : std::to_string(size->second)).put("</td>");
        }
        put("</tr>\n");
    }

    const page_content& content_;
    string out_;
};

} // namespace

string to_html(const page_content& content) {
    return page_writer(content).write();
}

} // namespace report
