// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "findings.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <charconv>
#include <functional>
#include <iterator>

namespace report {
namespace {

/// A scalar without quotes. Boost.JSON would write 1.5 as 1.5E0.
std::string plain(const boost::json::value& value) {
    if (const auto* text = value.if_string())
        return std::string(*text);
    if (const auto* number = value.if_double()) {
        char digits[32];
        return {digits, std::to_chars(digits, std::end(digits), *number).ptr};
    }
    return boost::json::serialize(value);
}

/// Calls `use` with each value at the end of a subject's path, and the name that it belongs to.
template <class Use>
void follow(std::string_view path, const boost::json::value& from, const std::string& name,
            Use use) {
    if (path.empty())
        return use(name, plain(from));
    const auto part = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(part.size() + 1, path.size()));
    if (const auto* elements = from.if_array())
        for (const auto& element : *elements)
            follow(path, element, name, use);
    else if (part == "*")
        for (const auto& [member, value] : from.as_object())
            follow(path, value, (name.empty() ? "" : name + ": ") + std::string(member), use);
    else if (part == "+")
        for (const auto& [member, value] : from.as_object()) {
            if (value != 0)
                use(name, std::string(member));
        }
    else if (const auto* value = from.as_object().if_contains(part))
        follow(path, *value, name, use);
}

} // namespace

void month_counter::append_shown(std::vector<row>& to, const row& form, const groups& all) {
    std::multimap<std::size_t, const groups::value_type*, std::greater<>> left;
    for (const auto& group : all)
        left.emplace(group.second.size(), &group);
    groups::mapped_type other;
    while (!left.empty()) {
        const auto last = std::prev(left.end());
        if (last->first >= fewest_clients && (other.empty() || other.size() >= fewest_clients))
            break;
        other.insert(last->second->second.begin(), last->second->second.end());
        left.erase(last);
    }
    auto everyone = other;
    for (const auto& [size, group] : left)
        everyone.insert(group->second.begin(), group->second.end());
    for (const auto& [size, group] : left)
        to.push_back(
            {form.month, form.about, form.name, group->first, false, size, everyone.size()});
    if (other.size() >= fewest_clients)
        to.push_back(
            {form.month, form.about, form.name, "other", true, other.size(), everyone.size()});
}

void month_counter::add(std::string_view client, const boost::json::object& report) {
    if (number_ == 0 || client != client_)
        ++number_;
    client_ = client;
    for (const auto& about : subjects)
        follow(about.path, report, {}, [&](const std::string& name, const std::string& value) {
            groups_[{&about, name}][value].insert(number_);
        });
}

std::vector<row> month_counter::rows(const std::string& month) const {
    std::vector<row> shown;
    for (const auto& [of, all] : groups_)
        append_shown(shown, {month, of.first, of.second}, all);
    return shown;
}

} // namespace report
