// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_SCHEMA_HPP
#define LUCITY_POLICY_SCHEMA_HPP

#include <lucity/policy/detail/described_fields.hpp>
#include <lucity/policy/detail/enumerators.hpp>
#include <lucity/policy/detail/schema_lint.hpp>
#include <lucity/policy/detail/treated_kinds.hpp>
#include <lucity/policy/field.hpp>
#include <lucity/policy/kind.hpp>
#include <lucity/policy/report_info.hpp>
#include <lucity/policy/tier.hpp>
#include <lucity/policy/treatment.hpp>

#include <boost/mp11/list.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace lucity {

struct member;

/// The members of a struct, in the order of the wire.
class member_table {
public:
    constexpr member_table() noexcept = default;
    /// A view of `count` rows. Precondition: the rows outlive it.
    constexpr member_table(const member* first, std::size_t count) noexcept
        : first_(first), count_(count) {}

    /// The first row.
    [[nodiscard]] constexpr const member* begin() const noexcept { return first_; }
    /// After the last row.
    [[nodiscard]] constexpr const member* end() const noexcept;
    /// The number of rows.
    [[nodiscard]] constexpr std::size_t size() const noexcept { return count_; }
    /// The member with this name, or a null pointer. Complexity: linear in the number of members.
    [[nodiscard]] constexpr const member* find(std::string_view name) const noexcept;

private:
    const member* first_ = nullptr;
    std::size_t count_ = 0;
};

/// One row of the schema: a field as its struct describes it.
struct member {
    /// Its name on the wire.
    std::string_view name;
    /// The kind of its value.
    lucity::kind kind;
    /// The first tier that collects it.
    tier first_tier;
    /// How it is redacted.
    lucity::treatment treatment;
    /// What the policy statement says about it.
    std::string_view sentence;
    /// The members of an object, or of each element of a list; otherwise empty.
    member_table members{};
    /// Whether it may be absent or null. Both mean the same.
    bool optional = false;
    /// The names of an enumeration's values on the wire; otherwise empty.
    std::span<const std::string_view> enumerators{};
};

constexpr const member* member_table::end() const noexcept {
    return first_ + count_;
}

constexpr const member* member_table::find(std::string_view name) const noexcept {
    for (const auto& row : *this)
        if (row.name == name)
            return &row;
    return nullptr;
}

/// What the city reads about `schema`: the first member of every report, but of no struct.
inline constexpr std::string_view schema_sentence =
    "The kind of the report, and the release whose list it follows.";

/// A report with its members at all tiers.
struct report_schema {
    /// Its name on the wire, as in "monthly_batch/2016".
    std::string_view name;
    /// The first tier at which the report exists.
    tier first_tier;
    /// Who reports, and when.
    std::string_view sentence;
    /// How to opt out of it.
    std::string_view opting_out;
    /// The members at the latest tier.
    member_table members;
};

/// A report and a tier of it, as `schema` names them on the wire.
struct schema_name {
    /// The report that is named.
    const report_schema* report;
    /// The tier that is named.
    lucity::tier tier;
};

/// Finds the report and the tier that a `schema`, such as "monthly_batch/2016", names. Empty if no
/// report or no tier has exactly this name, or if the report does not exist at the tier.
[[nodiscard]] constexpr std::optional<schema_name>
find_schema(std::span<const report_schema> reports, std::string_view name) noexcept {
    const auto slash = name.find('/');
    const auto at =
        slash == std::string_view::npos ? std::nullopt : parse_tier(name.substr(slash + 1));
    if (!at)
        return std::nullopt;
    for (const auto& report : reports)
        if (report.name == name.substr(0, slash) && report.first_tier <= *at)
            return schema_name{&report, *at};
    return std::nullopt;
}

