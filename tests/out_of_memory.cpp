// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/payload.hpp>

#include "support/full_report.hpp"
#include "support/report_text.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdlib>
#include <new>
#include <optional>
#include <string>

// Every allocation of this program goes through here, so that any one of them can fail.

namespace {

/// How many allocations succeed before one fails; empty if all do.
std::optional<std::size_t> left_to_succeed;

bool fails_now() {
    if (!left_to_succeed)
        return false;
    if (*left_to_succeed != 0) {
        --*left_to_succeed;
        return false;
    }
    left_to_succeed.reset();
    return true;
}

} // namespace

void* operator new(std::size_t size) {
    if (fails_now())
        throw std::bad_alloc();
    if (void* memory = std::malloc(size == 0 ? 1 : size))
        return memory;
    throw std::bad_alloc();
}
void* operator new[](std::size_t size) {
    return operator new(size);
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete[](void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
    std::free(memory);
}

namespace {

using lucity::tier;

std::string leaky_text() {
    test::batch_text text;
    text.system_settings = R"({"License Code":"canary","SMTP Server Address":"canary","a":"b"})";
    text.mobile_devices = R"([{"model":"m","os_version":"9.3.2","app_version":"2.0"}])";
    return text.text();
}

/// Lets the first allocation of `run` fail, then the second, and so on, until it gets through;
/// returns how many failed.
template <class Run>
std::size_t fail_every_allocation(Run run) {
    for (std::size_t failing = 0;; ++failing) {
        left_to_succeed = failing;
        run();
        const bool got_through = left_to_succeed.has_value();
        left_to_succeed.reset();
        if (got_through)
            return failing;
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(an_inspector_without_memory_says_too_large_and_gives_nothing) {
    const auto text = leaky_text();
    const std::string expected(lucity::inspector().inspect(text).redacted());
    std::string wrong;
    const auto failed = fail_every_allocation([&] {
        const auto verdict = lucity::inspector().inspect(text);
        const bool complete = left_to_succeed.has_value();
        left_to_succeed.reset();
        if (complete ? verdict.redacted() != expected
                     : !verdict.fatal() || !verdict.redacted().empty())
            wrong = verdict.redacted();
        if (complete)
            left_to_succeed = 0;
    });
    BOOST_TEST(failed > 10);
    BOOST_TEST(wrong == "");
}

BOOST_AUTO_TEST_CASE(decoding_redacting_and_encoding_give_all_or_nothing) {
    const auto text = leaky_text();
    const auto consent = test::full_consent<lucity::client_maintenance>();
    const auto run = [&]() -> std::string {
        auto decoded = lucity::decode<lucity::monthly_batch<tier::v2016>>(text);
        return encode(redact(std::move(*decoded.report)), consent).value();
    };
    const auto expected = run();
    std::size_t thrown = 0;
    std::string wrong;
    const auto failed = fail_every_allocation([&] {
        try {
            const auto bytes = run();
            if (bytes != expected)
                wrong = bytes;
        } catch (const std::bad_alloc&) {
            ++thrown;
        }
    });
    BOOST_TEST(failed > 10);
    BOOST_TEST(thrown == failed);
    BOOST_TEST(wrong == "");
}

BOOST_AUTO_TEST_CASE(a_map_stays_whole) {
    lucity::ordered_map<int> entries;
    for (int i = 0; i != 40; ++i) {
        const auto name = "a name that is too long for a small string " + std::to_string(i);
        fail_every_allocation([&] {
            try {
                entries[name] = i;
            } catch (const std::bad_alloc&) {
                left_to_succeed.reset();
                BOOST_TEST(!entries.contains(name));
                BOOST_TEST(entries.size() == static_cast<std::size_t>(i));
            }
        });
        BOOST_TEST(*entries.find(name) == i);
    }
}
