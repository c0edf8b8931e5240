// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "coverage.hpp"

#include <lucity/policy/reports.hpp>
#include <lucity/policy/tier.hpp>

#include <boost/json.hpp>

#include <algorithm>
#include <optional>
#include <string>

namespace reporters {
namespace {

using lucity::client_maintenance;
using lucity::monthly_batch;
using lucity::web_installer;

constexpr auto newest = lucity::tiers.back().value;

/// The schema of a report; empty if it has none.
std::string schema_of(std::string_view report) {
    boost::system::error_code error;
    const auto parsed = boost::json::parse(report, error);
    const auto* members = error ? nullptr : parsed.if_object();
    const auto* schema = members ? members->if_contains("schema") : nullptr;
    const auto* text = schema ? schema->if_string() : nullptr;
    return text ? std::string(*text) : std::string();
}

} // namespace

bool covers(const city::consent_store& chosen, std::string_view report) {
    const auto schema = schema_of(report);
    const auto slash = std::min(schema.find('/'), schema.size());
    const auto name = std::string_view(schema).substr(0, slash);
    const auto tier = slash == schema.size()
                          ? std::nullopt
                          : lucity::parse_tier(std::string_view(schema).substr(slash + 1));
    const auto reaches = [&](const auto& given) {
        return tier && given && given->given_for() >= *tier;
    };
    if (name == web_installer<newest>::about.name)
        return reaches(chosen.read<web_installer>());
    if (name == client_maintenance<newest>::about.name || name == monthly_batch<newest>::about.name)
        return reaches(chosen.read<client_maintenance>());
    return false;
}

} // namespace reporters
