// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef TEST_SUPPORT_RANDOM_REPORTS_HPP
#define TEST_SUPPORT_RANDOM_REPORTS_HPP

#include "random_source.hpp"

#include <lucity/policy/detail/described_fields.hpp>
#include <lucity/policy/detail/enumerators.hpp>
#include <lucity/policy/ordered_map.hpp>
#include <lucity/policy/report_list.hpp>
#include <lucity/policy/scalar.hpp>

#include <boost/mp11/algorithm.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace test {

/// Is part of every value that must not leave, and of nothing else, so that one search shows
/// whether any of them did.
inline constexpr std::string_view planted = "planted";

/// Texts that are kept under any of the names here.
inline constexpr std::string_view harmless_texts[]{
    "",
    "in use",
    "Town of Happyville",
    "Y",
    "YYMM####",
    "true",
    "2016-03-29",
    "tags:x orgid: y",
    "LUC-004711 \"PRD\" / \\ <b>",
    "tab\tline\nbell\a\x1f\x7f",
    "caf\u00e9 \u65e5\u672c\u8a9e \U0001f6b0",
    "\ufffe\U0010ffff",
    "1 \u2013 2",
};

/// Texts that are replaced under any name.
inline constexpr std::string_view exposing_texts[]{
    "http://planted/help",
    "planted.happyville.gov",
    "see https://planted.happyville.gov:8443/rest?f=json \"now\"",
    "\\\\planted01\\share\\Lucity",
    "clerk@planted.gov",
    "Data Source=PLANTEDSQL;Initial Catalog=planted",
    "sde:sqlserver:planted\\DATA",
    "http:\\u002f\\u002fplanted",
    "http&#58;//planted",
    "ht\u200btp://planted",
};

/// Not UTF-8, so that nothing is known about them.
inline constexpr std::string_view broken_texts[]{
    "planted \xff",
    "\xc0\xaf planted",
    "planted \xed\xa0\x80",
    "planted \xe2\x82",
};

inline constexpr std::string_view secret_names[]{
    "License Code",
    "license_code",
    "L\u0456censeCode",
    "SMTP Encrypted Password",
    "smtp\u00a0encrypted-PASSWORD",
};

inline constexpr std::string_view exposing_names[]{
    "\\\\planted01\\share timeout",
    "http://planted/ retries",
    "planted.happyville.gov",
};

inline constexpr std::string_view setting_names[]{
    "Use Category Level Security",
    "Work Order Number Format",
    "Button text",
    "a/b~c",
    "quote \" back \\ slash",
    "\u00dcber-Einstellung",
    "name",
    "value",
    "Nothing, really",
    "line\nbreak",
};

inline constexpr std::string_view unknown_keys[]{
    "OPTIONS planted", "1planted", "planted-x", "USER_INFO", "", "planted.dbo.WKORDER"};

/// What a random report holds in addition to harmless values.
struct ingredients {
    bool invalid_utf8 = true;
    bool duplicate_names = true;
    bool huge_counts = true;
};

/// Makes reports of any kind. What is kept comes from one random source, what is dropped or
/// replaced from another: the reports of two generators with the same first seed differ only in the
/// latter.
class report_generator {
public:
    report_generator(std::uint64_t shape, std::uint64_t secrets, ingredients of = {})
        : shape_(shape), secrets_(secrets), of_(of) {}

    template <class Report>
    Report make() {
        Report report{};
        fill(report);
        return report;
    }

private:
    template <lucity::detail::described Struct>
    void fill(Struct& part) {
        lucity::detail::for_each_field(part, [&](auto field, auto& value) {
            if constexpr (decltype(field)::description::treated == lucity::treatment::release)
                fill_release(value);
            else
                fill(value);
        });
    }

    void fill_release(std::string& version) {
        constexpr std::string_view releases[]{"2016", "2016r2", "2017", "21.2"};
        version = shape_.pick(releases);
    }

    void fill(std::string& text) { text = shape_.one_in(3) ? secret_text() : kept_text(); }

    void fill(bool& value) { value = shape_.one_in(2); }

    void fill(std::uint64_t& count) { count = shape_.next() >> (1 + shape_.below(63)); }

    void fill(std::int64_t& value) {
        const auto bits = shape_.next() >> shape_.below(64);
        value = static_cast<std::int64_t>(shape_.one_in(2) ? bits : 0 - bits);
    }

