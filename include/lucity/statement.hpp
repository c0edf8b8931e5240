// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_STATEMENT_HPP
#define LUCITY_STATEMENT_HPP

#include <lucity/detail/html_page.hpp>
#include <lucity/detail/joined.hpp>
#include <lucity/report_list.hpp>
#include <lucity/rules.hpp>
#include <lucity/schema.hpp>
#include <lucity/tier.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lucity {

/// A sentence of a statement, and what belongs under it.
struct statement_item {
    std::string sentence;
    std::vector<statement_item> items{};
};

/// Items under a title.
struct statement_section {
    std::string title;
    std::vector<statement_item> items;
};

/// What a city reads before it chooses: "What data would I be sharing?"
struct statement {
    std::string title;
    std::vector<statement_section> sections;
};

namespace detail {

/// The parts of a statement that no field states, and the titles of those that fields do.

inline constexpr std::string_view statement_title = "What data would I be sharing?";
inline constexpr std::string_view choice_title = "How to stop it";

[[nodiscard]] inline std::string release_name_of(tier value) {
    return std::string(std::string_view(to_string(first_release_of(value))));
}

[[nodiscard]] inline statement_section introduction() {
    return {
        "In short",
        {{"A report holds what is listed here, and nothing else."},
         {"Each report also says which kind it is, and which release's list it follows."},
         {"Your consent covers what is listed here, and nothing that a later release adds."},
         {joined({"Releases before ", release_name_of(tiers.front().value), " share nothing."})}}};
}

/// Ends the introduction.
[[nodiscard]] inline std::string introduction_of(tier most) {
    return joined({"Each release shares all that earlier ones do; this list ends at release ",
                   release_name_of(most), "."});
}

[[nodiscard]] inline std::string title_of(tier at) {
    return at == tiers.front().value ? joined({"From release ", release_name_of(at), " on"})
                                     : joined({"What release ", release_name_of(at), " adds"});
}

/// Source: P6, and the readings of the policy.
[[nodiscard]] inline statement_section what_never_leaves() {
    std::string secrets = "The settings";
    for (const auto& name : secret_settings)
        secrets.append(&name == secret_settings.data() ? " " : " and ").append(name);
    return {
        "What never leaves",
        {{secrets + ", however their names are spelled."},
         {"A setting or a table whose name might itself expose a host name, a URL, an address or "
          "a credential."},
         {"Settings of one table whose names are the same but for spelling."}}};
}

/// Source: P6, and the readings of the policy.
[[nodiscard]] inline statement_section what_is_replaced() {
    return {joined({"What is sent as \"", in_use, "\""}),
            {{"A text that might expose an internal host name, a URL, a network address, an e-mail "
              "address or a credential."}}};
}

/// Source: P3, P9 and P10.
[[nodiscard]] inline statement_section what_happens() {
    return {"What happens to a report",
            {{"It is sent in one call to an external web service."},
             {"The public IP address that a report came from is logged with it; it is no part of "
              "the report."},
             {"Reports are posted to a secure database, to which access is limited to key staff."},
             {"Support and development staff see summary reports."}}};
}

/// Source: P11.
[[nodiscard]] inline statement_section what_it_is_for() {
    return {"What reports are for",
            {{"To notify clients of known critical issues in the version that they run."},
             {"To see which versions of operating systems and databases are in use."},
             {"To see which modules are active, from the record counts."}}};
}

/// Writes the statement of reports up to a tier.
class statement_writer {
public:
    statement_writer(std::span<const report_schema> reports, tier most) noexcept
        : reports_(reports), most_(most) {}

    [[nodiscard]] statement write() const {
        statement whole{std::string(statement_title), {introduction()}};
        whole.sections.front().items.push_back({introduction_of(most_)});
        for (const auto& row : tiers)
            if (auto added = added_at(row.value); !added.items.empty())
                whole.sections.push_back(std::move(added));
        whole.sections.push_back(what_never_leaves());
        whole.sections.push_back(what_is_replaced());
        whole.sections.push_back(what_happens());
        whole.sections.push_back(what_it_is_for());
        whole.sections.push_back(choice_section());
        return whole;
    }

private:
    /// What each report shares from a tier on that it didn't before.
    [[nodiscard]] statement_section added_at(tier at) const {
        statement_section section{title_of(at), {}};
        if (at > most_)
            return section;
        for (const auto& report : reports_) {
            if (report.first_tier > at)
                continue;
            statement_item about{std::string(report.sentence)};
            const bool is_new = report.first_tier == at;
            for (const auto& row : report.members)
                add(row, at, is_new, about.items);
            if (!about.items.empty())
                section.items.push_back(std::move(about));
        }
        return section;
    }

