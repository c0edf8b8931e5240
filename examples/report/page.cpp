// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "findings.hpp"

#include <lucity/text/printable_text.hpp>
#include <lucity/transparency/detail/html_page.hpp>

#include <algorithm>
#include <cstdio>
#include <sstream>

namespace report {
namespace {

using std::string;
using std::string_view;

/// The style of the page, in addition to that of the library's pages.
constexpr string_view style = R"(:root { --bar: #2f6f9f; }
@media (prefers-color-scheme: dark) { :root { --bar: #6aaedb; } }
h2 { border-top: 1px solid var(--line); padding-top: 1.2rem; margin-top: 2.2rem; break-after: avoid; }
a { display: inline-block; color: inherit; text-underline-offset: 0.2em; margin-right: 1.2rem; }
.soft, .other, thead th, summary { color: var(--soft); font-size: 0.9rem; } .other { font-style: italic; } table { width: 100%; border-collapse: collapse; margin: 0.3rem 0; }
th, td { text-align: left; vertical-align: baseline; font-weight: 400; padding: 0.25rem 0.8rem 0.25rem 0; border-bottom: 1px solid var(--line); }
.name > * { padding-top: 0.9rem; font-weight: 600; } .number { text-align: right; width: 4rem; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
.share { width: 34%; padding-right: 0; } td.share { vertical-align: middle; } .wide { overflow-x: auto; margin: 1rem 0; }
meter { appearance: none; display: block; width: 100%; height: 0.7rem; }
meter, meter::-webkit-meter-bar { border: 0; border-radius: 0.15rem; background: var(--raised); print-color-adjust: exact; }
meter::-webkit-meter-bar { height: 100%; } meter::-webkit-meter-inner-element { display: grid; grid-template-rows: 0 [line1] 1fr [line2] 0; height: 100%; }
meter::-webkit-meter-optimum-value { background: var(--bar); print-color-adjust: exact; } meter::-moz-meter-bar { background: var(--bar); }
svg { display: block; min-width: 34rem; pointer-events: none; } svg [fill="black"] { fill: var(--text); } svg [stroke="black"] { stroke: var(--soft); } svg [stroke="gray"] { stroke: var(--line); }
@media (max-width: 30rem) { .share { width: 22%; } .number { width: 3rem; } }
@media print { nav, details:not([open]) { display: none; } body { margin: 0; max-width: none; } tr, .wide { break-inside: avoid; } svg { min-width: 0; } }
)";

constexpr string_view how_clients_are_counted =
    R"(<p class=soft>Distinct clients are counted, never reports: the newest report of each reporter in a month counts. A client is identified by its client ID. A web installer's report has none, so web installers have tables of their own, where a client is the public address that reports came from, and each installed application is a reporter of its own. (A client whose ID had to be hidden is identified by its address, too.) Groups of fewer than 5 clients are merged into "other"; if "other" then has 1 to 4 clients, the next smallest group joins it. Options and settings that fewer than 5 clients have are left out. Only closed months are shown, so a month's counts never change.</p>)";

/// The clients of a release in each month.
using courses = std::map<lucity::release, std::map<string, std::size_t>>;

/// A table for gnuplot: a line for each month, a column for each release. NaN breaks the line in
/// the chart, since nobody knows what is in "other".
string table_of(const courses& releases, const std::vector<string>& months) {
    string table = "month";
    for (const auto& [release, course] : releases)
        table.append(" \"").append(to_string(release)).append("\"");
    for (auto month = months.rbegin(); month != months.rend(); ++month) {
        table += '\n' + *month;
        for (const auto& [release, course] : releases)
            table += course.contains(*month) ? ' ' + std::to_string(course.at(*month)) : " NaN";
    }
    return table;
}

/// Draws the newest releases: as many as there are colours that are distinguishable on light and
/// dark backgrounds, also for most colour-blind people. There is room for the names of 12 months.
constexpr auto plot = R"(set terminal svg size 720,300 dynamic noenhanced font "sans-serif,13"
set border 3; set grid ytics; set tics nomirror; set yrange [0:*]; set offsets 0.3, 0.3
set key outside right top reverse Left autotitle columnheader
colours = "#0086c9 #d97a00 #1a9c74 #c25fa0 #7d7df0 #a08b00 #d1495b #7b8794"
first = last > 9 ? last - 7 : 2; step = (|$table| + 10) / 12
label(month) = int($0) % step == 0 ? month : ""
plot for [i = first:last] $table using i:xtic(label(stringcolumn(1))) with linespoints \
  lw 2 ps 0.5 pt 7 lc rgb word(colours, i - first + 1)
)";

/// Runs gnuplot without the user's settings. The script is safe for the shell, since it holds no
/// text of a report.
string gnuplot(const string& script) {
    auto* const output = ::popen(
        ("gnuplot --default-settings - 2>/dev/null <<'END'\n" + script + "END\n").c_str(), "r");
    string svg;
    for (int c = 0; output && (c = std::fgetc(output)) != EOF;)
        svg += static_cast<char>(c);
    return output && ::pclose(output) == 0 ? svg : string();
}

/// The clients of the newest releases by month, as an SVG element. Empty if there is nothing to
/// draw, or if gnuplot is missing or fails.
string draw_releases(const findings& found) {
    courses releases;
    for (const auto& row : found.rows)
        if (const auto release = lucity::release::parse(row.value);
            release && row.about->name == "releases")
            releases[*release][row.month] = row.clients;
    if (releases.empty())
        return {};
    const auto svg = gnuplot("$table << EOD\n" + table_of(releases, found.months) +
                             "\nEOD\nlast = " + std::to_string(releases.size() + 1) + '\n' + plot);
    // What comes before the element is only for separate files.
    return svg.substr(std::min(svg.find("<svg"), svg.size()));
}

/// A text of a report, for the content of an element.
string shown(string_view text) {
    if (text.empty())
        return "<span class=other>empty</span>";
    string html;
    lucity::detail::append_html(html, lucity::detail::printable(text));
    return html;
}

/// A number of clients. Small numbers are hidden, since they could identify a client.
string shown(std::size_t clients) {
    return clients == 0 || clients >= fewest_clients ? std::to_string(clients) : "fewer than 5";
}

/// Writes the page from top to bottom.
class page_writer {
public:
    explicit page_writer(const findings& found) : found_(found) {}

    string write() {
        out_ << lucity::detail::html_page_begin("Lucity in use", style, "'none'")
             << "<h1>Lucity in use</h1>\n<p>";
        if (found_.months.empty())
            out_ << "No report of a closed month is stored yet. ";
        else
            out_ << "In " << newest() << ", the newest closed month with reports. ";
        out_ << "As of " << found_.as_of << ".</p>\n" << how_clients_are_counted << '\n';
        write_issues();
        if (!found_.months.empty())
            write_counts();
        out_ << lucity::detail::html_page_end;
        return out_.str();
    }

private:
    const string& newest() const { return found_.months.front(); }

    void write_issues() {
        out_ << "<h2>Known critical issues</h2>\n<p>";
        if (found_.issues.empty()) {
            out_ << "No known issues were given, so no client was checked.</p>\n";
            return;
        }
        const auto clients = found_.clients.size();
        const auto count = [this](auto is_counted) {
            const auto all = std::ranges::count_if(found_.clients, is_counted, &client::running);
            return static_cast<std::size_t>(all);
        };
        out_ << shown(clients) << " clients with a client ID reported in the last 13 months. "
             << "The clients to notify are in notify.csv.</p>\n";
        if (const auto unknown = count([](const auto& running) { return !running; }))
            out_ << "<p><strong>Not known: " << shown(unknown) << " clients</strong>, whose "
                 << "release can't be read. They are at the end of notify.csv.</p>\n";
        begin_table("Clients that run a release with a known issue", "Issue");
        for (const auto& issue : found_.issues)
            write_row("<strong>" + shown(issue.id) + "</strong> " + shown(issue.text) +
                          " <span class=soft>from " + to_string(issue.introduced) +
                          (issue.fixed ? ", fixed in " + to_string(*issue.fixed) : "") + "</span>",
                      count([&](const auto& running) { return issue.is_in(running); }), clients);
        out_ << "</tbody></table>\n";
    }

    void write_counts() {
        out_ << "<h2>Course of months</h2>\n";
        if (const auto svg = draw_releases(found_); svg.empty())
            out_ << "<p>The chart is left out: gnuplot is missing, or there is no release.</p>\n";
        else
            out_ << "<div class=wide role=img tabindex=0 aria-label=\"Clients by release\">\n"
                 << svg << "</div>\n<p class=soft>Clients a month, for the newest releases. A line "
                 << "breaks where a release is merged into \"other\".</p>\n";
        out_ << "<nav aria-label=Subjects>\n";
        for (const auto& about : subjects)
            out_ << "<a href=#" << about.name << '>' << about.title << "</a>\n";
        out_ << "</nav>\n";
        for (const auto& about : subjects) {
            out_ << "<h2 id=" << about.name << '>' << about.title << "</h2>\n";
            write_table(about, true);
            out_ << "<details><summary>Earlier months</summary>\n";
            write_table(about, false);
            out_ << "</details>\n";
        }
    }

    /// Writes the newest month of a subject, or else all earlier months.
    void write_table(const subject& about, bool of_newest) {
        const row* last = nullptr;
        for (const auto& row : found_.rows) {
            if (row.about != &about || (row.month == newest()) != of_newest)
                continue;
            if (!last)
                begin_table(about.title, about.column);
            if (!last || row.name != last->name || row.month != last->month)
                out_ << "</tbody><tbody><tr class=name><th scope=rowgroup>"
                     << (row.name.empty() ? "" : shown(row.name) + ", ") << row.month
                     << "</th><td class=number>" << row.all << "</td><td></td></tr>\n";
            write_row(row.merged ? "<span class=other>other</span>" : shown(row.value), row.clients,
                      row.all);
            last = &row;
        }
        out_ << (last ? "</tbody></table>\n" : "<p>Fewer than 5 clients reported this.</p>\n");
    }

    void begin_table(string_view label, string_view column) {
        out_ << "<table aria-label=\"" << label << "\"><thead><tr><th scope=col>" << column
             << "</th><th scope=col class=number>Clients</th><th scope=col class=share>Share</th>"
             << "</tr></thead><tbody>\n";
    }

    void write_row(string_view html, std::size_t clients, std::size_t all) {
        out_ << "<tr><th scope=row>" << html << "</th><td class=number>" << shown(clients)
             << "</td><td class=share>";
        if (clients >= fewest_clients)
            out_ << "<meter max=" << all << " value=" << clients << " aria-label=\"" << clients
                 << " of " << all << " clients\"></meter>";
        out_ << "</td></tr>\n";
    }

    const findings& found_;
    std::ostringstream out_;
};

} // namespace

string to_html(const findings& found) {
    return page_writer(found).write();
}

} // namespace report
