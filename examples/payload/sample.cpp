// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"
#include "interrupts.hpp"
#include "sample_data.hpp"

#include <lucity/policy/report_list.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace payload_command {
namespace {

namespace json = boost::json;
namespace data = sample_data;

/// Makes up valid reports that look like a reporter's raw data: with both secrets, hosts, addresses
/// and credentials, wherever the schema has a place for them.
///
/// They are written with Boost.JSON, since the library encodes only redacted reports.
class sample_reports {
public:
    /// The same schema and seed give the same reports on every machine.
    sample_reports(lucity::schema_name schema, std::uint64_t seed)
        : schema_(schema), random_(seed) {}

    /// The next report, without a line break.
    [[nodiscard]] std::string next();

private:
    /// Not a `std::uniform_int_distribution`, whose numbers differ between standard libraries.
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random_() % bound); }
    template <class Row, std::size_t Size>
    const Row& one_of(const Row (&rows)[Size]) {
        return rows[below(Size)];
    }
    /// Replaces each `~` by a digit.
    std::string filled(std::string_view pattern);

    /// Whether the report has the member at its tier.
    [[nodiscard]] bool has(std::string_view member) const;
    std::string_view release();

    json::object application();
    json::object system_settings();
    json::object options();
    json::object record_counts();
    json::array mobile_devices();

    lucity::schema_name schema_;
    std::mt19937_64 random_;
};

std::string sample_reports::filled(std::string_view pattern) {
    std::string text;
    for (char c : pattern)
        text += c == '~' ? static_cast<char>('1' + below(9)) : c;
    return text;
}

bool sample_reports::has(std::string_view member) const {
    const auto* found = schema_.report->members.find(member);
    return found && found->first_tier <= schema_.tier;
}

std::string_view sample_reports::release() {
    for (;;) {
        const auto name = one_of(data::releases);
        if (lucity::tier_of(*lucity::release::parse(name)) >= schema_.tier)
            return name;
    }
}

json::object sample_reports::application() {
    std::string name = "Lucity Services";
    if (schema_.report->name == "web_installer")
        name = filled(one_of(data::web_applications));
    else if (schema_.report->name == "client_maintenance")
        name = "Client Maintenance";
    return {{"name", name}, {"version", release()}};
}

json::object sample_reports::system_settings() {
    json::object settings;
    settings[one_of(data::license_code_names)] = filled(data::license_code);
    for (const auto& setting : data::harmless_settings)
        settings[setting.name] = filled(one_of(setting.values));
    for (auto name : data::number_settings)
        settings[name] = below(1000);
    for (const auto& setting : data::exposing_settings)
        settings[setting.name] = filled(one_of(setting.values));
    for (auto name : data::flag_settings)
        settings[name] = below(2) == 0;
    settings[one_of(data::smtp_password_names)] = filled(data::smtp_password);
    return settings;
}

json::object sample_reports::options() {
    json::object tables;
    for (auto table : data::option_tables) {
        json::object options;
        for (const auto& option : data::options)
            options[option.name] = filled(one_of(option.values));
        options["Reset Work Order Number To"] = 1;
        tables[table] = std::move(options);
    }
    return tables;
}

json::object sample_reports::record_counts() {
    json::object counts;
    for (auto table : data::counted_tables)
        counts[table] = below(500'000);
    return counts;
}

json::array sample_reports::mobile_devices() {
    json::array devices;
    for (auto left = below(4); left != 0; --left) {
        const auto& device = one_of(data::devices);
        devices.push_back(json::object{
            {"model", device.model}, {"os_version", device.os_version}, {"app_version", "2.0"}});
    }
    return devices;
}

std::string sample_reports::next() {
    json::object report;
    report["schema"] =
        std::string(schema_.report->name) + '/' + std::string(lucity::to_string(schema_.tier));
    report["application"] = application();
    report["os_version"] = filled(one_of(data::operating_systems));
    if (has("database")) {
        const auto& database = one_of(data::databases);
        report["database"] = {{"version", database.version}, {"edition", database.edition}};
    }
    if (has("client"))
        report["client"] = {{"id", filled("LUC-00~~~~")},
                            {"name", filled(one_of(data::client_names))}};
    if (has("record_counts"))
        report["record_counts"] = record_counts();
    if (has("options"))
        report["options"] = options();
    if (has("system_settings"))
        report["system_settings"] = system_settings();
    if (has("user_info_count"))
        report["user_info_count"] = below(200);
    if (has("mobile_devices"))
        report["mobile_devices"] = mobile_devices();
    return json::serialize(report);
}

} // namespace

exit_status sample(const arguments& given, outputs& to) {
    sample_reports reports(given.schema(), given.number("seed", 1));
    for (auto left = given.number("count", 1); left != 0 && !interrupted(); --left) {
        to.out.write(reports.next());
        to.out.write("\n");
    }
    return success;
}

} // namespace payload_command
