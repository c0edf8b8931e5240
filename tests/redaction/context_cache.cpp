// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/redaction/detail/context_cache.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

using lucity::treatment;

BOOST_AUTO_TEST_CASE(a_row_has_its_own_context_however_many_there_are) {
    constexpr std::string_view names[]{"server", "url", "os_version", "password", "user", "city"};
    std::vector<lucity::member> rows(500);
    for (std::size_t i = 0; i != rows.size(); ++i) {
        rows[i].name = names[i % std::size(names)];
        rows[i].treatment = i % 7 == 0 ? treatment::version : treatment::scanned;
    }
    lucity::detail::context_cache cache;
    // Once forwards, and once in big steps, each of them twice.
    for (const std::size_t step : {1u, 1u, 193u, 193u})
        for (std::size_t i = 0; i != rows.size(); ++i) {
            const auto& row = rows[i * step % rows.size()];
            const auto& found = cache.find(row);
            BOOST_TEST((found.says == read_member(row.name, row.treatment)));
            BOOST_TEST(found.telling == (found.says.is >= lucity::name_class::ambiguous));
        }
}

BOOST_AUTO_TEST_CASE(a_row_that_takes_the_place_of_another_has_its_own_context) {
    lucity::member row{};
    lucity::detail::context_cache cache;
    for (std::string_view name : {"city", "password", "city", "a_name_that_is_longer_than_most_are",
                                  "a_server_name_that_is_longer_than_most"}) {
        row.name = name;
        BOOST_TEST((cache.find(row).says == read_member(name, treatment{})), name);
    }
}

BOOST_AUTO_TEST_CASE(a_name_whose_characters_change_has_its_own_context) {
    for (const std::size_t more : {0u, 5u, 26u, 27u, 60u}) {
        std::string name(more + 6, 'x');
        lucity::member row{};
        row.name = name;
        lucity::detail::context_cache cache;
        for (std::string_view end : {"remark", "server", "server", "remark"}) {
            name.replace(more, 6, end);
            if (more != 0)
                name[more - 1] = '_';
            BOOST_TEST((cache.find(row).says == read_member(name, treatment{})), name);
        }
    }
}
