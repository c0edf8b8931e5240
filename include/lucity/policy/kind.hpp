// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_KIND_HPP
#define LUCITY_POLICY_KIND_HPP

#include <lucity/text/print.hpp>

#include <cstdint>
#include <string_view>

namespace lucity {

/// What a member of a report holds.
enum class kind : std::uint8_t {
    /// A text.
    text,
    /// A text that names a release of Lucity.
    release,
    /// `true` or `false`.
    boolean,
    /// An integer from 0 to 2^63 - 1.
    count,
    /// An integer from -2^63 to 2^63 - 1.
    integer,
    /// A number that a `double` can hold.
    number,
    /// One of a few names.
    enumeration,
    /// An array of texts.
    texts,
    /// An object: table name to count.
    counts,
    /// An object: setting name to scalar.
    settings,
    /// An object: option table to settings.
    options,
    /// A struct.
    object,
    /// An array of structs.
    list,
};

/// The name for tools, such as "settings".
[[nodiscard]] constexpr std::string_view to_string(kind what) noexcept {
    switch (what) {
    case kind::text:
        return "text";
    case kind::release:
        return "release";
    case kind::boolean:
        return "boolean";
    case kind::count:
        return "count";
    case kind::integer:
        return "integer";
    case kind::number:
        return "number";
    case kind::enumeration:
        return "enumeration";
    case kind::texts:
        return "texts";
    case kind::counts:
        return "counts";
    case kind::settings:
        return "settings";
    case kind::options:
        return "options";
    case kind::object:
        return "object";
    case kind::list:
        return "list";
    }
    return {};
}

} // namespace lucity

#endif
