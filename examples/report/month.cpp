// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "month.hpp"

#include "csv.hpp"

#include <lucity/policy/release.hpp>

#include <boost/json.hpp>

#include <charconv>
#include <exception>
#include <iterator>
#include <utility>

namespace report {
namespace {

namespace json = boost::json;

constexpr std::string_view installer = "web_installer";

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
    return of.reporter == installer ? of.reporter + '/' + of.application : of.reporter;
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
    const auto reporter = reporter_of(next);
    if (number_ != 0 && next.client == client_ && reporter == reporter_)
        return;
    if (number_ == 0 || next.client != client_)
        ++number_;
    client_ = next.client;
    reporter_ = reporter;
    const auto release = shown_release(next.release);
    if (next.reporter == installer) {
        put(subject::installed_applications, {}, next.application);
        put(subject::installed_releases, next.application, release);
        put(subject::installed_systems, {}, next.operating_system);
        return;
    }
    put(subject::applications, {}, next.application);
    put(subject::releases, {}, release);
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
        if (auto merged = merge_small(all); merged.clients != 0)
            found.by_name.emplace(name, std::move(merged));
    return found;
}

std::string to_csv(std::span<const month_counts> months) {
    std::string rows;
    append_row(rows, {"month", "subject", "name", "value", "merged", "clients"});
    for (const auto& month : months) {
        for (const auto& [about, of] : month.by_name) {
            const auto subject = subjects[static_cast<std::size_t>(about.first)].name;
            for (const auto& group : of.shown)
                append_row(rows, {month.month, subject, about.second, group.value, "no",
                                  std::to_string(group.clients)});
            if (of.other != 0)
                append_row(rows, {month.month, subject, about.second, "other", "yes",
                                  std::to_string(of.other)});
        }
    }
    return rows;
}

} // namespace report
