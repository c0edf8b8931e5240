// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/sending/encode.hpp>

#include "support/full_report.hpp"
#include "support/random_reports.hpp"

#include <lucity/policy/reports.hpp>
#include <lucity/receiving/inspect.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

/// Whatever `encode` hands out, an inspector with the same limits finds clean; and what the
/// inspector would refuse whole, `encode` refuses: for the same reason, where one limit is passed.

namespace {

using lucity::encode_error;
using lucity::limits;
using lucity::tier;

template <template <tier> class Reporter>
lucity::consent<Reporter> consent_of(lucity::reporter<Reporter>) {
    return test::full_consent<Reporter>();
}

template <class Report>
auto encoded(const lucity::redacted<Report>& clean, const limits& allowed = {}) {
    return encode(clean, consent_of(typename Report::consented_by()), allowed);
}

/// The violation of what an inspector refuses whole.
std::string_view violation_for(encode_error why) {
    switch (why) {
    case encode_error::too_large:
        return "too_large";
    case encode_error::too_deep:
        return "too_deep";
    case encode_error::too_many_members:
        return "too_many_members";
    case encode_error::too_long:
        return "too_long";
    case encode_error::consent_for_lower_tier:
    case encode_error::unreadable_release:
    case encode_error::release_below_schema:
    case encode_error::out_of_range:
        break;
    }
    return "no limit";
}

/// Encodes under limits, and holds the answer against that of an inspector with the same limits,
/// which gets all the bytes. Gives whether there was a report.
template <class Report>
bool agree(const lucity::redacted<Report>& clean, const limits& allowed) {
    const auto found = lucity::inspector(allowed).inspect(lucity::detail::encoded(clean.report()));
    const auto bytes = encoded(clean, allowed);
    BOOST_TEST(bytes.has_value() == found.clean());
    if (bytes)
        BOOST_TEST(found.redacted() == *bytes);
    else
        BOOST_TEST(violation_for(static_cast<encode_error>(bytes.error().value())) ==
                   to_string(found.violations()[0].code));
    return bytes.has_value();
}

lucity::monthly_batch<tier::v2015> batch_with(std::string name, lucity::scalar value) {
    auto report = test::full_batch<tier::v2015>();
    report.system_settings[std::move(name)] = std::move(value);
    return report;
}

lucity::monthly_batch<tier::v2015> batch_with_settings(std::size_t count) {
    auto report = test::full_batch<tier::v2015>();
    report.system_settings = {};
    for (std::size_t i = 0; i != count; ++i)
        report.system_settings["s" + std::to_string(i)] = 0;
    return report;
}

lucity::monthly_batch<tier::v2016> batch_with_devices(std::size_t count) {
    auto report = test::full_batch<tier::v2016>();
    report.mobile_devices.resize(count);
    return report;
}

/// A report of so many bytes, in texts that are not too long.
lucity::monthly_batch<tier::v2015> batch_of_bytes(std::size_t bytes) {
    constexpr std::size_t length = 60'000;
    auto report = test::full_batch<tier::v2015>();
    for (std::size_t i = 0; i != bytes / length; ++i)
        report.system_settings["Footer " + std::to_string(i)] = std::string(length, '#');
    report.system_settings["Header"] = "";
    report.system_settings["Footer 0"] = "";
    const auto missing = bytes - lucity::detail::encoded(redact(report).report()).size();
    report.system_settings["Header"] = std::string(missing / 2, '#');
    report.system_settings["Footer 0"] = std::string(missing - missing / 2, '#');
    return report;
}

template <class Report>
bool is_refused_for(Report report, encode_error why) {
    const auto clean = redact(std::move(report));
    const auto bytes = encoded(clean);
    BOOST_TEST(!agree(clean, {}));
    return !bytes && bytes.error() == why;
}

template <class Report>
bool is_encoded(Report report) {
    return agree(redact(std::move(report)), {});
}

} // namespace

BOOST_AUTO_TEST_CASE(what_no_receiver_would_take_is_not_encoded) {
    BOOST_TEST(is_encoded(batch_with("Footer line in email", std::string(65'536, 'f'))));
    BOOST_TEST(is_refused_for(batch_with("Footer line in email", std::string(65'537, 'f')),
                              encode_error::too_long));
    BOOST_TEST(is_encoded(batch_with(std::string(1024, 'k'), 1)));
    BOOST_TEST(is_refused_for(batch_with(std::string(1025, 'k'), 1), encode_error::too_long));
    BOOST_TEST(is_encoded(batch_with_settings(65'536)));
    BOOST_TEST(is_refused_for(batch_with_settings(65'537), encode_error::too_many_members));
    BOOST_TEST(is_encoded(batch_with_devices(65'536)));
    BOOST_TEST(is_refused_for(batch_with_devices(65'537), encode_error::too_many_members));
    const auto digits = [](std::size_t count) {
        return *lucity::number::parse(std::string(count, '7'));
    };
    BOOST_TEST(is_encoded(batch_with("Digits", digits(65'536))));
    BOOST_TEST(is_refused_for(batch_with("Digits", digits(65'537)), encode_error::too_long));
    BOOST_TEST(is_encoded(batch_of_bytes(limits().bytes)));
    BOOST_TEST(is_refused_for(batch_of_bytes(limits().bytes + 1), encode_error::too_large));
}

BOOST_AUTO_TEST_CASE(what_is_replaced_is_measured_as_in_use) {
    BOOST_TEST(is_encoded(
        batch_with("Footer line in email", "http://planted/" + std::string(70'000, 'f'))));
}

BOOST_AUTO_TEST_CASE(both_sides_of_every_limit_agree_with_the_receiver) {
    constexpr std::array limit_of{&limits::depth, &limits::members, &limits::key, &limits::text};
    constexpr std::size_t largest = 80;
    test::for_each_report_type([&]<class Report>(const Report&) {
        for (std::uint64_t seed = 0; seed != 8; ++seed)
            BOOST_TEST_CONTEXT(Report::about.name << ", seed " << seed) {
                const auto clean = redact(test::report_generator(seed, seed).make<Report>());
                for (const auto limit : limit_of) {
                    limits allowed;
                    // Up to a limit that holds, so that each of its sides is seen.
                    for (allowed.*limit = 0; !agree(clean, allowed); ++(allowed.*limit))
                        BOOST_TEST_REQUIRE((allowed.*limit < largest));
                }
                limits allowed;
                allowed.bytes = encoded(clean).value().size();
                BOOST_TEST(agree(clean, allowed));
                --allowed.bytes;
                BOOST_TEST(!agree(clean, allowed));
            }
    });
}

BOOST_AUTO_TEST_CASE(the_first_reason_in_the_report_is_the_error) {
    auto report = test::full_batch<tier::v2016>();
    report.application.version = "latest";
    report.client.name = std::string(limits().text + 1, 'x');
    BOOST_TEST((encoded(redact(report)).error() == encode_error::unreadable_release));
    report.application.name = std::string(limits().text + 1, 'x');
    BOOST_TEST((encoded(redact(report)).error() == encode_error::too_long));
}
