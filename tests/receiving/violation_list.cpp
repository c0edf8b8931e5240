// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/receiving/violation_list.hpp>

#include <boost/test/unit_test.hpp>

using enum lucity::violation_code;

BOOST_AUTO_TEST_CASE(the_most_serious_violation_decides) {
    lucity::violation_list list;
    BOOST_TEST((list.clean() && list.valid() && !list.fatal()));
    list.add(secret);
    BOOST_TEST((!list.clean() && list.valid() && !list.fatal()));
    list.add(missing_member);
    BOOST_TEST((!list.valid() && !list.fatal()));
    list.add(syntax);
    BOOST_TEST((!list.valid() && list.fatal()));
}

BOOST_AUTO_TEST_CASE(violations_beyond_the_limit_are_only_counted_and_still_decide) {
    lucity::violation_list list(2);
    for (auto code : {exposed, exposed, exposed, missing_member})
        list.add(code);
    BOOST_TEST(list.size() == 2);
    BOOST_TEST(list.count() == 4);
    BOOST_TEST(!list.valid());
    BOOST_TEST((list[1].code == exposed));
}
