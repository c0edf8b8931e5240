// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/payload.hpp>

#include <boost/json/value_from.hpp>
#include <boost/json/value_to.hpp>
#include <boost/test/unit_test.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

// A report that the library doesn't know, with a struct, a list and a field of a later tier.
// Everything that the library does follows from one declaration for each field.

namespace park {

using lucity::field;
using lucity::since;
using lucity::stated_as;
using lucity::tier;
using lucity::treated_as;
using lucity::treatment;

template <tier T>
struct pump {
    field<pump, std::string, since<tier::v2015>, treated_as<treatment::scanned>,
          stated_as<"The pump's place.">>
        place{};
    field<pump, std::string, since<tier::v2015>, treated_as<treatment::version>,
          stated_as<"The version of the pump's software.">>
        software{};

    BOOST_DESCRIBE_CLASS(pump, (), (place, software), (), ())
    friend bool operator==(const pump&, const pump&) = default;
};

template <tier T>
struct fountain {
    static constexpr lucity::report_info about{.name = "fountain",
                                               .since = tier::v2015,
                                               .sentence = "Each fountain reports at night.",
                                               .opting_out = "Its switch stops it."};
    using consented_by = lucity::reporter<fountain>;

    field<fountain, std::string, since<tier::v2015>, treated_as<treatment::release>,
          stated_as<"The release of Lucity that the fountain runs.">>
        release{};
    field<fountain, std::vector<pump<T>>, since<tier::v2015>, treated_as<treatment::by_member>,
          stated_as<"The fountain's pumps.">>
        pumps{};
    field<fountain, lucity::ordered_map<lucity::scalar>, since<tier::v2015>,
          treated_as<treatment::settings>, stated_as<"The fountain's settings.">>
        settings{};
    LUCITY_NO_UNIQUE_ADDRESS field<fountain, std::uint64_t, since<tier::v2016>,
                                   treated_as<treatment::count>, stated_as<"How often it was lit.">>
        lights = lucity::unset;

    BOOST_DESCRIBE_CLASS(fountain, (), (release, pumps, settings, lights), (), ())
    friend bool operator==(const fountain&, const fountain&) = default;
};

using reports = lucity::report_list<fountain>;

/// Basins nested more deeply than a receiver reads by default.
template <int Depth>
struct basins {
    template <tier T>
    struct basin {
        field<basin, std::vector<typename basins<Depth - 1>::template basin<T>>, since<tier::v2015>,
              treated_as<treatment::by_member>, stated_as<"The basins in it.">>
            inner{1};

        BOOST_DESCRIBE_CLASS(basin, (), (inner), (), ())
        friend bool operator==(const basin&, const basin&) = default;
    };
};
template <>
struct basins<0> {
    template <tier T>
    struct basin {
        field<basin, std::string, since<tier::v2015>, treated_as<treatment::scanned>,
              stated_as<"What it is made of.">>
            material = "granite";

        BOOST_DESCRIBE_CLASS(basin, (), (material), (), ())
        friend bool operator==(const basin&, const basin&) = default;
    };
};

template <tier T>
struct cascade {
    static constexpr lucity::report_info about{.name = "cascade",
                                               .since = tier::v2015,
                                               .sentence = "Basins within basins.",
                                               .opting_out = "Its switch stops it."};
    using consented_by = lucity::reporter<cascade>;

    field<cascade, typename basins<6>::basin<T>, since<tier::v2015>,
          treated_as<treatment::by_member>, stated_as<"The basin on top.">>
        top{};

    BOOST_DESCRIBE_CLASS(cascade, (), (top), (), ())
    friend bool operator==(const cascade&, const cascade&) = default;
};

/// A struct that is no part of a report.
struct lamp {
    std::string model{};

    BOOST_DESCRIBE_CLASS(lamp, (), (model), (), ())
};

} // namespace park

