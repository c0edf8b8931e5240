// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: a part of a report is of another tier than the report

#include "kiosk.hpp"

#include <vector>

template <tier T>
struct shop {
#ifdef MISTAKE
    using kiosks = std::vector<kiosk<tier::v2016>>;
#else
    using kiosks = std::vector<kiosk<T>>;
#endif
    field<shop, kiosks, since<tier::v7_60>, treated_as<treatment::by_member>,
          stated_as<"Its kiosks.">>
        all_kiosks{};
};

const shop<tier::v7_60> report{};
