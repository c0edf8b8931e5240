// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TRANSPARENCY_JSON_SCHEMA_HPP
#define LUCITY_TRANSPARENCY_JSON_SCHEMA_HPP

#include <lucity/policy/count.hpp>
#include <lucity/policy/release.hpp>
#include <lucity/policy/schema.hpp>
#include <lucity/policy/table_name.hpp>
#include <lucity/policy/tier.hpp>
#include <lucity/redaction/rules.hpp>
#include <lucity/text/ascii.hpp>
#include <lucity/text/joined.hpp>
#include <lucity/version.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace lucity {

namespace detail {

/// A pattern of some releases. `from` is the oldest.
struct release_pattern {
    release from;
    std::string_view text;
};

/// All releases since the first tier, in order. A space stands for any white space.
inline constexpr std::array release_patterns{
    release_pattern{*release::parse("7.60"), R"(7\.[6-9][0-9]?)"},
    release_pattern{*release::parse("2014"), "2014(?: *[rR] *[2-9])?(?: *[sS][pP] *[1-9])?"},
    release_pattern{*release::parse("2015"), "2015(?: *[rR] *2| *[sS][pP] *[1-9])?"},
    release_pattern{*release::parse("2015r2 SP1"),
                    "2015 *[rR] *(?:2 *[sS][pP] *[1-9]|[3-9](?: *[sS][pP] *[1-9])?)"},
    release_pattern{*release::parse("2016"), "2016(?: *[rR] *[2-9])?(?: *[sS][pP] *[1-9])?"},
    release_pattern{*release::parse("2017"), "201[7-9](?: *[rR] *[2-9])?(?: *[sS][pP] *[1-9])?"},
    release_pattern{*release::parse("20.1"), R"([2-9][0-9]\.[1-9][0-9]?)"},
};
static_assert(std::ranges::all_of(tiers,
                                  [](const tier_row& row) {
                                      return std::ranges::count(release_patterns, row.first_release,
                                                                &release_pattern::from) == 1;
                                  }),
              "lucity: a tier begins with a release that no row of release_patterns begins with. "
              "Split the row that holds it.");

/// A regular expression (ECMA-262; RE2 reads it as well) that matches what `release::parse` reads
/// as a release that may collect at a tier.
[[nodiscard]] inline std::string release_pattern_of(tier at) {
    std::string any;
    for (const auto& row : release_patterns)
        if (row.from >= first_release_of(at))
            any.append(any.empty() ? "" : "|").append(row.text);
    std::string pattern;
    for (const char c : joined({"^ *(?:[vV] *)?(?:", any, ") *$"}))
        pattern.append(c == ' ' ? R"([ \t\r\n\f\v])" : std::string(1, c));
    return pattern;
}

/// Matches one of some small letters, in either case.
[[nodiscard]] inline std::string any_letter_of(std::string_view letters) {
    std::string pattern = "[";
    for (char c : letters)
        pattern.append(1, static_cast<char>(c - 'a' + 'A')).append(1, c);
    return pattern + "]";
}

/// Matches small letters in either case, and other characters as they are.
[[nodiscard]] inline std::string in_either_case(std::string_view letters) {
    std::string pattern;
    for (const char& c : letters)
        pattern += is_letter(c) ? any_letter_of({&c, 1}) : std::string(1, c);
    return pattern;
}

/// Matches spellings of a secret's name in ASCII, with any punctuation and digits between the
/// letters. Redaction knows all of them, and more. No digit counts as a letter here: each character
/// then fits only one place of the pattern, and a validator that backtracks stays linear.
[[nodiscard]] inline std::string secret_name_pattern(std::string_view name) {
    const std::string signs = R"([ -@\[-`{-~]*)";
    std::string pattern = "^";
    for (char c : name) {
        if (!is_letter(c))
            continue;
        // Redaction takes c for s, and i for l, and the other way round.
        const char lower = to_lower(c);
        const bool is_c_or_s = lower == 'c' || lower == 's';
        const bool is_i_or_l = lower == 'i' || lower == 'l';
        pattern += signs + any_letter_of(is_c_or_s ? "cs" : is_i_or_l ? "il" : std::string{lower});
    }
    return pattern + R"([Ss -@\[-`{-~]*$)";
}

/// Writes the JSON Schema of one report at one tier from the schema's tables.
class json_schema_writer {
public:
    explicit json_schema_writer(tier at) noexcept : at_(at) {}

    [[nodiscard]] boost::json::object write(const report_schema& report) {
        const auto tier_name = to_string(at_);
        const auto name = joined({report.name, "/", tier_name});
        json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                    {"$id", joined({"urn:lucity-payload:", library_version, ":", report.name, ":",
                                    tier_name})},
                    {"title", name},
                    {"description", report.sentence}};
        add(schema, object(report.members,
                           {{"schema", {{"description", schema_sentence}, {"const", name}}}}));
        if (has_settings_)
            schema["$defs"] = {{"setting_name", setting_name()}};
        return schema;
    }

private:
    using json = boost::json::object;