namespace {

// Boost.JSON converts described structs, but neither a report nor a part of one: its bytes would be
// neither redacted nor covered by a consent.
template <class Struct>
constexpr bool converts =
    boost::json::has_value_from<Struct>::value || boost::json::has_value_to<Struct>::value;

static_assert(converts<park::lamp>);
static_assert(!converts<park::pump<lucity::tier::v2015>>);
static_assert(!converts<park::fountain<lucity::tier::v2016>>);
static_assert(!converts<lucity::web_installer<lucity::tier::v7_60>>);
static_assert(!converts<lucity::client_info<lucity::tier::v7_60>>);

using namespace std::chrono_literals;
using lucity::tier;

park::fountain<tier::v2016> raw_report() {
    park::fountain<tier::v2016> report;
    report.release = "2016";
    report.pumps = {{"north", "1.2.3.4"}, {"pump.happyville.gov", "2.0"}};
    report.settings["License Code"] = "canary";
    report.settings["Height"] = 3;
    report.settings["Pump Server"] = "hv-pump";
    report.lights = 7;
    return report;
}

constexpr auto given =
    *lucity::consent<park::fountain>::from(lucity::choice::opted_in, 2026y / 11 / 1, tier::v2016);

constexpr std::string_view bytes =
    R"({"schema":"fountain/2016","release":"2016","pumps":[{"place":"north","software":"1.2.3.4"},)"
    R"({"place":"in use","software":"2.0"}],"settings":{"Height":3,"Pump Server":"in use"},)"
    R"("lights":7})";

} // namespace

BOOST_AUTO_TEST_CASE(it_is_redacted_and_encoded) {
    const auto clean = lucity::redact(raw_report());
    BOOST_TEST(encode(clean, given).value() == bytes);
    BOOST_TEST(clean.audit().size() == 3);
    BOOST_TEST(clean.audit()[0].path.text() == "/pumps/1/place");
    BOOST_TEST(clean.audit()[1].path.text() == "/settings");
    BOOST_TEST(clean.audit()[2].path.text() == "/settings/Pump Server");
}

BOOST_AUTO_TEST_CASE(it_is_decoded) {
    const auto decoded = lucity::decode<park::fountain<tier::v2016>>(bytes);
    BOOST_REQUIRE(decoded.report);
    BOOST_TEST(decoded.violations.clean());
    BOOST_TEST((*decoded.report == lucity::redact(raw_report()).report()));
    BOOST_TEST(lucity::decode_any<park::reports>(bytes).report.has_value());
    BOOST_TEST(!lucity::decode_any(bytes).report);
}

BOOST_AUTO_TEST_CASE(it_is_inspected) {
    const lucity::inspector inspector({}, park::reports::schemas);
    const auto verdict = inspector.inspect(bytes);
    BOOST_TEST(verdict.clean());
    BOOST_TEST(verdict.redacted() == bytes);
    BOOST_TEST(lucity::inspector().inspect(bytes).fatal());
}

BOOST_AUTO_TEST_CASE(it_is_previewed) {
    const auto shown = to_text(preview_of(lucity::redact(raw_report())));
    BOOST_TEST(shown.find("place     north") != std::string::npos);
    BOOST_TEST(shown.find("happyville") == std::string::npos);
    BOOST_TEST(shown.find("canary") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(one_that_is_too_deep_for_receivers_is_previewed) {
    BOOST_TEST(to_text(preview_of(lucity::redact(park::cascade<tier::v2015>())))
                   .find("material  granite") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(its_fields_are_described_in_the_schema) {
    constexpr const auto& members = lucity::schema_of<park::fountain>.members;
    static_assert(members.find("lights")->sentence == "How often it was lit.");
    static_assert(members.find("lights")->first_tier == tier::v2016);
    static_assert(members.find("pumps")->members.find("place")->sentence == "The pump's place.");
    BOOST_TEST(members.size() == 4);
}

BOOST_AUTO_TEST_CASE(at_an_earlier_tier_it_lacks_the_later_field) {
    park::fountain<tier::v2015> report;
    report.release = "2015";
    static_assert(sizeof(report) < sizeof(park::fountain<tier::v2016>));
    BOOST_TEST(encode(lucity::redact(report), given).value() ==
               R"({"schema":"fountain/2015","release":"2015","pumps":[],"settings":{}})");
}
