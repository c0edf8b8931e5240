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
#include <thread>
#include <type_traits>
#include <utility>

using lucity::inspector;
using lucity::monthly_batch;
using lucity::tier;
using test::failing_allocations;

namespace {

/// A report with something of each kind to drop and to replace. All its texts are too long to be
/// stored inside their string objects.
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

/// Lets the first allocation fail, then the second, and so on until none fails, and returns how
/// many did. `run` may throw only `std::bad_alloc`. `is_whole` returns whether its result is the
/// expected one; it is called when there is memory again, since a failing check allocates.
template <class Run, class IsWhole>
std::size_t run_out_at_each_allocation(Run run, IsWhole is_whole) {
    constexpr std::size_t more_than_any = 10'000;
    for (std::size_t after = 0; after != more_than_any; ++after) {
        const auto before = failing_allocations::live();
        bool whole = false;
        {
            std::optional<std::invoke_result_t<Run>> result;
            // In its own thread, which remembers nothing before, and forgets everything when it
            // ends.
            std::thread([&] {
                try {
                    failing_allocations armed(after);
                    result.emplace(run());
                } catch (const std::bad_alloc&) {
                }
            }).join();
            whole = result && is_whole(*result);
        }
        BOOST_TEST(failing_allocations::live() == before, "a leak at allocation " << after);
        if (whole)
            return after;
    }
    return more_than_any;
}

/// Compares a result with that of a run with enough memory.
template <class Result>
auto is(const Result& expected) {
    return [&expected](const Result& result) {
        BOOST_TEST((result == expected), "a result that is not whole");
        return true;
    };
}

} // namespace

BOOST_AUTO_TEST_CASE(a_reused_verdict_needs_no_more_memory) {
    const auto leaky = test::edited(
        test::batch_2016, R"("Header line in email":"")",
        R"("License Code":"planted","A long name of a setting of the city":"http://planted",)"
        R"("Escapes \\ \n in a name":"\u0068ttp://planted")");
    const inspector inspector;
    lucity::verdict verdict;
    for (int warm = 0; warm != 2; ++warm)
        inspector.inspect(leaky, verdict);
    BOOST_TEST(verdict.valid());
    BOOST_TEST(verdict.violations().size() >= 3u);
    const std::string expected(verdict.redacted());
    {
        const failing_allocations none(0);
        inspector.inspect(leaky, verdict);
    }
    BOOST_TEST(verdict.valid());
    BOOST_TEST(verdict.redacted() == expected);
}

BOOST_AUTO_TEST_CASE(inspecting_is_all_or_nothing) {
    const auto expected = std::string(inspector().inspect(bytes).redacted());
    const auto is_whole = [&](const lucity::verdict& found) {
        if (!found.fatal()) {
            BOOST_TEST(found.redacted() == expected);
            return true;
        }
        BOOST_TEST(found.redacted().empty());
        BOOST_TEST(!found.valid());
        BOOST_TEST(found.violations().count() == 1u);
        return false;
    };
    BOOST_TEST(run_out_at_each_allocation([] { return inspector().inspect(bytes); }, is_whole) >
               10u);
    BOOST_TEST(expected.find("planted") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(decoding_is_all_or_nothing) {
    const auto expected = lucity::decode_any(bytes).report;
    BOOST_TEST(run_out_at_each_allocation([] { return lucity::decode_any(bytes).report; },
                                          is(expected)) > 10u);
}

BOOST_AUTO_TEST_CASE(redacting_is_all_or_nothing) {
    const auto raw = raw_report();
    const auto expected = redact(raw);
    BOOST_TEST(run_out_at_each_allocation([&] { return redact(raw); }, is(expected)) > 10u);
    BOOST_TEST(!expected.audit().empty());
}

BOOST_AUTO_TEST_CASE(encoding_is_all_or_nothing) {
    const auto clean = redact(raw_report());
    const auto consent = given();
    const auto expected = encode(clean, consent).value();
    BOOST_TEST(run_out_at_each_allocation([&] { return encode(clean, consent).value(); },
                                          is(expected)) > 1u);
}

BOOST_AUTO_TEST_CASE(a_preview_is_all_or_nothing) {
    const auto clean = redact(raw_report());
    const auto expected = to_text(preview_of(clean));
    BOOST_TEST(
        run_out_at_each_allocation([&] { return to_text(preview_of(clean)); }, is(expected)) > 10u);
}

BOOST_AUTO_TEST_CASE(running_out_of_memory_is_reported_without_any) {
    std::optional<lucity::verdict> found;
    {
        failing_allocations armed(0);
        found.emplace(inspector().inspect(bytes));
    }
    BOOST_TEST(found->fatal());
    BOOST_TEST(found->redacted().empty());
    BOOST_TEST(found->violations().count() == 1u);
    BOOST_TEST(found->violations().size() == 0u);
}
