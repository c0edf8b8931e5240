// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef BENCHMARKS_WORKLOADS_HPP
#define BENCHMARKS_WORKLOADS_HPP

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

/// Raw reports, as if reporters didn't redact. They are the same in every run.
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

/// Values that encoders seldom write: with escapes, and with characters outside ASCII.
inline constexpr std::array<std::string_view, 8> difficult_values{
    "\"Stra\u00dfenbau und Gr\u00fcnfl\u00e4chen, B\u00fcro f\u00fcr \u00d6ffentlichkeitsarbeit\"",
    "\"\u4e0b\u6c34\u9053\u5c40 \u30dd\u30f3\u30d7\u5834 \u7ba1\u7406\u4e8b\u52d9\u6240\"",
    "\"\\\"quoted\\\" and \\\"quoted once more\\\"\"",
    "\"first line\\r\\nsecond line\\r\\n\\tindented\"",
    "\"Caf\\u00e9 am Stra\\u00dfenbahnhof\"",
    "\"D:\\\\Lucity\\\\Reports\\\\Pump stations\\\\2016\"",
    "\"Centre d'op\u00e9rations \u2013 r\u00e9seau d'eau\"",
    "\"\\ud83d\\udeb0 drinking water\""};

/// Too many names and values for a cache: 12,000 names, and 3,000 values, some of which expose
/// something.
class vocabulary {
public:
    explicit vocabulary(unsigned seed) {
        std::mt19937 random(seed);
        const auto word = [&] {
            return std::string(words[random() % words.size()]);
        };
        for (int i = 0; i != 12'000; ++i)
            names_.push_back(word() + ' ' + word() + ' ' + word() + ' ' + std::to_string(i));
        for (int i = 0; i != 500; ++i) {
            const auto number = std::to_string(i);
            for (const auto& value :
                 {std::to_string(random() % 100'000), '"' + word() + ' ' + word() + '"',
                  "\"Town of " + word() + number + '"', "\"12.0." + number + ".0\"",
                  R"("R:\\GIS\\)" + word() + number + R"(.gdb")",
                  i % 2 == 0 ? std::string("true") : "\"mail" + number + ".happyville.gov\""})
                values_.push_back(value);
        }
    }

    /// A monthly batch with as many settings as `generator::batch`, in any order.
    std::string batch(unsigned seed) {
        std::mt19937 random(seed);
        std::shuffle(names_.begin(), names_.end(), random);
        auto name = names_.begin();
        std::string text =
            R"({"schema":"monthly_batch/2016","application":{"name":"Lucity Services",)"
            R"("version":"2016r2"},"os_version":"Microsoft Windows NT 6.3.9600.0",)"
            R"("database":{"version":"12.0.5000.0","edition":"Standard Edition"},)"
            R"("client":{"id":"LUC-004711","name":"Town of Happyville"},"record_counts":{},)"
            R"("user_info_count":61,"mobile_devices":[],"options":{)";
        const auto settings = [&](int count) {
            text += '{';
            for (int i = 0; i != count; ++i)
                text +=
                    (i == 0 ? "\"" : ",\"") + *name++ + "\":" + values_[random() % values_.size()];
            text += '}';
        };
        for (char module = 'A'; module <= 'T'; ++module) {
            text += std::string(module == 'A' ? "\"W" : ",\"W") + module + "OPTIONS\":";
            settings(62);
        }
        text += R"(},"system_settings":)";
        settings(450);
        return text + '}';
    }

private:
    std::vector<std::string> names_;
    std::vector<std::string> values_;
};

/// Makes raw reports. All cities' reports have the same settings in the same order, since they run
/// the same software; the values differ.
class generator {
public:
    /// `difficult` of 100 harmless values are difficult ones.
    explicit generator(unsigned seed, unsigned difficult = 0)
        : random_(seed), difficult_(difficult) {}

    /// About 235 bytes.
    std::string installer() {
        return R"({"schema":"web_installer/2016","application":{"name":"Lucity )" +
               std::string(pick(applications)) + R"(","version":"2016r2"},"os_version":")" +
               std::string(pick(operating_systems)) + "\"}";
    }

