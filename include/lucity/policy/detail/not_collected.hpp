// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_DETAIL_NOT_COLLECTED_HPP
#define LUCITY_POLICY_DETAIL_NOT_COLLECTED_HPP

#include <lucity/policy/tier.hpp>

#include <cstdint>
#include <initializer_list>
#include <type_traits>

namespace lucity {

/// The initial value of a field that a tier may not collect. Other fields may have it, too.
struct unset_t {
    template <class Value>
        requires std::is_default_constructible_v<Value>
    constexpr operator Value() const { return Value(); }
    /// Makes `Value(unset)` ambiguous, so that no `Value` is constructible from it. Otherwise an
    /// optional could be made from it in two ways, one of which isn't empty.
    template <class Value, class = void>
        requires std::is_default_constructible_v<Value>
    explicit operator Value() const = delete;
};
inline constexpr unset_t unset{};

namespace error {

/// Can be made from any value and from any list in braces.
struct anything {
    template <class... Values>
    constexpr anything(Values&&...) noexcept {}
};

/// A function that the type of a field has, for a field of a later tier: calling it does not
/// compile.
template <tier First>
struct function_of_a_later_tier {
    template <class... Values>
    void operator()(Values&&...) const noexcept {
        field_of_a_later_tier<First>();
    }
    template <class Use = void>
    void operator()(anything) const noexcept {
        field_of_a_later_tier<First>();
    }
};

/// Replaces a field that the report's tier does not collect. It holds nothing, and reading, setting
/// or filling it does not compile, with a message of ours.
///
/// `Field` distinguishes two fields of one report, so that neither takes room.
template <tier First, class Report, std::uint32_t Field>
class not_collected_before {
public:
    static constexpr function_of_a_later_tier<First> push_back{}, emplace_back{}, begin{}, end{},
        size{}, empty{};

    constexpr not_collected_before(unset_t) noexcept {}

    template <class Initializer = void>
    constexpr not_collected_before() noexcept {
        static_assert(always_false<Initializer>,
                      "lucity: a field of a later tier is initialized with {} or with nothing. In "
                      "the report's struct, declare it LUCITY_NO_UNIQUE_ADDRESS field<...> name = "
                      "unset; and leave it out of the initializers of earlier tiers.");
    }
    template <class Value>
    constexpr not_collected_before(Value&&) noexcept {
        field_of_a_later_tier<First>();
    }
    template <class Use = void>
    constexpr not_collected_before(std::initializer_list<anything>) noexcept {
        field_of_a_later_tier<First>();
    }
    template <class Value>
    operator Value() const noexcept {
        field_of_a_later_tier<First>();
    }
    template <class Value>
    void operator=(Value&&) noexcept {
        field_of_a_later_tier<First>();
    }
    template <class Use = void>
    void operator=(std::initializer_list<anything>) noexcept {
        field_of_a_later_tier<First>();
    }
    template <class Value>
    void operator<=>(Value&&) const noexcept {
        field_of_a_later_tier<First>();
    }
    template <class Use = void>
    void operator++() const noexcept {
        field_of_a_later_tier<First>();
    }
    template <class Key>
    void operator[](Key&&) const noexcept {
        field_of_a_later_tier<First>();
    }
    template <class Use = void>
    void operator*() const noexcept {
        field_of_a_later_tier<First>();
    }
    template <class Stream>
    friend void operator<<(Stream&, const not_collected_before&) noexcept {
        field_of_a_later_tier<First>();
    }

    /// Reports are compared member by member.
    friend constexpr bool operator==(const not_collected_before&,
                                     const not_collected_before&) noexcept = default;

    /// Copying a report is fine, but a use is not: the copy constructor is explicit, so that
    /// `auto count = report.count` doesn't compile. It is public, since GCC 12 checks access where
    /// a report is copied.
    explicit constexpr not_collected_before(const not_collected_before&) noexcept = default;
    constexpr not_collected_before(not_collected_before&&) noexcept = default;
    constexpr not_collected_before& operator=(const not_collected_before&) noexcept = default;
    constexpr not_collected_before& operator=(not_collected_before&&) noexcept = default;
};

} // namespace error

} // namespace lucity

#endif
