// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/text/same_text.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>

using lucity::detail::is_same_text;

BOOST_AUTO_TEST_CASE(every_character_of_a_text_counts) {
    for (std::size_t size = 0; size != 70; ++size) {
        const std::string text(size, 'a');
        BOOST_TEST(is_same_text(text, std::string(size, 'a')), size);
        BOOST_TEST(!is_same_text(text, std::string(size + 1, 'a')), size);
        for (std::size_t at = 0; at != size; ++at) {
            auto other = text;
            other[at] = 'b';
            BOOST_TEST(!is_same_text(text, other), size << ", " << at);
        }
    }
}
