// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/text/print.hpp>

#include <lucity/payload.hpp>
#include <lucity/transparency/wire_format.hpp>

#include <boost/test/unit_test.hpp>

#include <iomanip>
#include <sstream>
#include <string>

namespace {

template <class Type>
concept printed = requires(std::ostream& out, const Type& value) {
    { to_string(value) } -> std::convertible_to<std::string_view>;
    out << value;
};
static_assert(printed<lucity::action>);
static_assert(printed<lucity::audit_entry>);
static_assert(printed<lucity::consent<lucity::web_installer>>);
static_assert(printed<lucity::decision>);
static_assert(printed<lucity::exposure>);
static_assert(printed<lucity::json_pointer>);
static_assert(printed<lucity::kind>);
static_assert(printed<lucity::name_class>);
static_assert(printed<lucity::release>);
static_assert(printed<lucity::rule>);
static_assert(printed<lucity::severity>);
static_assert(printed<lucity::tier>);
static_assert(printed<lucity::treatment>);
static_assert(printed<lucity::value_shape>);
static_assert(printed<lucity::violation>);
static_assert(printed<lucity::violation_code>);
static_assert(printed<lucity::wire_format_difference>);

// What holds values of a report is printed by no accident.
static_assert(!printed<lucity::scalar>);
static_assert(!printed<lucity::verdict>);
static_assert(!printed<lucity::web_installer<lucity::tier::v2016>>);

template <class Type>
std::string print(const Type& value) {
    std::ostringstream out;
    out << std::setw(8) << value << '.';
    return out.str();
}

} // namespace

BOOST_AUTO_TEST_CASE(a_value_is_printed_as_its_text) {
    BOOST_TEST(print(lucity::kind::settings) == "settings.");
    BOOST_TEST(print(*lucity::release::parse("2015 R2 sp1")) == "2015r2 SP1.");
    BOOST_TEST(print(lucity::tier::v2016) == "    2016.");
}