    void fill(double& value) {
        constexpr double values[]{0.0, -0.0, 0.1, -2.5, 1e5, 1e21, -1e300, 5e-324, 1.0 / 3};
        value = shape_.pick(values);
    }

    template <class Enumeration>
        requires std::is_enum_v<Enumeration>
    void fill(Enumeration& value) {
        value = shape_.pick(lucity::detail::enumerators_of<Enumeration>::rows).value;
    }

    template <class Value>
    void fill(std::optional<Value>& value) {
        if (shape_.one_in(2))
            fill(value.emplace());
    }

    void fill(lucity::ordered_map<std::uint64_t>& counts) {
        for (auto table : {"WKORDER", "wtmeter", "A", "X_$#9"})
            if (!shape_.one_in(4))
                fill(counts[table]);
        if (of_.huge_counts && shape_.one_in(2))
            counts["PLANTED"] = (std::uint64_t(1) << 63) + (secrets_.next() >> 1);
        if (shape_.one_in(2))
            counts[secrets_.pick(unknown_keys)] = secrets_.next() >> 1;
    }

    void fill(lucity::ordered_map<lucity::ordered_map<lucity::scalar>>& options) {
        for (auto table : {"WKOPTIONS", "ptOptions", "SWOPTIONS"})
            if (!shape_.one_in(3))
                fill(options[table]);
        if (shape_.one_in(2))
            options[secrets_.pick(unknown_keys)]["planted"] = secret_value();
    }

    void fill(lucity::ordered_map<lucity::scalar>& settings) {
        if (shape_.one_in(2))
            settings[shape_.pick(secret_names)] = secret_value();
        for (auto name : setting_names)
            if (!shape_.one_in(3))
                settings[name] = shape_.one_in(3) ? secret_text() : kept_value();
        if (shape_.one_in(3))
            settings["POP3 Password"] = std::string(planted) + std::to_string(secrets_.next());
        // Numbers are replaced, too.
        if (shape_.one_in(3))
            settings["Door PIN"] = 2 + (secrets_.next() >> 1);
        if (shape_.one_in(3))
            settings["Mail Server Address"] = (std::uint64_t(1) << 24) + (secrets_.next() >> 1);
        if (shape_.one_in(3))
            settings["Server Port"] = shape_.next() >> 1;
        if (shape_.one_in(2))
            settings[secrets_.pick(exposing_names)] = secret_value();
        if (of_.duplicate_names && shape_.one_in(3)) {
            settings["Path where reports are stored"] = secret_value();
            settings["PathWhere_Reports-are_stored"] = secret_value();
        }
        if (of_.invalid_utf8 && shape_.one_in(3))
            settings[secrets_.pick(broken_texts)] = secret_value();
    }

    template <class Element>
    void fill(std::vector<Element>& list) {
        list.resize(shape_.below(4));
        for (auto& element : list)
            fill(element);
    }

    std::string kept_text() { return std::string(shape_.pick(harmless_texts)); }

    lucity::scalar kept_value() {
        switch (shape_.below(5)) {
        case 0:
            return nullptr;
        case 1:
            return shape_.one_in(2);
        case 2:
            return static_cast<std::int64_t>(shape_.next());
        case 3:
            return lucity::number::parse("-1.50E+03").value();
        default:
            return kept_text();
        }
    }

    std::string secret_text() {
        const bool broken = of_.invalid_utf8 && shape_.one_in(5);
        std::string text(broken ? secrets_.pick(broken_texts) : secrets_.pick(exposing_texts));
        text.append(secrets_.below(40), ' ');
        return text;
    }

    lucity::scalar secret_value() {
        switch (secrets_.below(4)) {
        case 0:
            return secrets_.one_in(2);
        case 1:
            return secrets_.next();
        default:
            return std::string(planted) + std::to_string(secrets_.next());
        }
    }

    random_source shape_;
    random_source secrets_;
    ingredients of_;
};

/// Calls `use` with an empty report of every kind at every tier.
template <class Use>
void for_each_report_type(Use use) {
    boost::mp11::mp_for_each<
        boost::mp11::mp_transform<std::type_identity, lucity::standard_reports::types>>(
        [&]<class Report>(std::type_identity<Report>) { use(Report{}); });
}

} // namespace test

#endif
