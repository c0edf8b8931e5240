// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/transparency/judging_tables.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

std::string published() {
    std::ifstream file("vectors/README.md");
    const std::string all(std::istreambuf_iterator<char>(file), {});
    constexpr std::string_view begin = "<!-- lucity-payload tables -->\n";
    const auto at = all.find(begin);
    BOOST_TEST_REQUIRE(at != std::string::npos);
    return all.substr(at + begin.size());
}

} // namespace

BOOST_AUTO_TEST_CASE(the_published_tables_are_those_of_the_library) {
    BOOST_TEST(to_markdown(lucity::judging_tables()) == published());
}

BOOST_AUTO_TEST_CASE(as_text_they_say_the_same) {
    const auto tables = lucity::judging_tables();
    const auto text = to_text(tables);
    for (const auto& table : tables) {
        BOOST_TEST(text.find(table.title + '\n') != std::string::npos);
        for (const auto& row : table.rows)
            BOOST_TEST(text.find("  " + row.what + ": " + row.words + '\n') != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(no_word_occurs_twice_in_a_row_of_a_table) {
    for (const auto& table : lucity::judging_tables())
        for (const auto& row : table.rows) {
            std::vector<std::string> words;
            std::string word;
            for (char c : row.words + ' ')
                if (c != ' ')
                    word += c;
                else
                    words.push_back(std::exchange(word, {}));
            std::ranges::sort(words);
            BOOST_TEST((std::ranges::adjacent_find(words) == words.end()), row.what);
        }
}
