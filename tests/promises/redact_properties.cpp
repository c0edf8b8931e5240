// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/redaction/redact.hpp>

#include "support/audits.hpp"
#include "support/random_reports.hpp"

#include <lucity/policy/report_list.hpp>
#include <lucity/sending/detail/encoder.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <string>

namespace {

constexpr std::uint64_t rounds = 150;

/// Calls `check(Report, seed)` for reports of every kind and tier.
template <class Check>
void for_all(Check check) {
    test::for_each_report_type([&]<class Report>(const Report& type) {
        for (std::uint64_t seed = 0; seed != rounds; ++seed)
            BOOST_TEST_CONTEXT(Report::about.name << ", seed " << seed) {
                check(type, seed);
            }
    });
}

} // namespace

BOOST_AUTO_TEST_CASE(other_secrets_give_the_same_result_and_except_for_classes_the_same_audit) {
    std::size_t different = 0;
    for_all([&]<class Report>(const Report&, std::uint64_t seed) {
        const auto one = test::report_generator(seed, 1'000 + seed).make<Report>();
        const auto other = test::report_generator(seed, 2'000 + seed).make<Report>();
        different += one != other ? 1 : 0;
        const auto clean = redact(one);
        const auto other_clean = redact(other);
        BOOST_TEST((clean.report() == other_clean.report()));
        BOOST_TEST(
            (test::without_classes(clean.audit()) == test::without_classes(other_clean.audit())));
    });
    // Equal twins would prove nothing.
    BOOST_TEST(different > rounds);
}

BOOST_AUTO_TEST_CASE(redacting_again_changes_nothing) {
    for_all([]<class Report>(const Report&, std::uint64_t seed) {
        const auto once = redact(test::report_generator(seed, seed).make<Report>());
        const auto twice = redact(once.report());
        BOOST_TEST((twice.report() == once.report()));
        BOOST_TEST(twice.audit().empty());
    });
}

BOOST_AUTO_TEST_CASE(nothing_planted_is_in_the_bytes_or_in_the_audit) {
    std::size_t entries = 0;
    for_all([&]<class Report>(const Report&, std::uint64_t seed) {
        const auto clean = redact(test::report_generator(seed, seed).make<Report>());
        BOOST_TEST(lucity::detail::encoded(clean.report()).find(test::planted) ==
                   std::string::npos);
        for (const auto& entry : clean.audit()) {
            ++entries;
            BOOST_TEST(entry.path.text().find(test::planted) == std::string::npos);
        }
    });
    BOOST_TEST(entries > rounds);
}

BOOST_AUTO_TEST_CASE(a_redacted_report_is_always_json) {
    for_all([]<class Report>(const Report&, std::uint64_t seed) {
        const auto clean = redact(test::report_generator(seed, seed).make<Report>());
        boost::json::error_code error;
        const auto parsed = boost::json::parse(lucity::detail::encoded(clean.report()), error);
        BOOST_TEST(!error);
        BOOST_TEST(parsed.is_object());
    });
}

BOOST_AUTO_TEST_CASE(harmless_values_are_unchanged) {
    for_all([]<class Report>(const Report&, std::uint64_t seed) {
        auto report = test::report_generator(seed, seed).make<Report>();
        const auto clean = redact(report);
        if (clean.audit().empty())
            BOOST_TEST((clean.report() == report));
        else
            BOOST_TEST((clean.report() != report));
    });
}
