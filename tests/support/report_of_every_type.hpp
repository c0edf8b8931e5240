// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef TEST_SUPPORT_REPORT_OF_EVERY_TYPE_HPP
#define TEST_SUPPORT_REPORT_OF_EVERY_TYPE_HPP

#include <lucity/policy/field.hpp>
#include <lucity/policy/ordered_map.hpp>
#include <lucity/policy/report_info.hpp>
#include <lucity/policy/report_list.hpp>
#include <lucity/policy/scalar.hpp>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace test {

using lucity::field, lucity::since, lucity::stated_as, lucity::treated_as;
using lucity::tier, lucity::treatment, lucity::unset;

enum class lid { open, half_open, closed };
BOOST_DESCRIBE_ENUM(lid, open, half_open, closed)

/// A part with members that may be absent.
template <tier T>
struct inlet {
    field<inlet, std::string, since<tier::v2015>, treated_as<treatment::scanned>,
          stated_as<"The inlet's place.">>
        place{};
    field<inlet, std::optional<bool>, since<tier::v2015>, stated_as<"Whether it is open.">>
        is_open{};
    LUCITY_NO_UNIQUE_ADDRESS
    field<inlet, std::optional<double>, since<tier::v2016>, stated_as<"How much flows in.">> flow =
        unset;

    BOOST_DESCRIBE_CLASS(inlet, (), (place, is_open, flow), (), ())
    friend bool operator==(const inlet&, const inlet&) = default;
};

/// A report with a member of each type, and an optional one of each.
template <tier T>
struct tank {
    static constexpr lucity::report_info about{.name = "tank",
                                               .since = tier::v2015,
                                               .sentence = "Each tank reports at night.",
                                               .opting_out = "Its switch stops it."};
    using consented_by = lucity::reporter<tank>;

    field<tank, std::string, since<tier::v2015>, treated_as<treatment::release>,
          stated_as<"The release of Lucity that the tank runs.">>
        release{};
    field<tank, std::string, since<tier::v2015>, treated_as<treatment::scanned>,
          stated_as<"What the tank is called.">>
        label{};
    field<tank, bool, since<tier::v2015>, stated_as<"Whether the tank is in service.">>
        in_service{};
    field<tank, double, since<tier::v2015>, stated_as<"The level of the water.">> level{};
    field<tank, std::int64_t, since<tier::v2015>, stated_as<"The height above the sea.">> height{};
    field<tank, std::uint64_t, since<tier::v2015>, stated_as<"How often it was filled.">> fills{};
    field<tank, lid, since<tier::v2015>, stated_as<"How the lid is.">> lid_state{};
    field<tank, std::vector<std::string>, since<tier::v2015>, treated_as<treatment::scanned>,
          stated_as<"Notes on the tank.">>
        notes{};
    field<tank, lucity::ordered_map<std::uint64_t>, since<tier::v2015>,
          stated_as<"The counts of its tables.">>
        counts{};
    field<tank, lucity::ordered_map<lucity::scalar>, since<tier::v2015>,
          stated_as<"The tank's settings.">>
        settings{};
    field<tank, lucity::ordered_map<lucity::ordered_map<lucity::scalar>>, since<tier::v2015>,
          stated_as<"The tank's options.">>
        options{};
    field<tank, inlet<T>, since<tier::v2015>, stated_as<"The main inlet.">> main_inlet{};
    field<tank, std::vector<inlet<T>>, since<tier::v2015>, stated_as<"The other inlets.">> inlets{};
    LUCITY_NO_UNIQUE_ADDRESS
    field<tank, std::optional<std::string>, since<tier::v2016>, treated_as<treatment::version>,
          stated_as<"The version of its software.">>
        software = unset;
    LUCITY_NO_UNIQUE_ADDRESS
    field<tank, std::optional<bool>, since<tier::v2016>, stated_as<"Whether it is heated.">>
        heated = unset;
    LUCITY_NO_UNIQUE_ADDRESS field<tank, std::optional<double>, since<tier::v2016>,
                                   stated_as<"The temperature of the water.">>
        temperature = unset;
    LUCITY_NO_UNIQUE_ADDRESS field<tank, std::optional<std::int64_t>, since<tier::v2016>,
                                   stated_as<"The drift of its clock.">>
        drift = unset;
    LUCITY_NO_UNIQUE_ADDRESS field<tank, std::optional<std::uint64_t>, since<tier::v2016>,
                                   stated_as<"How often it overflowed.">>
        overflows = unset;
    LUCITY_NO_UNIQUE_ADDRESS
    field<tank, std::optional<lid>, since<tier::v2016>, stated_as<"How the second lid is.">>
        second_lid = unset;
    LUCITY_NO_UNIQUE_ADDRESS
    field<tank, std::optional<std::vector<std::string>>, since<tier::v2016>,
          treated_as<treatment::scanned>, stated_as<"Words about it.">>
        remarks = unset;
    LUCITY_NO_UNIQUE_ADDRESS field<tank, std::optional<lucity::ordered_map<lucity::scalar>>,
                                   since<tier::v2016>, stated_as<"Further settings.">>
        more_settings = unset;
    LUCITY_NO_UNIQUE_ADDRESS
    field<tank, std::optional<inlet<T>>, since<tier::v2016>, stated_as<"A spare inlet.">>
        spare_inlet = unset;
    LUCITY_NO_UNIQUE_ADDRESS field<tank, std::optional<std::vector<inlet<T>>>, since<tier::v2016>,
                                   stated_as<"Old inlets.">>
        old_inlets = unset;

    BOOST_DESCRIBE_CLASS(tank, (),
                         (release, label, in_service, level, height, fills, lid_state, notes,
                          counts, settings, options, main_inlet, inlets, software, heated,
                          temperature, drift, overflows, second_lid, remarks, more_settings,
                          spare_inlet, old_inlets),
                         (), ())
    friend bool operator==(const tank&, const tank&) = default;
};

using tanks = lucity::report_list<tank>;

} // namespace test

#endif
