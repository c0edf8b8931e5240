// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef TEST_SUPPORT_AUDITS_HPP
#define TEST_SUPPORT_AUDITS_HPP

#include <lucity/exposure/exposure.hpp>
#include <lucity/redaction/audit.hpp>

namespace test {

/// Removes from an audit what depends on the values: their classes, and whether a text is replaced
/// because of its name.
inline lucity::audit without_classes(lucity::audit done) {
    for (auto& entry : done) {
        entry.found = lucity::exposure::none;
        entry.says = lucity::name_class::neutral;
        if (entry.why == lucity::rule::named_so)
            entry.why = lucity::rule::exposed_text;
    }
    return done;
}

} // namespace test

#endif
