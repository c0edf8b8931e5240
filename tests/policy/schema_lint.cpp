// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/policy/detail/schema_lint.hpp>

#include <boost/test/unit_test.hpp>

#include <string_view>

using lucity::detail::is_sentence;
using lucity::detail::is_snake_case;

BOOST_AUTO_TEST_CASE(a_sentence_reads_the_same_in_text_markdown_and_html) {
    for (std::string_view good :
         {"Its model.", "The record count of the USER_INFO table.", "It is \"in use\".",
          "Its café.", "État of it.", "Made by AT&T.", "Roads & bridges.", "The share in %.",
          "It has one (or two).", "One. And one more."})
        BOOST_TEST(is_sentence(good), good);
    for (std::string_view bad : {"",
                                 ".",
                                 "A.",
                                 "its model.",
                                 "Its model",
                                 "Its model..",
                                 "Its model .",
                                 "Its *model*.",
                                 "Its `model`.",
                                 "Its <b>model</b>.",
                                 "A [link](x).",
                                 "Its &lt;model.",
                                 "Its &#60; model.",
                                 "A _word_ of it.",
                                 "A_ word.",
                                 "Its\nmodel.",
                                 "Its \x1b model.",
                                 "Its \xff model.",
                                 "Its \u202e model.",
                                 "A # model.",
                                 "A \\ model.",
                                 "A | model.",
                                 "A ~ model."})
        BOOST_TEST(!is_sentence(bad), bad);
}

BOOST_AUTO_TEST_CASE(a_name_is_words_in_lower_case_with_single_underscores_between_them) {
    for (std::string_view good : {"a", "os_version", "user_info_count", "ipv4_2"})
        BOOST_TEST(is_snake_case(good), good);
    for (std::string_view bad : {"", "_", "_a", "a_", "a__b", "A", "aB", "a-b", "a b", "1a", "é"})
        BOOST_TEST(!is_snake_case(bad), bad);
}
