// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/payload.hpp>

#include "support/failing_allocations.hpp"
#include "support/report_bytes.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <cstddef>
#include <new>
#include <optional>
#include <string>

using lucity::monthly_batch;
using lucity::tier;
using test::failing_allocations;

namespace {

/// A report with something of each kind to drop and to replace, long enough for no text to be kept
/// inside of its string object.
const std::string bytes = [] {
    auto report = test::edited(test::batch_2016, "Town of Happyville",
                               "Town of Happyville, see http://planted.happyville.gov/lucity");
    report = test::edited(report, R"("WTMETER":4022)", R"("dbo.WTMETER":4022)");
    report = test::edited(report, R"("options":{)",
                          R"("options":{"GIS CONNECTIONS":{"planted":"planted"},)");
    return test::edited(report, R"("Header line in email":"")",
                        R"("License Code":"planted planted planted","list":["planted"],)"
                        R"("\\\\planted\\share":1,"The header line in every email":"Happyville")");
}();

monthly_batch<tier::v2016> raw_report() {
    return *lucity::decode<monthly_batch<tier::v2016>>(bytes).report;
}

lucity::consent<lucity::client_maintenance> given() {
    using namespace std::chrono_literals;
    return lucity::consent<lucity::client_maintenance>::from(lucity::choice::opted_in,
                                                             2026y / 11 / 1, tier::v2016)
        .value();
}

/// Runs out of memory at the first allocation, at the second, and so on until there is enough.
/// `run` returns whether it came to a result, and throws nothing but `std::bad_alloc`. Returns how
/// often memory ran out.
template <class Run>
std::size_t run_out_at_each_allocation(Run run) {
    constexpr std::size_t more_than_any = 10'000;
    for (std::size_t after = 0; after != more_than_any; ++after) {
        const auto before = failing_allocations::live();
        bool result = false;
        try {
            failing_allocations armed(after);
            result = run();
        } catch (const std::bad_alloc&) {
        }
        BOOST_TEST(failing_allocations::live() == before, "a leak at allocation " << after);
        if (result)
            return after;
    }
    return more_than_any;
}

} // namespace

BOOST_AUTO_TEST_CASE(inspecting_is_all_or_nothing) {
    const auto expected = std::string(lucity::inspector().inspect(bytes).redacted());
    const auto failures = run_out_at_each_allocation([&] {
        const auto found = lucity::inspector().inspect(bytes);
        if (!found.fatal()) {
            BOOST_TEST(found.redacted() == expected);
            return true;
        }
        BOOST_TEST(found.redacted().empty());
        BOOST_TEST(!found.valid());
        BOOST_TEST(found.violations().count() == 1u);
        return false;
    });
    BOOST_TEST(failures > 10u);
    BOOST_TEST(expected.find("planted") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(decoding_is_all_or_nothing) {
    const auto expected = raw_report();
    const auto failures = run_out_at_each_allocation([&] {
        const auto read = lucity::decode_any(bytes);
        return std::get<monthly_batch<tier::v2016>>(*read.report) == expected;
    });
    BOOST_TEST(failures > 10u);
}

BOOST_AUTO_TEST_CASE(redacting_is_all_or_nothing) {
    const auto raw = raw_report();
    const auto expected = redact(raw);
    const auto failures = run_out_at_each_allocation([&] { return redact(raw) == expected; });
    BOOST_TEST(failures > 10u);
    BOOST_TEST(!expected.audit().empty());
}

BOOST_AUTO_TEST_CASE(encoding_is_all_or_nothing) {
    const auto clean = redact(raw_report());
    const auto consent = given();
    const auto expected = encode(clean, consent).value();
    const auto failures =
        run_out_at_each_allocation([&] { return encode(clean, consent).value() == expected; });
    BOOST_TEST(failures > 1u);
}

BOOST_AUTO_TEST_CASE(a_preview_is_all_or_nothing) {
    const auto clean = redact(raw_report());
    const auto expected = preview(clean);
    const auto failures = run_out_at_each_allocation([&] { return preview(clean) == expected; });
    BOOST_TEST(failures > 10u);
}

BOOST_AUTO_TEST_CASE(a_refusal_needs_no_memory_to_be_told) {
    failing_allocations armed(0);
    const auto found = lucity::inspector().inspect(bytes);
    BOOST_TEST(found.fatal());
    BOOST_TEST(found.violations().size() == 0u);
}
