// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef TEST_SUPPORT_MUTATED_REPORTS_HPP
#define TEST_SUPPORT_MUTATED_REPORTS_HPP

#include "random_reports.hpp"
#include "random_source.hpp"

#include <lucity/sending/detail/encoder.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/string.hpp>
#include <boost/json/value.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace test {

/// The bytes of a report of any kind and tier, with leaks, and without fatal violations.
inline std::string random_bytes_of_a_report(std::uint64_t seed) {
    constexpr ingredients encodable{
        .invalid_utf8 = false, .duplicate_names = false, .huge_counts = false};
    random_source source(seed);
    std::string bytes;
    const auto chosen = source.below(11);
    std::size_t index = 0;
    for_each_report_type([&]<class Report>(const Report&) {
        if (index++ == chosen)
            bytes = lucity::detail::encoded(report_generator(seed, seed, encodable).make<Report>());
    });
    return bytes;
}

/// The pieces that a mutation inserts: each engine has its own code to read them.
inline constexpr std::string_view tokens[]{
    " ",
    "\n",
    "\t",
    "\r\n",
    ",",
    ":",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "\\",
    "\\\"",
    "\\/",
    "\\n",
    "\\u0041",
    "\\u0000",
    "\\ud83d\\ude00",
    "\\ud800",
    "\\x",
    "\\u00e",
    "\x01",
    "\x7f",
    "\xc3\xa9",
    "\xc3",
    "\xff",
    "\xef\xbb\xbf",
    "0",
    "-",
    "-0",
    "1e5",
    "1E+400",
    "1e9999999999",
    "e-9999999999",
    "01",
    "1.",
    ".5",
    "9223372036854775808",
    "9223372036854775807",
    "true",
    "false",
    "null",
    "nul",
    "\"\":",
    "\"schema\":",
    "\"License Code\":\"x\",",
    "\"os_version\":\"x\",",
    "\"a\":1,",
    "\"A\":2,",
    "\"user_info_count\":1,",
    "\"WKOPTIONS\":{},",
    "\"\\u0057KOPTIONS\":{\"http://x\":1,\"u\":\"http://x\"},",
    "\"USER_INFO\":1,",
    "http://",
    ".happyville.gov",
    "\\\\\\\\files",
    "0000000000000000",
};

/// Changes some bytes.
inline void mutate(std::string& bytes, random_source& source) {
    const auto at = source.below(bytes.size() + 1);
    switch (source.below(6)) {
    case 0:
        bytes.insert(at, source.pick(tokens));
        break;
    case 1:
        bytes.erase(at, 1 + source.below(4));
        break;
    case 2:
        if (at != bytes.size())
            bytes[at] = static_cast<char>(source.below(256));
        break;
    case 3:
        // White space, mostly where it is allowed.
        if (const auto mark = bytes.find_first_of(",:{}[]", at); mark != std::string::npos)
            bytes.insert(mark + source.below(2), 1, source.pick(std::string_view(" \n\t\r")));
        break;
    case 4:
        // A character as an escape.
        if (at != bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) {
            constexpr std::string_view digits = "0123456789abcdef";
            const auto byte = static_cast<unsigned char>(bytes[at]);
            bytes.replace(at, 1, std::string("\\u00") + digits[byte >> 4] + digits[byte & 15]);
        }
        break;
    default:
        bytes.insert(at, bytes.substr(source.below(bytes.size() + 1), source.below(40)));
    }
}

/// Names of members that reports have, or might have.
inline constexpr std::string_view member_names[]{"schema",
                                                 "application",
                                                 "name",
                                                 "version",
                                                 "os_version",
                                                 "database",
                                                 "edition",
                                                 "client",
                                                 "id",
                                                 "record_counts",
                                                 "options",
                                                 "model",
                                                 "user_info_count",
                                                 "system_settings",
                                                 "mobile_devices",
                                                 "app_version",
                                                 "WKOPTIONS",
                                                 "WKORDER",
                                                 "USER_INFO",
                                                 "1BAD",
                                                 "License Code",
                                                 "licenseCode",
                                                 "Footer",
                                                 "Planted",
                                                 "",
                                                 "public_ip",
                                                 "Name",
                                                 "os_version ",
                                                 "SMTP Encrypted Password"};

inline boost::json::value random_value(random_source& source) {
    namespace json = boost::json;
    switch (source.below(14)) {
    case 0:
        return nullptr;
    case 1:
        return true;
    case 2:
        return 0;
    case 3:
        return -1;
    case 4:
        return source.one_in(2) ? 1.5 : 3.0;
    case 5:
        return std::uint64_t(1) << 63;
    case 6:
        return "";
    case 7:
        return "in use";
    case 8:
        return "2015";
    case 9:
        return " v2015R2 sp 1";
    case 10:
        return "2014r2";
    case 11:
        return json::array{json::object{}};
    case 12:
        return json::object{{source.pick(member_names), 1}};
    default:
        return json::object{};
    }
}

/// Changes, removes or adds one value or name of a report.
inline void mutate(boost::json::value& value, random_source& source) {
    if (auto* list = value.if_array(); list && !list->empty() && !source.one_in(4))
        return mutate(list->at(source.below(list->size())), source);
    auto* object = value.if_object();
    if (!object || object->empty()) {
        value = random_value(source);
        return;
    }
    const auto chosen = object->begin() + static_cast<std::ptrdiff_t>(source.below(object->size()));
    switch (source.below(8)) {
    case 0:
        object->erase(chosen);
        return;
    case 1:
        object->insert_or_assign(source.pick(member_names), random_value(source));
        return;
    case 2: {
        auto moved = chosen->value();
        object->erase(chosen);
        object->insert_or_assign(source.pick(member_names), std::move(moved));
        return;
    }
    case 3:
        chosen->value() = random_value(source);
        return;
    default:
        return mutate(chosen->value(), source);
    }
}

} // namespace test

#endif
