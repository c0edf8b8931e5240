// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "month.hpp"

#include <lucity/policy/release.hpp>

#include <boost/json.hpp>

#include <charconv>
#include <exception>

namespace report {
namespace {

namespace json = boost::json;

std::string shown_release(std::string_view text) {
    const auto read = lucity::release::parse(text);
    return std::string(read ? std::string_view(to_string(*read)) : unreadable_release);
}

/// A scalar without quotes. The library's own serialiser would write 1.5 as 1.5E0.
std::string plain(const json::value& value) {
    if (const auto* text = value.if_string())
        return std::string(*text);
    if (const auto* number = value.if_double()) {
        char digits[32];
        return {digits, std::to_chars(digits, std::end(digits), *number).ptr};
    }
    return json::serialize(value);
}

/// The name of an installer's application makes it a reporter of its own.
std::string reporter_of(const submission& of) {
    return of.reporter == "web_installer" ? of.reporter + '/' + of.application : of.reporter;
}

const json::object& member(const json::object& report, std::string_view name) {
    static const json::object none;
    const auto* found = report.if_contains(name);
    return found ? found->as_object() : none;
}

} // namespace

void month_counter::put(subject about, std::string_view name, std::string_view value) {
    auto& in_group = groups_[{about, std::string(name)}][std::string(value)];
    if (in_group.empty() || in_group.back() != number_)
        in_group.push_back(number_);
}

void month_counter::add(const submission& next) {
    auto client = std::pair(next.known_by, next.client);
    auto reporter = reporter_of(next);
    if (client == client_ && reporter == reporter_)
        return;
    if (client != client_)
        ++number_;
    client_ = std::move(client);
    reporter_ = std::move(reporter);
    put(subject::clients, {}, next.known_by);
    put(subject::reporters, {}, next.reporter);
    put(subject::applications, {}, next.application);
    put(subject::releases, {}, shown_release(next.release));
    put(subject::application_releases, next.application, shown_release(next.release));
    put(subject::operating_systems, {}, next.operating_system);
    if (!next.database_version.empty())
        put(subject::database_versions, {}, next.database_version);
    if (!next.database_edition.empty())
        put(subject::database_editions, {}, next.database_edition);
    if (!next.report.empty())
        add_monthly(next.report);
}

void month_counter::add_monthly(std::string_view text) try {
    const auto parsed = json::parse(text);
    const auto& report = parsed.as_object();
    for (const auto& [table, count] : member(report, "record_counts"))
        if (count.to_number<std::uint64_t>() != 0)
            put(subject::modules, {}, table);
    for (const auto& [table, options] : member(report, "options"))
        for (const auto& [name, value] : options.as_object())
            put(subject::options, std::string(table) + ": " + std::string(name), plain(value));
    for (const auto& [name, value] : member(report, "system_settings"))
        put(subject::settings, name, plain(value));
    const auto* devices = report.if_contains("mobile_devices");
    for (const auto& device : devices ? devices->as_array() : json::array()) {
        put(subject::device_models, {}, device.at("model").as_string());
        put(subject::device_systems, {}, device.at("os_version").as_string());
        put(subject::device_apps, {}, device.at("app_version").as_string());
    }
} catch (const std::exception&) {
    throw report_error();
}

month_counts month_counter::counts(std::string_view month) const {
    month_counts found{std::string(month), {}};
    for (const auto& [name, all] : groups_)
        if (auto merged = merge(all); merged.clients != 0)
            found.by_name.emplace(name, std::move(merged));
    return found;
}

} // namespace report
