// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: deleted function|deleted constructor
// SHOWN: lucity: give the added rules a name

#include <lucity/redaction/site_rules.hpp>

lucity::redaction_rules rules(const lucity::site_rules& of_the_site) {
#ifdef MISTAKE
    static_cast<void>(of_the_site);
    return lucity::redaction_rules(lucity::site_rules());
#else
    return lucity::redaction_rules(of_the_site);
#endif
}
