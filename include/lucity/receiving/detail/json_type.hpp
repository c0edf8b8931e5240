// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_DETAIL_JSON_TYPE_HPP
#define LUCITY_RECEIVING_DETAIL_JSON_TYPE_HPP

#include <lucity/policy/kind.hpp>
#include <lucity/receiving/detail/document.hpp>

namespace lucity::detail {

/// What a member of a kind is in JSON.
[[nodiscard]] constexpr node::type json_type_of(kind held) noexcept {
    using type = node::type;
    switch (held) {
    case kind::text:
    case kind::release:
    case kind::enumeration:
        return type::text;
    case kind::boolean:
        return type::boolean;
    case kind::count:
    case kind::integer:
    case kind::number:
        return type::number;
    case kind::counts:
    case kind::settings:
    case kind::options:
    case kind::object:
        return type::object;
    case kind::texts:
    case kind::list:
        return type::array;
    }
    return type::null;
}

} // namespace lucity::detail

#endif
