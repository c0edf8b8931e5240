// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// Compares the library with the test vectors for other implementations, vectors/*.ndjson. With
// "-- --write", it writes the library's results into them instead. Review these before committing
// them.

#include <lucity/policy/report_list.hpp>
#include <lucity/receiving/inspect.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <boost/json/value_to.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

namespace json = boost::json;

std::vector<std::filesystem::path> files() {
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator("vectors"))
        if (entry.path().extension() == ".ndjson")
            found.push_back(entry.path());
    std::ranges::sort(found);
    return found;
}

std::vector<json::object> vectors_of(const std::filesystem::path& file) {
    std::vector<json::object> vectors;
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);)
        vectors.push_back(json::parse(line).as_object());
    return vectors;
}

std::string bytes_of_hex(std::string_view digits) {
    std::string bytes;
    for (std::size_t at = 0; at + 1 < digits.size(); at += 2)
        bytes += static_cast<char>(std::stoi(std::string(digits.substr(at, 2)), nullptr, 16));
    return bytes;
}

/// A text; or texts, each with its number of repetitions; or bytes in hexadecimal digits.
std::string input_of(const json::object& vector) {
    if (const auto* whole = vector.if_contains("input"))
        return json::value_to<std::string>(*whole);
    if (const auto* digits = vector.if_contains("input_hex"))
        return bytes_of_hex(digits->as_string());
    std::string text;
    for (const auto& part : vector.at("input_parts").as_array())
        for (auto left = part.at(1).as_int64(); left != 0; --left)
            text += part.at(0).as_string();
    return text;
}

/// The vector with the results of the library.
json::object answered(json::object vector) {
    const auto verdict = lucity::inspector().inspect(input_of(vector));
    vector.erase("output");
    vector.erase("violations");
    vector.erase("more");
    if (verdict.fatal())
        vector["output"] = nullptr;
    else
        vector["output"] = verdict.redacted();
    json::array violations;
    for (const auto& found : verdict.violations())
        violations.push_back(json::object{{"code", to_string(found.code)},
                                          {"path", found.path.text()},
                                          {"offset", found.offset},
                                          {"message", found.message()}});
    vector["violations"] = std::move(violations);
    if (const auto more = verdict.violations().count() - verdict.violations().size(); more != 0)
        vector["more"] = more;
    return vector;
}

void write() {
    for (const auto& file : files()) {
        const auto vectors = vectors_of(file);
        std::ofstream out(file);
        for (const auto& vector : vectors)
            out << json::serialize(answered(vector)) << '\n';
    }
}

bool is_asked_to_write() {
    const auto& arguments = boost::unit_test::framework::master_test_suite();
    return arguments.argc > 1 && arguments.argv[1] == std::string_view("--write");
}

} // namespace

BOOST_AUTO_TEST_CASE(the_library_agrees_with_the_vectors) {
    if (is_asked_to_write())
        write();
    BOOST_TEST_REQUIRE(!files().empty());
    for (const auto& file : files()) {
        int line = 0;
        for (const auto& vector : vectors_of(file)) {
            ++line;
            const auto expected = json::serialize(vector);
            BOOST_TEST(json::serialize(answered(vector)) == expected,
                       file.string()
                           << ", line " << line << ": " << vector.at("about").as_string().c_str());
        }
    }
}

BOOST_AUTO_TEST_CASE(every_code_every_schema_and_every_member_is_in_the_vectors) {
    std::set<std::string> codes;
    std::string outputs;
    for (const auto& file : files())
        for (const auto& vector : vectors_of(file)) {
            for (const auto& found : vector.at("violations").as_array())
                codes.insert(json::value_to<std::string>(found.at("code")));
            if (const auto* output = vector.at("output").if_string())
                outputs.append(output->data(), output->size());
        }
    for (auto code = 0; code <= static_cast<int>(lucity::violation_code::exposed); ++code)
        BOOST_TEST(
            codes.contains(std::string(to_string(static_cast<lucity::violation_code>(code)))),
            to_string(static_cast<lucity::violation_code>(code)));
    for (const auto& report : lucity::standard_reports::schemas)
        for (const auto& at : lucity::tiers) {
            if (at.value >= report.first_tier)
                BOOST_TEST(outputs.find(std::string(report.name) + '/' +
                                        std::string(at.wire_name)) != std::string::npos);
            for (const auto& row : report.members)
                BOOST_TEST(outputs.find('"' + std::string(row.name) + "\":") != std::string::npos);
        }
}

BOOST_AUTO_TEST_CASE(redaction_does_not_change_what_it_lets_through) {
    for (const auto& file : files())
        for (const auto& vector : vectors_of(file)) {
            const auto* output = vector.at("output").if_string();
            if (!output)
                continue;
            const auto again = lucity::inspector().inspect({output->data(), output->size()});
            BOOST_TEST(again.redacted() == std::string_view(output->data(), output->size()));
        }
}
