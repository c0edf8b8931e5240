// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "batch_options.hpp"

#include <lucity/policy/release.hpp>

#include <boost/algorithm/string/predicate.hpp>

#include <locale>
#include <string>

namespace reporters {
namespace {

std::vector<city::identifier> module_tables(const values& all, const city::identifier& user_table) {
    constexpr auto key = "module-table";
    std::vector<city::identifier> tables;
    for (const auto& text : all[key].as<std::vector<std::string>>()) {
        tables.push_back(to_identifier(text, key));
        // Counting it here would report the count at a tier that must not send it.
        if (!lucity::is_counted_table(text) ||
            boost::algorithm::iequals(text, user_table.text(), std::locale::classic()))
            throw usage_error(key, "users are not a module; the tier decides whether they are "
                                   "counted");
    }
    return tables;
}

names read_names(const values& all) {
    const auto user_table = read_name(all, "user-table");
    return {
        .system_settings = {read_name(all, "settings-table"),
                            read_name(all, "settings-name-column"),
                            read_name(all, "settings-value-column")},
        .option_name_column = read_name(all, "option-name-column"),
        .option_value_column = read_name(all, "option-value-column"),
        .module_tables = module_tables(all, user_table),
        .user_table = user_table,
        .device_table = read_name(all, "device-table"),
        .device_model_column = read_name(all, "device-model-column"),
        .device_os_version_column = read_name(all, "device-os-version-column"),
        .device_app_version_column = read_name(all, "device-app-version-column"),
    };
}

lucity::tier read_allowed(const values& all) {
    constexpr auto key = "application-version";
    const auto release = lucity::release::parse(required(all, key));
    if (!release)
        throw usage_error(key, "is not a release; write it like 2016r2");
    const auto allowed = lucity::tier_of(*release);
    if (!allowed || *allowed < lucity::tier::v2015)
        throw usage_error(key, "before 2015 there is no monthly report");
    return *allowed;
}

std::optional<lucity::tier> read_tier(const values& all, lucity::tier allowed) {
    const auto chosen = optional(all, "tier");
    if (!chosen)
        return std::nullopt;
    const auto tier = lucity::parse_tier(*chosen);
    if (!tier || *tier < lucity::tier::v2015)
        throw usage_error("tier", "use 2015, 2015r2_sp1 or 2016");
    if (*tier > allowed)
        throw usage_error("tier", "application-version does not allow it");
    return tier;
}

} // namespace

order read_order(const values& all) {
    if (all.count("output") != 0 && all.count("spool") != 0)
        throw usage_error("spool", "can't be used together with output");
    if (all.count("sender") != 0 && all.count("spool") == 0)
        throw usage_error("sender", "needs spool");
    const auto allowed = read_allowed(all);
    return {
        .who = read_reporter(all),
        .where = read_names(all),
        .allowed = allowed,
        .tier = read_tier(all, allowed),
        .output = optional(all, "output"),
        .spool = optional(all, "spool"),
        .sender = optional(all, "sender"),
    };
}

} // namespace reporters
