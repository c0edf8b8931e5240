// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// A report of your own: a kiosk in a town hall reports at the tier that the city agreed to, and a
// receiver of such reports checks it. The only argument is the stored consent, such as "kiosk/2015
// 2026-11-01".

#include "binary_streams.hpp"

#include <lucity/policy.hpp>
#include <lucity/receiving.hpp>
#include <lucity/sending.hpp>

#include <cstdint>
#include <iostream>
#include <string>

template <lucity::tier T>
struct kiosk {
    static constexpr lucity::report_info about{.name = "kiosk",
                                               .since = lucity::tier::v2015,
                                               .sentence = "Each kiosk reports once a day.",
                                               .opting_out = "Turn its switch off to stop it."};
    using consented_by = lucity::reporter<kiosk>;

    lucity::field<kiosk, std::string, lucity::since<lucity::tier::v2015>,
                  lucity::treated_as<lucity::treatment::scanned>,
                  lucity::stated_as<"The model of the kiosk.">>
        model{};
    LUCITY_NO_UNIQUE_ADDRESS lucity::field<kiosk, std::uint64_t, lucity::since<lucity::tier::v2016>,
                                           lucity::stated_as<"How often it was touched.">>
        touches = lucity::unset;

    BOOST_DESCRIBE_CLASS(kiosk, (), (model, touches), (), ())
};

int main(int argc, char** argv) {
    use_binary_streams();
    const auto consent = lucity::consent<kiosk>::parse(argc == 2 ? argv[1] : "");
    if (!consent) {
        std::cerr << "nobody agreed to anything, so nothing is reported\n";
        return 1;
    }
    // This release counts touches. A city that consented to tier 2015 does not send the count.
    const kiosk<lucity::tier::v2016> report{.model = "K-100 at kiosk.happyville.gov", .touches = 7};
    const auto body = lucity::encode_at_consented_tier(report, *consent);
    if (!body) {
        std::cerr << body.error().message() << '\n';
        return 1;
    }
    using received =
        lucity::report_list<kiosk>; // for statements, shares_more and decode_any as well
    const auto verdict = lucity::inspector({}, received::schemas).inspect(*body);
    if (verdict.clean())
        std::cout << *body << '\n';
}
