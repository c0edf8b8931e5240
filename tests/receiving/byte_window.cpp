// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// All kinds of windows give the masks that are made byte by byte.

#include <lucity/receiving/fast/byte_window.hpp>

#include "support/page_edge.hpp"
#include "support/random_source.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

namespace d = lucity::detail;

#if LUCITY_DETAIL_VECTORS
const bool had_avx2_at_start = d::has_avx2();

using window = std::array<char, d::window_padding>;

/// Bytes most of which matter to the masks.
window random_window(test::random_source& source) {
    constexpr std::string_view signs = "\"\\\x01\x1f\x7f./:@=>,%&_[({!#-'lLtT az09";
    window bytes;
    for (char& c : bytes)
        c = source.one_in(3)   ? static_cast<char>(source.below(256))
            : source.one_in(2) ? source.pick(signs)
                               : 'a';
    return bytes;
}

template <class Way>
void check_against_bytes() {
    test::random_source source(1);
    for (int round = 0; round != 20'000; ++round) {
        const auto in = random_window(source);
        auto other = in;
        other[source.below(64)] ^= static_cast<char>(source.below(2));
        window out{};
        window copy{};
        const auto masks = Way::copy_window(in.data(), out.data());
        const auto wanted = d::portable::copy_window(in.data(), copy.data());
        BOOST_REQUIRE(out == copy);
        BOOST_REQUIRE_EQUAL(masks.stop, wanted.stop);
        BOOST_REQUIRE_EQUAL(masks.non_ascii, wanted.non_ascii);
        BOOST_REQUIRE_EQUAL(masks.loopback, wanted.loopback);
        BOOST_REQUIRE_LE(Way::copy_harmless(in.data(), out.data()), std::size_t{d::not_harmless});
        // The mask may have bits for other bytes, but not for letters, digits and spaces.
        const auto before_stop = wanted.stop == 0 ? ~0u : (1u << std::countr_zero(wanted.stop)) - 1;
        BOOST_REQUIRE_EQUAL(wanted.telling & ~(masks.telling | masks.non_ascii) & before_stop, 0u);
        for (unsigned at = 0; at != 32; ++at)
            if (d::is_any(in[at], d::byte_class::letter | d::byte_class::digit) || in[at] == ' ')
                BOOST_REQUIRE_EQUAL(masks.telling >> at & 1, 0u);
        const auto text = Way::copy_short(in.data(), out.data());
        const auto wanted_text = d::portable::copy_short(in.data(), copy.data());
        BOOST_REQUIRE_EQUAL(text.size, wanted_text.size);
        BOOST_REQUIRE_EQUAL(text.plain, wanted_text.plain);
        BOOST_REQUIRE(out == copy);
        for (std::size_t size = 1; size != 65; ++size)
            BOOST_REQUIRE_EQUAL(
                Way::copy_if_same(in.data(), other.data(), size, out.data()),
                d::portable::copy_if_same(in.data(), other.data(), size, copy.data()));
    }
}

#endif

std::string padded(std::string_view text) {
    return std::string(text) + std::string(d::window_padding, '\0');
}

} // namespace

#if LUCITY_DETAIL_VECTORS
BOOST_AUTO_TEST_CASE(registers_of_16_bytes_give_the_masks_made_byte_by_byte) {
    check_against_bytes<d::sse2>();
}

BOOST_AUTO_TEST_CASE(registers_of_32_bytes_give_the_masks_made_byte_by_byte) {
    if (d::has_avx2())
        check_against_bytes<d::avx2>();
    else
        BOOST_TEST_MESSAGE("this processor has none, or they are switched off");
}

BOOST_AUTO_TEST_CASE(registers_of_32_bytes_are_detected_before_static_objects_are_made) {
    BOOST_TEST(had_avx2_at_start == d::has_avx2());
}
#endif

BOOST_AUTO_TEST_CASE(a_plain_part_ends_at_a_quotation_mark_a_backslash_or_a_control_character) {
    for (std::size_t size = 0; size != 100; ++size)
        for (char end : {'"', '\\', '\0', '\x1f'}) {
            const auto in = padded(std::string(size, 'x') + end);
            std::string out(in.size() + d::window_padding, '\0');
            const auto part = d::copy_plain(in.data(), in.data() + in.size(), out.data());
            BOOST_TEST(part.end - in.data() == static_cast<std::ptrdiff_t>(size));
            BOOST_TEST(out.substr(0, size) == in.substr(0, size));
            BOOST_TEST(!part.non_ascii);
        }
    for (std::size_t at = 0; at != 70; ++at) {
        auto in = padded(std::string(70, 'x') + '"');
        in[at] = '\xc3';
        std::string out(in.size() + d::window_padding, '\0');
        BOOST_TEST(d::copy_plain(in.data(), in.data() + in.size(), out.data()).non_ascii);
    }
}

