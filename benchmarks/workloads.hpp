// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef BENCHMARKS_WORKLOADS_HPP
#define BENCHMARKS_WORKLOADS_HPP

#include <boost/json.hpp>

#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

/// Raw reports such as reporters would send if they didn't redact, the same in every run.
namespace workloads {

inline constexpr std::array<std::string_view, 24> words{
    "Reset",  "Work",    "Order", "Number",  "Each",     "Use",     "Category", "Level",
    "Enable", "Default", "Path",  "Reports", "Header",   "Line",    "Email",    "Color",
    "Format", "Request", "Asset", "Layer",   "Security", "Minutes", "Warn",     "Template"};

inline constexpr std::array<std::string_view, 16> harmless_values{"\"Y\"",
                                                                  "\"N\"",
                                                                  "1",
                                                                  "25",
                                                                  "true",
                                                                  "false",
                                                                  "\"\"",
                                                                  "\"YYMM####\"",
                                                                  "\"2016-03-29\"",
                                                                  "\"Town of Happyville\"",
                                                                  "\"12.0.5000.0\"",
                                                                  "\"R:\\\\GIS\\\\LucityGIS.gdb\"",
                                                                  "\"Public Works Department\"",
                                                                  "102100",
                                                                  "\"Open\"",
                                                                  "\"WO Category\""};

inline constexpr std::array<std::string_view, 6> exposing_values{
    "\"mail.happyville.gov\"",
    "\"http://gis.happyville.gov/arcgis/rest\"",
    "\"10.1.2.3\"",
    "\"\\\\\\\\files\\\\lucity\"",
    "\"clerk@happyville.gov\"",
    "\"Data Source=CITYSQL;Initial Catalog=Lucity\""};

class generator {
public:
    explicit generator(unsigned seed) : random_(seed) {}

    std::string installer() {
        return R"({"schema":"web_installer/2016","application":{"name":"Lucity Web Installer",)"
               R"("version":"2016r2"},"os_version":"Microsoft Windows NT 6.3.9600.0 Windows Server )"
               R"(2012 R2 Standard 64-bit with all updates up to March of the year and a service )"
               R"(pack besides"})";
    }

    std::string client_maintenance() {
        return R"({"schema":"client_maintenance/2016","application":{"name":"Client Maintenance",)"
               R"("version":"2016r2"},"os_version":"Microsoft Windows NT 6.3.9600.0","database":)"
               R"({"version":"Microsoft SQL Server 2014 (SP2) 12.0.5000.0","edition":"Standard )"
               R"(Edition (64-bit) on Windows NT 6.3 [Build 9600] on a virtual machine"},"client":)"
               R"({"id":"LUC-004711","name":"Town of Happyville, Department of Public Works, )"
               R"(Division of Water, Sewer and Storm Drainage, Office of Asset Management"}})";
    }

    /// A monthly batch of about 78 kB, in which 12 of 100 settings expose something.
    std::string batch() {
        std::string text =
            R"({"schema":"monthly_batch/2016","application":{"name":"Lucity Services",)"
            R"("version":"2016r2"},"os_version":"Microsoft Windows NT 6.3.9600.0",)"
            R"("database":{"version":"12.0.5000.0","edition":"Standard Edition"},)"
            R"("client":{"id":"LUC-004711","name":"Town of Happyville"},)"
            R"("record_counts":{)";
        for (int table = 0; table != 120; ++table)
            text += (table == 0 ? "\"WKTABLE" : ",\"WKTABLE") + std::to_string(table) +
                    "\":" + std::to_string(random_() % 1'000'000);
        text += R"(},"options":{)";
        for (char module = 'A'; module != 'U'; ++module) {
            text += module == 'A' ? "\"W" : ",\"W";
            text += module;
            text += "OPTIONS\":{";
            settings(text, 55);
            text += '}';
        }
        text += R"(},"system_settings":{"License Code":"HV-7Q2M-0815-PRD",)"
                R"("SMTP Encrypted Password":"kR7hvC1pher2016==",)";
        settings(text, 400);
        text += R"(},"user_info_count":61,"mobile_devices":[)";
        for (int device = 0; device != 20; ++device)
            text += std::string(device == 0 ? "" : ",") +
                    R"({"model":"iPad5,3","os_version":"9.3.2","app_version":"2.0"})";
        return text + "]}";
    }

    /// One report a line: of 1000, 900 of an installer, 90 of Client Maintenance, 10 batches.
    std::vector<std::string> mix(std::size_t reports) {
        std::vector<std::string> lines;
        for (std::size_t i = 0; i != reports; ++i) {
            const auto draw = random_() % 1000;
            lines.push_back(draw < 900 ? installer() : draw < 990 ? client_maintenance() : batch());
        }
        return lines;
    }

private:
    void settings(std::string& text, int count) {
        for (int i = 0; i != count; ++i) {
            text += i == 0 ? "\"" : ",\"";
            for (int word = 0; word != 4; ++word)
                text.append(words[random_() % words.size()]) += ' ';
            text += std::to_string(i) + "\":";
            text += random_() % 100 < 12 ? exposing_values[random_() % exposing_values.size()]
                                         : harmless_values[random_() % harmless_values.size()];
        }
    }

    std::mt19937 random_;
};

/// The same report with line breaks and indents.
inline void indent(const boost::json::value& value, std::string& to, std::string& margin) {
    const auto each = [&](char open, char close, const auto& container, auto print) {
        to += open;
        margin += "  ";
        bool first = true;
        for (const auto& element : container) {
            to += first ? "\n" : ",\n";
            to += margin;
            first = false;
            print(element);
        }
        margin.resize(margin.size() - 2);
        to += '\n' + margin + close;
    };
    if (const auto* object = value.if_object())
        each('{', '}', *object, [&](const auto& member) {
            to += boost::json::serialize(boost::json::string(member.key())) + ": ";
            indent(member.value(), to, margin);
        });
    else if (const auto* array = value.if_array())
        each('[', ']', *array, [&](const auto& element) { indent(element, to, margin); });
    else
        to += boost::json::serialize(value);
}

inline std::string indented(std::string_view report) {
    std::string text;
    std::string margin;
    indent(boost::json::parse(report), text, margin);
    return text;
}

} // namespace workloads

#endif