    static void add(json& to, const json& parts) {
        for (const auto& part : parts)
            to.insert(part);
    }

    /// A closed object. Every member that the tier collects is required unless it is optional.
    [[nodiscard]] json object(member_table members, json properties = {}) {
        boost::json::array required;
        for (const auto& property : properties)
            required.emplace_back(property.key());
        for (const auto& row : members) {
            if (row.first_tier > at_)
                continue;
            properties[row.name] = member_schema(row);
            if (!row.optional)
                required.emplace_back(row.name);
        }
        return {{"type", "object"},
                {"properties", std::move(properties)},
                {"required", std::move(required)},
                {"additionalProperties", false}};
    }

    [[nodiscard]] json member_schema(const member& row) {
        json schema{{"description", row.sentence}, {"x-privacy-class", to_string(row.treatment)}};
        if (row.optional)
            schema["anyOf"] = {value_schema(row), {{"type", "null"}}};
        else
            add(schema, value_schema(row));
        return schema;
    }

    [[nodiscard]] json value_schema(const member& row) {
        switch (row.kind) {
        case kind::text:
            return text();
        case kind::release:
            return {{"type", "string"}, {"pattern", release_pattern_of(at_)}};
        case kind::boolean:
            return {{"type", "boolean"}};
        case kind::count:
            return count();
        case kind::integer:
            return number<std::int64_t>("integer");
        case kind::number:
            return number<double>("number");
        case kind::enumeration:
            return {{"type", "string"},
                    {"enum", boost::json::array(row.enumerators.begin(), row.enumerators.end())}};
        case kind::texts:
            return {{"type", "array"}, {"items", text()}};
        case kind::counts:
            return map(counted_tables(), count());
        case kind::settings:
            return settings();
        case kind::options:
            return map(option_tables(), settings());
        case kind::object:
            return object(row.members);
        case kind::list:
            return {{"type", "array"}, {"items", object(row.members)}};
        }
        return {};
    }

    [[nodiscard]] static json text() { return {{"type", "string"}}; }

    [[nodiscard]] static json count() {
        return {{"type", "integer"}, {"minimum", 0}, {"maximum", largest_count}};
    }

    template <class Number>
    [[nodiscard]] static json number(std::string_view type) {
        return {{"type", type},
                {"minimum", std::numeric_limits<Number>::lowest()},
                {"maximum", (std::numeric_limits<Number>::max)()}};
    }

    [[nodiscard]] static json map(json names, json values) {
        return {{"type", "object"},
                {"propertyNames", std::move(names)},
                {"additionalProperties", std::move(values)}};
    }

    [[nodiscard]] static json counted_tables() {
        static_assert(table_name_signs.find_first_of("\\[]^-") == std::string_view::npos,
                      "lucity: a sign of table_name_signs means something between the brackets of "
                      "a pattern. Write a backslash before it there.");
        const auto more = std::to_string(longest_table_name - 1);
        return {{"pattern", joined({"^[A-Za-z][A-Za-z0-9", table_name_signs, "]{0,", more, "}$"})},
                {"not", {{"pattern", joined({"^", in_either_case(user_table), "$"})}}}};
    }

    [[nodiscard]] static json option_tables() {
        const auto letters = std::to_string(module_prefix_size);
        return {{"pattern",
                 joined({"^[A-Za-z]{", letters, "}", in_either_case(option_table_ending), "$"})}};
    }

    [[nodiscard]] json settings() {
        has_settings_ = true;
        return map({{"$ref", "#/$defs/setting_name"}},
                   {{"description", "A text or number is \"in use\" if it exposes a location or a "
                                    "credential, or if its name suggests a secret, a place, a path "
                                    "or an account and does not spare it."},
                    {"type", {"string", "number", "boolean", "null"}}});
    }

    [[nodiscard]] static json setting_name() {
        boost::json::array secrets;
        for (const auto& name : secret_settings)
            secrets.push_back(json{{"pattern", secret_name_pattern(name)}});
        return {{"description", "The name of a setting that may leave."},
                {"not", {{"anyOf", std::move(secrets)}}}};
    }

    bool has_settings_ = false;
    tier at_;
};

} // namespace detail

/// Makes the JSON Schema (2020-12) of what may leave as a report of a tier, for receivers in other
/// languages. Objects are closed. Each member has the sentence that a city reads about it and, as
/// `x-privacy-class`, its treatment. The same report gives the same bytes.
///
/// Example: `boost::json::serialize(json_schema_of(schema_of<monthly_batch>, tier::v2016))`
///
/// The schema describes a report's form; only an inspector decides whether it may be stored. A
/// schema cannot express what a text exposes, secrets' names beyond ASCII, with digits for letters
/// or with written-out escapes, duplicate names, limits, or the exact digits of a number. The
/// patterns are ECMA-262's, as JSON Schema requires: in other dialects, `$` may also match before a
/// final line feed.
///
/// Precondition: the report exists at that tier.
[[nodiscard]] inline boost::json::object json_schema_of(const report_schema& report, tier at) {
    return detail::json_schema_writer(at).write(report);
}

} // namespace lucity

#endif
