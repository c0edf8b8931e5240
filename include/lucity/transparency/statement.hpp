// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TRANSPARENCY_STATEMENT_HPP
#define LUCITY_TRANSPARENCY_STATEMENT_HPP

#include <lucity/policy/kind.hpp>
#include <lucity/policy/policy_text.hpp>
#include <lucity/policy/schema.hpp>
#include <lucity/policy/tier.hpp>
#include <lucity/redaction/rules.hpp>
#include <lucity/text/joined.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lucity {

/// A sentence of a statement, with the sentences under it.
struct statement_item {
    /// The sentence.
    std::string sentence;
    /// The sentences under it, in order.
    std::vector<statement_item> items{};

    friend bool operator==(const statement_item&, const statement_item&) = default;
};

/// Items under a title.
struct statement_section {
    /// The heading.
    std::string title;
    /// The items, in order.
    std::vector<statement_item> items;
};

/// What a city reads before it chooses: "What data would I be sharing?"
struct statement {
    /// The title.
    std::string title;
    /// The sections, in order.
    std::vector<statement_section> sections;
};

namespace detail {

inline constexpr std::string_view statement_title = "What data would I be sharing?";
inline constexpr std::string_view choice_title = "How to opt out";

[[nodiscard]] inline std::string release_name_of(tier value) {
    return to_string(first_release_of(value));
}

/// The first tier at which one of the reports exists.
[[nodiscard]] inline tier first_tier_of(std::span<const report_schema> reports) noexcept {
    const auto first = std::ranges::min_element(reports, {}, &report_schema::first_tier);
    return first == reports.end() ? tiers.front().value : first->first_tier;
}

/// What the library guarantees for every report. `first` is the first tier of any report in the
/// statement; reports that are not in it may be older.
[[nodiscard]] inline statement_section introduction(tier first) {
    const std::string_view what = first == tiers.front().value ? "nothing." : "none of this.";
    return {"Summary",
            {{"A report contains its name, the release whose list it follows, what is listed here, "
              "and nothing else."},
             {"Your consent does not cover anything that a later release adds."},
             {joined({"Releases before ", release_name_of(first), " share ", what})}}};
}

/// The last sentence of the introduction.
[[nodiscard]] inline std::string introduction_of(tier most) {
    return joined(
        {"Each release also shares what earlier releases share; this list ends at release ",
         release_name_of(most), "."});
}

[[nodiscard]] inline std::string title_of(tier at) {
    return at == tiers.front().value ? joined({"Release ", release_name_of(at), " and later"})
                                     : joined({"Added in release ", release_name_of(at)});
}

/// For reports with settings. Source: P6, and this project's reading of the policy.
[[nodiscard]] inline statement_section what_never_leaves() {
    return {
        "What is never sent",
        {{joined(
             {"The settings ", secrets_in_words(" and "), ", however their names are spelled."})},
         {"A setting or a table whose own name might expose a host name, a URL, an address or a "
          "credential."},
         {"Settings in the same table whose names differ only in spelling."}}};
}

/// Source: P6, and this project's reading of the policy.
[[nodiscard]] inline statement_section what_is_replaced() {
    return {joined({"What is sent as \"", in_use, "\""}),
            {{"Text that might expose an internal host name, a URL, a network address, an e-mail "
              "address or a credential."},
             {"Text or a number whose name suggests a secret, a place, a path or a user, unless "
              "the value is clearly harmless, such as a switch or a small number."},
             {"Such text is recognized by its name and its form, so some can be missed, above all "
              "in prose: check the preview of your report."}}};
}

using statement_items = std::vector<statement_item>;

/// Writes the statement of reports up to a tier.
class statement_writer {
public:
    statement_writer(std::span<const report_schema> reports, tier most,
                     const policy_text& policy) noexcept
        : reports_(reports), most_(most), policy_(policy) {}

    [[nodiscard]] statement write() const {
        statement whole{std::string(statement_title), {}};
        whole.sections.push_back(opening());
        for (const auto& row : tiers)
            add_if_any(added_at(row.value), whole);
        if (shares([](const member& row) {
                return row.kind == kind::settings || row.kind == kind::options;
            }))
            whole.sections.push_back(what_never_leaves());
        whole.sections.push_back(what_is_replaced());
        for (const auto& section : policy_.sections)
            add_if_any({std::string(section.title), items_of(section.sentences)}, whole);
        whole.sections.push_back(choice_section());
        return whole;
    }

private:
    static void add_if_any(statement_section section, statement& to) {
        if (!section.items.empty())
            to.sections.push_back(std::move(section));
    }