    /// `all` says that what it is a member of is new itself.
    static void add(const member& row, tier at, bool all, std::vector<statement_item>& to) {
        if (row.first_tier > at)
            return;
        const bool is_new = all || row.first_tier == at;
        statement_item item{std::string(row.sentence)};
        for (const auto& inner : row.members)
            add(inner, at, is_new, item.items);
        if (is_new || !item.items.empty())
            to.push_back(std::move(item));
    }

    /// Source: P12.
    [[nodiscard]] statement_section choice_section() const {
        statement_section section{std::string(choice_title), {}};
        for (const auto& report : reports_)
            if (report.first_tier <= most_)
                section.items.push_back({std::string(report.opting_out)});
        return section;
    }

    std::span<const report_schema> reports_;
    tier most_;
};

/// Writes items as a list, each on a line of its own.
inline void append_list(std::string& to, const std::vector<statement_item>& items,
                        std::string_view bullet, std::size_t depth = 0) {
    for (const auto& item : items) {
        to.append(2 * depth, ' ').append(bullet).append(item.sentence) += '\n';
        append_list(to, item.items, bullet, depth + 1);
    }
}

inline void append_html_list(std::string& to, const std::vector<statement_item>& items) {
    if (items.empty())
        return;
    to += "<ul>\n";
    for (const auto& item : items) {
        to += "<li>";
        append_html(to, item.sentence);
        if (!item.items.empty())
            to += '\n';
        append_html_list(to, item.items);
        to += "</li>\n";
    }
    to += "</ul>\n";
}

} // namespace detail

/// Writes "What data would I be sharing?" from the reports' structs: what each shares from which
/// release on, in the order of the policy, and how to opt out of it. What never leaves and what is
/// replaced are redaction's; what happens to a report and what reports are for is said as Lucity's
/// policy has it, also of reports that somebody else describes.
///
/// Example: `to_text(statement_of(standard_reports::schemas, tier::v2016))`
///
/// Reports that don't exist up to `most` are left out. A single report's statement comes from a
/// span of it alone. Complexity: linear in what is written, times the tiers.
[[nodiscard]] inline statement statement_of(std::span<const report_schema> reports, tier most) {
    return detail::statement_writer(reports, most).write();
}

/// The statement as plain text.
[[nodiscard]] inline std::string to_text(const statement& whole) {
    std::string text = whole.title + '\n';
    for (const auto& section : whole.sections) {
        text.append("\n").append(section.title).append("\n");
        detail::append_list(text, section.items, "  ");
    }
    return text;
}

/// The statement in Markdown (CommonMark), for sentences that hold nothing which Markdown reads: a
/// struct with another one doesn't compile.
[[nodiscard]] inline std::string to_markdown(const statement& whole) {
    std::string text = "# " + whole.title + '\n';
    for (const auto& section : whole.sections) {
        text.append("\n## ").append(section.title).append("\n\n");
        detail::append_list(text, section.items, "- ");
    }
    return text;
}

/// The statement as a page of HTML that needs nothing else, for light and dark screens and paper.
[[nodiscard]] inline std::string to_html(const statement& whole) {
    auto page = detail::html_page_begin(whole.title, {}, "'none'");
    page += "<h1>";
    detail::append_html(page, whole.title);
    page += "</h1>\n";
    for (const auto& section : whole.sections) {
        page += "<section>\n<h2>";
        detail::append_html(page, section.title);
        page += "</h2>\n";
        detail::append_html_list(page, section.items);
        page += "</section>\n";
    }
    return page.append(detail::html_page_end);
}

} // namespace lucity

#endif
