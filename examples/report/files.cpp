// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "findings.hpp"

#include "reporters/command_line.hpp"

#include <boost/json.hpp>

namespace report {
namespace {

constexpr auto wrong_form = " must have an id, a text, a release in introduced and, if there is a "
                            "fix, a later one in fixed; nothing else";

/// Empty if it is malformed.
std::optional<known_issue> read_issue(const boost::json::object& issue) {
    const auto text = [&](std::string_view name) {
        const auto* found = issue.if_contains(name);
        return found && found->is_string() ? std::string(found->get_string()) : std::string();
    };
    const auto introduced = lucity::release::parse(text("introduced"));
    const auto fixed = lucity::release::parse(text("fixed"));
    // A misspelt "fixed" would notify clients that are not affected.
    if (text("id").empty() || text("text").empty() || !introduced ||
        issue.size() != (fixed ? 4 : 3) || (fixed && *fixed <= *introduced))
        return std::nullopt;
    return known_issue{text("id"), text("text"), *introduced, fixed};
}

/// A line as in RFC 4180. A field that a spreadsheet would read as a formula gets an apostrophe in
/// front.
std::string line(std::initializer_list<std::string_view> fields) {
    std::string text;
    for (const auto& field : fields) {
        const auto* quote = field.find_first_of(",\"\r\n") == field.npos ? "" : "\"";
        text.append(&field == fields.begin() ? "" : ",").append(quote);
        text.append(field.find_first_of("=+-@\t\r") == 0 ? "'" : "");
        for (char c : field)
            text.append(c == '"' ? 2 : 1, c);
        text.append(quote);
    }
    return text + "\r\n";
}

} // namespace

std::vector<known_issue> read_issues(std::istream& from) {
    boost::json::error_code error;
    const auto parsed = boost::json::parse(from, error);
    if (error || !parsed.is_array())
        throw reporters::usage_error("issues", "must be a file with a JSON array");
    std::vector<known_issue> issues;
    for (const auto& each : parsed.get_array()) {
        const auto issue = each.is_object() ? read_issue(each.get_object()) : std::nullopt;
        if (!issue)
            throw reporters::usage_error("issues",
                                         "/" + std::to_string(issues.size()) + wrong_form);
        issues.push_back(*issue);
    }
    return issues;
}

std::string counts_csv(const findings& found) {
    auto lines = line({"month", "subject", "name", "value", "merged", "clients"});
    for (const auto& row : found.rows)
        lines += line({row.month, row.about->name, row.name, row.value, row.merged ? "yes" : "no",
                       std::to_string(row.clients)});
    return lines;
}

std::string notify_csv(const findings& found) {
    auto lines = line({"client_id", "client_name", "release", "issue_id", "issue_text"});
    std::string unknown;
    for (const auto& [id, name, release, running] : found.clients) {
        if (!running && !found.issues.empty())
            unknown += line({id, name, release, "",
                             "The release can't be read: find out what this client runs"});
        for (const auto& issue : found.issues)
            if (issue.is_in(running))
                lines += line({id, name, to_string(*running), issue.id, issue.text});
    }
    return lines + unknown;
}

} // namespace report
