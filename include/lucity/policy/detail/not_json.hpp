// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_DETAIL_NOT_JSON_HPP
#define LUCITY_POLICY_DETAIL_NOT_JSON_HPP

#include <lucity/policy/tier.hpp>

#include <boost/json/fwd.hpp>

#include <type_traits>

/// Boost.JSON writes every described struct, and so would write a raw report: without redaction and
/// without a consent. Neither a report nor a part of one is such a struct.
template <template <lucity::tier> class Struct, lucity::tier T>
struct boost::json::is_described_class<Struct<T>> : std::false_type {};

#endif
