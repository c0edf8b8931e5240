// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef TEST_SUPPORT_REPORT_BYTES_HPP
#define TEST_SUPPORT_REPORT_BYTES_HPP

#include <lucity/receiving/violation.hpp>
#include <lucity/receiving/violation_list.hpp>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace test {

/// Reports as on the wire, canonical and without violations.
inline constexpr std::string_view batch_2016 =
    R"({"schema":"monthly_batch/2016",)"
    R"("application":{"name":"Lucity Services","version":"2016r2"},)"
    R"("os_version":"Microsoft Windows NT 6.3.9600.0",)"
    R"("database":{"version":"12.0.5000.0","edition":"Standard Edition"},)"
    R"("client":{"id":"LUC-004711","name":"Town of Happyville"},)"
    R"("record_counts":{"WKORDER":120345,"WTMETER":4022},)"
    R"("options":{"WKOPTIONS":{"Reset Work Order Number Each":"Y",)"
    R"("Reset Work Order Number To":1}},)"
    R"("system_settings":{"SMTP Server Address":"in use","SMTP Port Number":25,)"
    R"("Header line in email":""},)"
    R"("user_info_count":61,)"
    R"("mobile_devices":[{"model":"iPad5,3","os_version":"9.3.2","app_version":"2.0"}]})";

inline constexpr std::string_view batch_2015 =
    R"({"schema":"monthly_batch/2015",)"
    R"("application":{"name":"Lucity Services","version":"2015r2"},)"
    R"("os_version":"Windows Server 2012 R2",)"
    R"("database":{"version":"11.2.0.4.0","edition":"Enterprise Edition"},)"
    R"("client":{"id":"LUC-004711","name":"Town of Happyville"},)"
    R"("record_counts":{},"options":{},"system_settings":{}})";

inline constexpr std::string_view installer =
    R"({"schema":"web_installer/7.60",)"
    R"("application":{"name":"Lucity Web","version":"7.60"},)"
    R"("os_version":"Windows Server 2012 R2"})";

/// Replaces the only occurrence of `from` in a text.
inline std::string edited(std::string_view text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    if (at == std::string_view::npos || text.find(from, at + 1) != std::string_view::npos)
        throw std::logic_error("a test edits what isn't there once: " + std::string(from));
    return std::string(text).replace(at, from.size(), to);
}

/// A batch report with these members as system_settings.
inline std::string with_settings(std::string_view members) {
    return edited(batch_2015, R"("system_settings":{})",
                  R"("system_settings":{)" + std::string(members) + "}");
}

/// Violations as a text: code and path, separated by semicolons.
inline std::string told(const lucity::violation_list& violations) {
    std::string text;
    for (const auto& found : violations) {
        text += text.empty() ? "" : "; ";
        text += to_string(found.code);
        text += found.path.text().empty() ? "" : " " + found.path.text();
    }
    return text;
}

} // namespace test

#endif