    /// About 465 bytes.
    std::string client_maintenance() {
        return R"({"schema":"client_maintenance/2016","application":{"name":"Client Maintenance",)"
               R"("version":"2016r2"},"os_version":")" +
               std::string(pick(operating_systems)) +
               R"(","database":{"version":"Microsoft SQL Server 2014 (SP2) 12.0.5000.0",)"
               R"("edition":"Standard Edition (64-bit) on Windows NT 6.3 [Build 9600]"},)"
               R"("client":{"id":"LUC-)" +
               std::to_string(100'000 + random_() % 900'000) +
               R"(","name":"Town of Happyville, Department of Public Works, Division of )" +
               std::string(pick(words)) + R"( and Storm Drainage"}})";
    }

    /// About 78 kB, in which 12 of 100 settings expose something.
    std::string batch() {
        std::string text =
            R"({"schema":"monthly_batch/2016","application":{"name":"Lucity Services",)"
            R"("version":"2016r2"},"os_version":"Microsoft Windows NT 6.3.9600.0",)"
            R"("database":{"version":"12.0.5000.0","edition":"Standard Edition"},)"
            R"("client":{"id":"LUC-004711","name":"Town of Happyville"},)"
            R"("record_counts":{)";
        for (unsigned table = 0; table != 120; ++table)
            text += (table == 0 ? "\"WKTABLE" : ",\"WKTABLE") + std::to_string(table) +
                    "\":" + std::to_string(random_() % 1'000'000);
        text += R"(},"options":{)";
        for (unsigned module = 0; module != 20; ++module) {
            text += module == 0 ? "\"W" : ",\"W";
            text += static_cast<char>('A' + module);
            text += "OPTIONS\":{";
            settings(text, module, 62);
            text += '}';
        }
        text += R"(},"system_settings":{"License Code":"HV-7Q2M-0815-PRD",)"
                R"("SMTP Encrypted Password":"kR7hvC1pher2016==",)";
        settings(text, 20, 450);
        text += R"(},"user_info_count":61,"mobile_devices":[)";
        for (int device = 0; device != 20; ++device)
            text += std::string(device == 0 ? "" : ",") +
                    R"({"model":"iPad5,3","os_version":"9.3.2","app_version":"2.0"})";
        return text + "]}";
    }

    /// A monthly batch of about this many bytes, at least 1 kB. All tables have the same options,
    /// with as many names as a real one.
    std::string batch_of(std::size_t bytes) {
        std::string text =
            R"({"schema":"monthly_batch/2016","application":{"name":"Lucity Services",)"
            R"("version":"2016r2"},"os_version":"Microsoft Windows NT 6.3.9600.0",)"
            R"("database":{"version":"12.0.5000.0","edition":"Standard Edition"},)"
            R"("client":{"id":"LUC-004711","name":"Town of Happyville"},"record_counts":{},)"
            R"("system_settings":{},"user_info_count":61,"mobile_devices":[],"options":{)";
        constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        for (std::size_t table = 0; text.size() < bytes; ++table) {
            text += table == 0 ? "\"" : ",\"";
            text += letters[table / letters.size()];
            text += letters[table % letters.size()];
            text += "OPTIONS\":{";
            // A setting takes about 43 bytes.
            const auto left = (bytes - std::min(bytes, text.size())) / 43;
            settings(text, 0, static_cast<int>(std::clamp<std::size_t>(left, 1, 400)));
            text += '}';
        }
        return text + "}}";
    }

    /// One report a line: of 1000, 900 are of an installer, 90 of Client Maintenance, and 10 are
    /// batches.
    std::vector<std::string> mix(std::size_t reports) {
        std::vector<std::string> lines;
        for (std::size_t i = 0; i != reports; ++i) {
            const auto draw = i * 617 % 1000;
            lines.push_back(draw < 900 ? installer() : draw < 990 ? client_maintenance() : batch());
        }
        return lines;
    }

private:
    static constexpr std::array<std::string_view, 4> applications{
        "Web Installer for Public Works", "Mobile Server Installation",
        "REST API Installation Program", "Citizen Portal Installation"};
    static constexpr std::array<std::string_view, 4> operating_systems{
        "Microsoft Windows NT 6.3.9600.0, Windows Server 2012 R2 Standard, 64-bit, all updates",
        "Microsoft Windows NT 6.1.7601.0, Windows Server 2008 R2 Standard, Service Pack 1",
        "Microsoft Windows NT 10.0.14393.0, Windows Server 2016 Datacenter, 64-bit, Core",
        "Microsoft Windows NT 6.2.9200.0, Windows Server 2012 Standard, 64-bit edition"};

    template <class List>
    std::string_view pick(const List& list) {
        return list[random_() % list.size()];
    }

    void settings(std::string& text, unsigned table, int count) {
        std::mt19937 names(table);
        for (int i = 0; i != count; ++i) {
            text += i == 0 ? "\"" : ",\"";
            for (int word = 0; word != 4; ++word)
                text.append(words[names() % words.size()]) += ' ';
            text += std::to_string(i) + "\":";
            if (random_() % 100 < 12)
                text += pick(exposing_values);
            else if (random_() % 100 < difficult_)
                text += pick(difficult_values);
            else
                text += pick(harmless_values);
        }
    }

    std::mt19937 random_;
    unsigned difficult_;
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
