// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "known_issues.hpp"

#include "csv.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <array>

namespace report {
namespace {

namespace json = boost::json;

/// Reads one issue; errors begin with its place.
class issue_reader {
public:
    issue_reader(const json::value& issue, std::size_t index)
        : place_("/" + std::to_string(index)), issue_(issue) {}

    known_issue read() const {
        if (!issue_.is_object())
            throw issues_error(place_, "must be an object");
        check_names();
        known_issue found{text("id"), text("text"), release("introduced"), std::nullopt};
        if (issue_.get_object().contains("fixed"))
            found.fixed = release("fixed");
        if (found.fixed && *found.fixed <= found.introduced)
            throw issues_error(place("fixed"), "must be later than introduced");
        return found;
    }

private:
    std::string place(std::string_view name) const { return place_ + '/' + std::string(name); }

    /// A misspelt "fixed" would notify clients that are safe.
    void check_names() const {
        constexpr std::array<std::string_view, 4> known{"id", "text", "introduced", "fixed"};
        for (const auto& [name, value] : issue_.get_object())
            if (std::ranges::find(known, std::string_view(name)) == known.end())
                throw issues_error(place_, "has a member that is not id, text, introduced, fixed");
    }
    std::string text(std::string_view name) const {
        const auto* found = issue_.get_object().if_contains(name);
        if (!found || !found->is_string() || found->get_string().empty())
            throw issues_error(place(name), "must be there, and be a text");
        return std::string(found->get_string());
    }
    lucity::release release(std::string_view name) const {
        if (const auto read = lucity::release::parse(text(name)))
            return *read;
        throw issues_error(place(name), "must be a release, such as 2016r2");
    }

    std::string place_;
    const json::value& issue_;
};

} // namespace

issues_error::issues_error(std::string_view place, std::string_view advice)
    : std::runtime_error("issues: " + std::string(place) + (place.empty() ? "" : " ") +
                         std::string(advice)) {}

std::vector<known_issue> parse_issues(std::string_view text) {
    json::error_code error;
    json::stream_parser parser;
    const auto read = parser.write(text, error);
    if (!error)
        parser.finish(error);
    if (error)
        throw issues_error("", "is no JSON from byte " + std::to_string(read + 1) + " on");
    const auto parsed = parser.release();
    if (!parsed.is_array())
        throw issues_error("", "must be an array");
    std::vector<known_issue> issues;
    for (const auto& each : parsed.get_array()) {
        auto issue = issue_reader(each, issues.size()).read();
        if (std::ranges::find(issues, issue.id, &known_issue::id) != issues.end())
            throw issues_error("/" + std::to_string(issues.size()) + "/id", "is there twice");
        issues.push_back(std::move(issue));
    }
    return issues;
}

bool has_issue(const lucity::release& running, const known_issue& issue) noexcept {
    return issue.introduced <= running && (!issue.fixed || running < *issue.fixed);
}

void notices::add(const client_release& next) {
    ++clients_;
    const auto running = lucity::release::parse(next.release);
    if (!running) {
        ++unreadable_;
        append_row(unreadable_rows_, {next.id, next.name, next.release, "",
                                      "The release can't be read: find out what this client runs"});
        return;
    }
    for (std::size_t i = 0; i != issues_.size(); ++i)
        if (has_issue(*running, issues_[i])) {
            ++affected_[i];
            append_row(affected_rows_,
                       {next.id, next.name, to_string(*running), issues_[i].id, issues_[i].text});
        }
}

std::string notices::csv() const {
    std::string all;
    append_row(all, {"client_id", "client_name", "release", "issue_id", "issue_text"});
    return all + affected_rows_ + unreadable_rows_;
}

} // namespace report
