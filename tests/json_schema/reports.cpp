// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0
//
// reports COUNT
//
// Writes reports and the inspector's verdicts, one JSON object a line, for comparison with another
// validator: the input, whether small limits applied, whether it is valid, the code and the offset
// of each violation, and the output. Each character of the input and the output is a byte.

#include "support/mutated_reports.hpp"
#include "support/random_source.hpp"
#include "support/report_bytes.hpp"

#include <lucity/policy/limits.hpp>
#include <lucity/receiving/inspect.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

namespace json = boost::json;

/// Bytes as characters, which is Latin-1.
std::string as_characters(std::string_view bytes) {
    std::string text;
    for (char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80)
            text += c;
        else
            text.append(1, static_cast<char>(0xc0 | (byte >> 6)))
                .append(1, static_cast<char>(0x80 | (byte & 0x3f)));
    }
    return text;
}

/// Changes values, names or bytes in three of four reports.
std::string report_for(std::uint64_t seed, test::random_source& source) {
    auto bytes = test::random_bytes_of_a_report(seed);
    const auto kind = source.below(4);
    if (kind == 0)
        return bytes;
    if (kind == 1) {
        for (auto left = 1 + source.below(2); left != 0; --left)
            test::mutate(bytes, source);
        return bytes;
    }
    auto value = json::parse(bytes);
    for (auto left = 1 + source.below(2); left != 0; --left)
        test::mutate(value, source);
    return json::serialize(value);
}

/// What chance seldom makes: numbers and letters that two parsers may read differently, values that
/// no setting can have, and spellings of a secret's name.
constexpr std::string_view odd_settings[]{
    R"("a":1e400)",
    R"("a":-1E+999)",
    R"("a":1e9999999999)",
    R"("a":1e-400)",
    R"("a":0.10)",
    R"("a":"\ud800")",
    R"("a\udfff":1)",
    R"("a":"\ud83d\ude00")",
    R"("a":1,"a":1)",
    R"("a":1,"A ":1)",
    R"("License Code":1)",
    R"("l\u0456cense code":1)",
    R"("L1cense_C0des":1)",
    R"("LICENSE_CODES":1)",
    R"("smtpEncryptedPassword":"")",
    R"("License%20Code":1)",
    R"("a":[])",
    R"("a":["License Code","x"])",
    R"("a":{})",
    R"("a":{"b":1})",
    R"("":1)",
    R"("License Type":1)",
};
constexpr std::string_view odd_counts[]{
    "-0",
    "-1",
    "0",
    "1.0",
    "1e3",
    "1E+2",
    "0.5",
    "9223372036854775807",
    "9223372036854775808",
    "9223372036854775809",
    "9223372036854777000",
    "18446744073709551616",
    "1e400",
    "1e9999999999",
};

constexpr std::string_view odd_tables[]{
    "USER_INFO", "user_info", "User_Info2", "1WTMETER", "WT-METER", "WT METER", "W$#_9", "",
};

std::vector<std::string> odd_reports() {
    std::vector<std::string> all;
    for (auto settings : odd_settings)
        all.push_back(test::with_settings(settings));
    for (auto count : odd_counts)
        all.push_back(test::edited(test::batch_2016, R"("user_info_count":61)",
                                   R"("user_info_count":)" + std::string(count)));
    for (auto count : odd_counts)
        all.push_back(test::edited(test::batch_2016, R"("WTMETER":4022)",
                                   R"("WTMETER":)" + std::string(count)));
    for (auto table : odd_tables)
        all.push_back(test::edited(test::batch_2016, "WTMETER", table));
    return all;
}

lucity::limits small_limits(test::random_source& source) {
    lucity::limits allowed;
    allowed.violations = 1'000'000;
    allowed.bytes = 600 + source.below(1000);
    allowed.depth = 2 + source.below(3);
    allowed.members = 6 + source.below(10);
    allowed.key = 12 + source.below(30);
    allowed.text = 20 + source.below(80);
    return allowed;
}

void write(std::string_view input, const lucity::verdict& verdict, bool limited = false) {
    json::array violations;
    for (const auto& found : verdict.violations())
        violations.push_back({{"code", to_string(found.code)}, {"offset", found.offset}});
    std::cout << json::serialize(json::object{{"input", as_characters(input)},
                                              {"limited", limited},
                                              {"valid", verdict.valid()},
                                              {"violations", std::move(violations)},
                                              {"output", as_characters(verdict.redacted())}})
              << '\n';
}

} // namespace

int main(int argc, char** argv) {
    const std::uint64_t count = argc == 2 ? std::strtoull(argv[1], nullptr, 10) : 0;
    // conformance.mjs explains every violation.
    lucity::limits all;
    all.violations = 1'000'000;
    const lucity::inspector inspector(all);
    for (const auto& input : odd_reports())
        write(input, inspector.inspect(input));
    for (std::uint64_t seed = 0; seed != count; ++seed) {
        test::random_source source(seed);
        const auto input = report_for(seed, source);
        if (source.one_in(16))
            write(input, lucity::inspector(small_limits(source)).inspect(input), true);
        else
            write(input, inspector.inspect(input));
    }
    return std::cout.flush() ? EXIT_SUCCESS : EXIT_FAILURE;
}
