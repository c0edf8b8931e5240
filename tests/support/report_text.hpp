// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef TEST_SUPPORT_REPORT_TEXT_HPP
#define TEST_SUPPORT_REPORT_TEXT_HPP

#include <lucity/violation.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace test {

/// The members of a monthly report of tier 2016 as JSON, each to be changed by a test.
struct batch_text {
    std::string schema = R"("monthly_batch/2016")";
    std::string application = R"({"name":"Lucity Services","version":"2016r2"})";
    std::string os_version = R"("Windows")";
    std::string database = R"({"version":"12.0","edition":"Standard"})";
    std::string client = R"({"id":"LUC-1","name":"Happyville"})";
    std::string record_counts = R"({"WKORDER":1})";
    std::string options = R"({"WKOPTIONS":{"Reset":"Y"}})";
    std::string system_settings = R"({"SMTP Port Number":25})";
    std::string user_info_count = "61";
    std::string mobile_devices = "[]";

    /// Members that are empty are left out.
    [[nodiscard]] std::string text() const {
        std::string members;
        const auto add = [&](std::string_view name, const std::string& value) {
            if (value.empty())
                return;
            members += members.empty() ? "{\"" : ",\"";
            members.append(name).append("\":").append(value);
        };
        add("schema", schema);
        add("application", application);
        add("os_version", os_version);
        add("database", database);
        add("client", client);
        add("record_counts", record_counts);
        add("options", options);
        add("system_settings", system_settings);
        add("user_info_count", user_info_count);
        add("mobile_devices", mobile_devices);
        return members + "}";
    }
};

/// A monthly report with settings of one's choice.
inline std::string with_settings(std::string_view settings) {
    batch_text report;
    report.system_settings = settings;
    return report.text();
}

/// Violations as "code path".
inline std::vector<std::string> lines_of(const lucity::violation_list& violations) {
    std::vector<std::string> lines;
    for (const auto& found : violations)
        lines.push_back(std::string(to_string(found.code)) + " " + found.path.text());
    return lines;
}

} // namespace test

#endif