    [[nodiscard]] statement_section opening() const {
        auto section = introduction(first_tier_of(reports_));
        auto ours = items_of(policy_.introduction);
        section.items.insert(section.items.begin(), ours.begin(), ours.end());
        section.items.push_back({introduction_of(most_)});
        return section;
    }

    [[nodiscard]] statement_items items_of(std::span<const policy_sentence> sentences) const {
        statement_items items;
        for (const auto& each : sentences)
            if (each.member.empty() || shares([&](const member& row) {
                    return row.name == each.member || row.name == each.other_member;
                }))
                items.push_back({std::string(each.sentence)});
        return items;
    }

    /// Whether `is` holds for a top-level member that any report shares.
    template <class Is>
    [[nodiscard]] bool shares(Is is) const {
        for (const auto& report : reports_)
            for (const auto& row : report.members)
                if ((std::max)(report.first_tier, row.first_tier) <= most_ && is(row))
                    return true;
        return false;
    }

    static auto is_one_of(statement_items items) {
        return [items = std::move(items)](const statement_item& item) {
            return std::ranges::find(items, item) != items.end();
        };
    }

    /// What each report begins to share at a tier.
    [[nodiscard]] statement_section added_at(tier at) const {
        statement_section section{title_of(at), {}};
        if (at > most_)
            return section;
        for (const auto& report : reports_) {
            statement_item about{opening_of(report, at), items_added_at(report, at)};
            if (!about.items.empty())
                section.items.push_back(std::move(about));
        }
        return section;
    }

    static std::string opening_of(const report_schema& report, tier at) {
        return report.first_tier == at
                   ? std::string(report.sentence)
                   : joined({"The ", words_of(report.name), " report also contains:"});
    }

    /// A report that contains an earlier one refers to it, so that no list is repeated.
    [[nodiscard]] statement_items items_added_at(const report_schema& report, tier at) const {
        const bool is_new = report.first_tier == at;
        auto items = added_items(report, at, is_new);
        const auto* contained = find_contained(report, at);
        if (contained && std::erase_if(items, is_one_of(added_items(*contained, at, is_new))) != 0)
            items.insert(items.begin(),
                         {joined({"Everything in the ", words_of(contained->name), " report."})});
        return items;
    }

    /// The earlier report in the list all of whose items this one contains; of several, the one
    /// with the most.
    [[nodiscard]] const report_schema* find_contained(const report_schema& report, tier at) const {
        const report_schema* found = nullptr;
        std::size_t longest = 0;
        const auto is_in_report = is_one_of(added_items(report, at, true));
        for (const auto* other = reports_.data(); other != &report; ++other) {
            const auto theirs = added_items(*other, at, true);
            if (theirs.size() > longest && std::ranges::all_of(theirs, is_in_report)) {
                longest = theirs.size();
                found = other;
            }
        }
        return found;
    }

    /// The wire name of a report as words.
    static std::string words_of(std::string_view name) {
        std::string words(name);
        std::ranges::replace(words, '_', ' ');
        return words;
    }

    /// What a report shares at a tier: everything, or only what is new.
    static statement_items added_items(const report_schema& report, tier at, bool all) {
        return report.first_tier <= at ? added_items(report.members, at, all) : statement_items();
    }

    /// With `all`, every member counts as new, since their parent is.
    static statement_items added_items(member_table members, tier at, bool all) {
        statement_items items;
        for (const auto& row : members) {
            if (row.first_tier > at)
                continue;
            const bool is_new = all || row.first_tier == at;
            statement_item item{std::string(row.sentence), added_items(row.members, at, is_new)};
            if (is_new || !item.items.empty())
                items.push_back(std::move(item));
        }
        return items;
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
    const policy_text& policy_;
};

} // namespace detail

/// Writes the statement "What data would I be sharing?" from the structs of the reports. It says
/// what each report shares, and since which release; what redaction drops and replaces; what the
/// policy says; and how to opt out. A report that contains an earlier one refers to it.
///
/// Example:
/// `to_text(statement_of(standard_reports::schemas, tier::v2016, data_collection_policy))`
///
/// With an empty policy, the statement says only what the library guarantees. Reports that begin
/// after `most` are left out, and so are the policy's sentences about members that no report
/// shares. For the statement of one report, pass a span of just that report. Complexity: quadratic
/// in the reports, linear in their members, times the tiers.
[[nodiscard]] inline statement statement_of(std::span<const report_schema> reports, tier most,
                                            const policy_text& policy) {
    return detail::statement_writer(reports, most, policy).write();
}

} // namespace lucity

#endif
