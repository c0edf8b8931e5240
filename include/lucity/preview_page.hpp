// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_PREVIEW_PAGE_HPP
#define LUCITY_PREVIEW_PAGE_HPP

#include <lucity/detail/html_page.hpp>
#include <lucity/detail/printable_text.hpp>
#include <lucity/encode_error.hpp>
#include <lucity/preview.hpp>
#include <lucity/rules.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace lucity {

namespace detail {

inline constexpr std::string_view preview_style = R"(h2 { font-size: 1.35rem; margin-top: 2.5rem; }
h3 { font-size: 1.1rem; line-height: 1.3; margin: 2rem 0 0; }
.sizes { color: var(--soft); font-size: 0.9rem; margin: 0; }
ul.sums { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; }
.search { position: sticky; top: 0; background: var(--ground); padding: 0.75rem 0; }
.search label { display: block; font-size: 0.9rem; color: var(--soft); }
.search input {
  font: inherit; color: inherit; background: var(--raised); width: 100%; box-sizing: border-box;
  border: 1px solid var(--line); border-radius: 0.4rem; padding: 0.45rem 0.7rem;
}
table { width: 100%; border-collapse: collapse; margin-top: 0.3rem; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem 0.3rem 0; border-bottom: 1px solid var(--line); }
thead th { font-size: 0.85rem; font-weight: 600; color: var(--soft); }
tbody th { font-weight: 400; }
th:first-child { width: 45%; }
tr.part th { font-weight: 600; }
tr.none th { color: var(--soft); font-style: italic; }
td .why { display: block; color: var(--soft); font-size: 0.9rem; }
.replace { color: var(--replaced); }
.drop { color: var(--dropped); }
.keep { color: var(--kept); }
.empty { color: var(--soft); font-style: italic; }
tr[data-depth="2"] th { padding-left: 1.2rem; }
tr[data-depth="3"] th { padding-left: 2.4rem; }
[hidden] { display: none; }
@media print { .search { display: none; } }
)";

inline constexpr std::string_view preview_script = R"(<script>
const field = document.querySelector('.search input');
const found = document.querySelector('.found');
// A row is searched with all that it is in, so that a part or a sentence is found with its values.
const groups = [...document.querySelectorAll('section.group')].map((group) => {
  const inside = [group.querySelector('header').textContent];
  const rows = [...group.querySelectorAll('tbody tr')].map((row) => {
    inside.length = Number(row.dataset.depth);
    inside.push(row.textContent);
    return { row, depth: inside.length - 1, text: inside.join(' ').toLowerCase() };
  });
  return { group, rows };
});
field.closest('.search').hidden = false;
field.addEventListener('input', () => {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const { group, rows } of groups) {
    // From the last to the first, since a part is shown with what is in it.
    let behind = 0;
    let shown = 0;
    for (const { row, depth, text } of [...rows].reverse()) {
      const isPart = behind > depth;
      row.hidden = isPart ? depth >= shown : !words.every((word) => text.includes(word));
      behind = depth;
      if (row.hidden) continue;
      shown = depth;
      if (!isPart) ++count;
    }
    group.hidden = shown === 0;
  }
  for (const article of document.querySelectorAll('article'))
    article.hidden = !article.querySelector('section.group:not([hidden])');
  found.textContent = words.length ? count + ' found' : '';
});
</script>
)";

/// Writes previews as a page for people who know nothing of JSON.
class preview_page_writer {
public:
    [[nodiscard]] std::string write(std::span<const report_preview> previews) {
        out_ = html_page_begin("What would leave", preview_style, "'unsafe-inline'");
        out_ += "<h1>What would leave</h1>\n"
                "<p>This is what the program would send if you shared, and what it would not. "
                "Nothing was sent to show it.</p>\n"
                "<div class=\"search\" hidden><label>Search by name, value or reason "
                "<input type=\"search\"></label><span class=\"found\" role=\"status\"></span>"
                "</div>\n";
        for (const auto& preview : previews)
            write(preview);
        if (previews.empty())
            out_ += "<p>There is no report.</p>\n";
        return out_.append(preview_script).append(html_page_end);
    }

private:
    void write(const report_preview& preview) {
        out_ += "<article>\n<h2>";
        append(preview.sentence);
        out_ += "</h2>\n<p class=\"sizes\">";
        append(preview.schema);
        out_.append(", ").append(std::to_string(preview.bytes)).append(" bytes</p>\n");
        if (preview.refused)
            refused(*preview.refused);
        out_ += "<ul class=\"sums\">\n";
        sum("keep", "sent as it is", preview.count(action::keep));
        sum("replace", "sent as \"in use\"", preview.count(action::replace));
        sum("drop", "not sent", preview.count(action::drop));
        out_ += "</ul>\n";
        for (const auto& group : preview.groups)
            write(group);
        if (preview.more_violations != 0)
            out_.append("<p>")
                .append(std::to_string(preview.more_violations))
                .append(" more things were wrong; what was not sent for them is not shown.</p>\n");
        out_ += "</article>\n";
    }

    void refused(encode_error why) {
        out_ += "<p><strong class=\"drop\">Nothing would be sent:</strong> ";
        append(make_error_code(why).message());
        out_ += ". What the report holds is shown below.</p>\n";
    }

    void sum(std::string_view look, std::string_view words, std::size_t count) {
        out_.append("<li><strong>")
            .append(std::to_string(count))
            .append("</strong> <span class=\"");
        out_.append(look).append("\">");
        append(words);
        out_ += "</span></li>\n";
    }

    void write(const preview_group& group) {
        out_ += "<section class=\"group\">\n<header>\n<h3>";
        append(group.sentence);
        out_ += "</h3>\n<p class=\"sizes\">";
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
        out_.append(" data-depth=\"").append(std::to_string(row.depth)).append("\">");
        out_ += "<th scope=\"row\">";
        append(row.name);
        out_ += "</th><td>";
        write_value(row);
        if (!row.reason.empty()) {
            out_ += " <span class=\"why\">";
            append(row.reason);
            out_ += "</span>";
        }
        out_ += "</td></tr>\n";
    }

    void write_value(const preview_row& row) {
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
    }

    void append(std::string_view text) { append_html(out_, printable(text)); }

    std::string out_;
};

} // namespace detail

/// Previews as one page of HTML that needs nothing else: grouped as the report is, with the policy
/// statement's sentence for each group, searchable where scripts run, for light and dark screens
/// and paper.
[[nodiscard]] inline std::string to_html(std::span<const report_preview> previews) {
    return detail::preview_page_writer().write(previews);
}
[[nodiscard]] inline std::string to_html(const report_preview& preview) {
    return to_html(std::span(&preview, 1));
}

} // namespace lucity

#endif
