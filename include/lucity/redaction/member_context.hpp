// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_REDACTION_MEMBER_CONTEXT_HPP
#define LUCITY_REDACTION_MEMBER_CONTEXT_HPP

#include <lucity/exposure/name_context.hpp>
#include <lucity/policy/field.hpp>

#include <string_view>

namespace lucity {

/// The context in which a member's text is judged: what its name says, and its treatment.
/// Complexity: linear in the name.
[[nodiscard]] constexpr name_context context_of(std::string_view name, treatment how) noexcept {
    auto context = context_of(name);
    if (how == treatment::version || how == treatment::release)
        context.version = true;
    return context;
}

static_assert(context_of("name", treatment::version).version);
static_assert(context_of("os_version", treatment::scanned).version);
static_assert(!context_of("name", treatment::scanned).version);

} // namespace lucity

#endif