namespace detail {

template <class Struct>
struct rows_of;

/// What an optional or a list holds; for any other type, the type itself.
template <class Value>
struct element_of : std::type_identity<Value> {};
template <class Value>
struct element_of<std::optional<Value>> : element_of<Value> {};
template <class Value>
struct element_of<std::vector<Value>> : std::type_identity<Value> {};

template <class Member>
constexpr member row_of() noexcept {
    using description = member_type<Member>;
    using value_type = typename description::value_type;
    constexpr auto held = kind_of<value_type, description::treated>();
    static_assert(held.has_value(),
                  "lucity: this treatment can't apply to the field's type. Use scanned or version "
                  "for a text or a vector of texts, or release for a text; count for "
                  "std::uint64_t and ordered_map<std::uint64_t>; settings for maps of scalars; "
                  "by_member for described structs and vectors of them; kept for bool, double, "
                  "std::int64_t and described enumerations. For an optional, use a treatment of "
                  "what it holds, except release.");
    member row{.name = Member::name,
               .kind = held.value_or(kind::text),
               .first_tier = description::first_tier,
               .treatment = description::treated,
               .sentence = description::sentence,
               .optional = is_optional<value_type>};
    using element = typename element_of<value_type>::type;
    if constexpr (described<element>)
        row.members = rows_of<element>::table;
    if constexpr (described_enumeration<element>)
        row.enumerators = enumerators_of<element>::names;
    return row;
}

/// The rows of a struct, made from its members at `description_tier`.
template <class Struct>
struct rows_of {
    static constexpr auto rows = []<class... Member>(boost::mp11::mp_list<Member...>) {
        return std::array<member, sizeof...(Member)>{row_of<Member>()...};
    }(stated_members<Struct>());

    static_assert(std::ranges::all_of(rows, is_snake_case, &member::name),
                  "lucity: the name of a member is not snake_case. It is also the name on the "
                  "wire: write words in lower case, with single underscores between them.");
    static_assert(std::ranges::all_of(rows, is_sentence, &member::sentence),
                  "lucity: the stated_as of a field is not a sentence. The city reads it: "
                  "write it from a capital letter to a full stop, without signs that Markdown "
                  "or HTML reads.");
    static_assert(has_distinct(rows, &member::name),
                  "lucity: a member of a report occurs twice in its BOOST_DESCRIBE_CLASS. "
                  "Name each member there once.");
    static_assert(has_distinct(rows, &member::sentence),
                  "lucity: two members of a struct have the same sentence. Say in each "
                  "stated_as what differs.");
    static_assert(std::ranges::is_sorted(rows, {}, &member::first_tier),
                  "lucity: a member comes after one of a later tier. Move the members of "
                  "later tiers to the end.");
    static_assert(std::ranges::find(rows, "schema", &member::name) == rows.end(),
                  "lucity: a member can't be called schema: the first member of every report "
                  "has that name on the wire. Choose another name.");

    static constexpr member_table table{rows.data(), rows.size()};
};

/// Makes the schema of a report, and checks its `about`.
template <class Report>
consteval report_schema schema_of_described() noexcept {
    constexpr report_info about = Report::about;
    static_assert(is_snake_case(about.name),
                  "lucity: the .name of a report_info is missing or not snake_case. It is a part "
                  "of the report's schema on the wire: write words in lower case, with single "
                  "underscores between them.");
    static_assert(is_sentence(about.sentence) && is_sentence(about.opting_out),
                  "lucity: the .sentence or the .opting_out of a report_info is missing or not a "
                  "sentence. The city reads both: write them from a capital letter to a full stop, "
                  "without signs that Markdown or HTML reads.");
    static_assert(has_row(about.since),
                  "lucity: the .since of a report_info is a tier that has no row in tiers. Add the "
                  "row in tier.hpp, or name a tier that has one.");
    return {about.name, about.since, about.sentence, about.opting_out, rows_of<Report>::table};
}

template <template <tier> class Report>
consteval report_schema make_schema() noexcept {
    using described = Report<description_tier>;
    if constexpr (report<described>)
        return schema_of_described<described>();
    else
        error::not_a_report<described>();
    return {};
}

template <class Report>
struct schema_at;

} // namespace detail

/// The schema of a report, made from its struct at compile time. Inspection, the statement and the
/// exported schemas all use this table.
///
/// Example: `schema_of<web_installer>.members.find("os_version")->sentence`
template <template <tier> class Report>
inline constexpr report_schema schema_of = detail::make_schema<Report>();

template <template <tier> class Report, tier T>
struct detail::schema_at<Report<T>> {
    static_assert(T >= schema_of<Report>.first_tier,
                  "lucity: the report does not exist at this tier. It exists from the .since of "
                  "its report_info on: use a report of that tier or a later one.");
    static constexpr const report_schema& value = schema_of<Report>;
};

/// The schema of a report at any tier: `schema_of_report<web_installer<tier::v7_60>>`.
template <class Report>
inline constexpr const report_schema& schema_of_report = detail::schema_at<Report>::value;

} // namespace lucity

#endif