BOOST_AUTO_TEST_CASE(no_window_begins_out_of_reach) {
    const auto in = padded(std::string(100, 'x'));
    std::string out(in.size() + d::window_padding, '\0');
    BOOST_TEST(d::copy_plain(in.data(), in.data() + 65, out.data()).end == nullptr);
    BOOST_TEST(d::copy_plain(in.data(), in.data() + 97, out.data()).end == in.data() + 100);
    BOOST_TEST(d::copy_plain(in.data() + 90, in.data(), out.data()).end == in.data() + 100);
}

BOOST_AUTO_TEST_CASE(a_harmless_text_is_short_plain_and_has_no_telling_sign) {
    struct {
        std::string_view in;
        std::size_t size;
    } constexpr rows[]{
        {"\"", 0},
        {"Town of Happyville\"", 18},
        {"29 March 2016\"", 13},
        {"a\"b.c\"", 1},
        {"last hotel\"", 10},
        {"Town of Happyville, Ohio\"", d::not_harmless},
        {"2016-03-29\"", d::not_harmless},
        {"0123456789 12345 789 1234567890\"", 31},
        {"0123456789 12345 789 12345678901\"", d::not_harmless},
        // A secret token has at least twenty bytes.
        {"0123456789012345678\"", 19},
        {"01234567890123456789\"", d::not_harmless},
        {"key: 01234567890123456789\"", d::not_harmless},
        {"01234567890 234567890123456789\"", 30},
        {"a.b\"", d::not_harmless},
        {"a\\nb\"", d::not_harmless},
        {"caf\xc3\xa9\"", d::not_harmless},
        {"LocalHost\"", d::not_harmless},
        {"on localhost here\"", d::not_harmless},
        {"a\x01\"", d::not_harmless},
        {"a", d::not_harmless},
    };
    for (const auto& row : rows) {
        std::array<char, 32> out;
        BOOST_TEST(d::copy_harmless(padded(row.in).data(), out.data()) == row.size, row.in);
    }
}

BOOST_AUTO_TEST_CASE(a_short_text_ends_at_a_quotation_mark_that_is_not_escaped) {
    struct {
        std::string_view in;
        std::size_t size;
        bool plain;
    } constexpr rows[]{
        {"\"", 0, true},
        {"a\"b\"\x01\xc3", 1, true},
        {"a\\\"b\"", 4, false},
        {"a\\\\\"b\"", 3, false},
        {"a\\\\\\\"b\"", 6, false},
        {"\\\\\\\\\"", 4, false},
        {"a\x1f\"", 2, false},
        {"\xc3\xa9\"", 2, false},
        {"a b.c\x7f\"", 6, true},
        {"a", d::not_short, false},
        {"a\\", d::not_short, false},
    };
    for (const auto& row : rows) {
        std::array<char, 64> out;
        const auto found = d::copy_short(padded(row.in).data(), out.data());
        BOOST_TEST(found.size == row.size, row.in);
        BOOST_TEST(found.plain == row.plain, row.in);
    }
    for (std::size_t size : {62u, 63u, 64u, 65u}) {
        std::array<char, 64> out;
        const auto in = padded(std::string(size, 'x') + '"');
        BOOST_TEST(d::copy_short(in.data(), out.data()).size == (size < 64 ? size : d::not_short));
    }
}

BOOST_AUTO_TEST_CASE(windows_stay_within_the_padding) {
    const test::page_edge edge;
    for (std::size_t size = 0; size != 130; ++size) {
        const auto in = edge.place(padded(std::string(size, 'x')));
        std::string out(in.size() + d::window_padding, '\0');
        BOOST_TEST(d::copy_plain(in.data(), in.data() + in.size(), out.data()).end ==
                   in.data() + size);
        const char* const last = in.data() + size;
        BOOST_TEST(d::copy_short(last, out.data()).size == d::not_short);
        BOOST_TEST(d::copy_if_same(last, last, 64, out.data()));
    }
}
