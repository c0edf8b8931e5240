// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/receiving/inspect.hpp>

#include "support/page_edge.hpp"
#include "support/random_source.hpp"
#include "support/report_bytes.hpp"

#include <lucity/receiving/decode.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using lucity::inspector;
using lucity::verdict;
using test::edited;

namespace {

/// A member that hides something: a mark that occurs nowhere else, and the bytes that make it a
/// secret. Changing those bytes may show the mark; changing others must not.
struct secret {
    std::string_view mark;
    std::size_t begin;
    std::size_t end;
};

struct secret_member {
    std::string_view mark;
    std::string_view text;
};

constexpr secret_member members[]{
    {"planted1", R"("License Code":"planted1")"},
    {"planted2", R"("smtpEncryptedPassword":"planted2")"},
    {"planted3", R"("Header line in email":"see http://planted3/help")"},
    {"planted4", R"("SMTP Server Address":"planted4.happyville.gov")"},
    {"planted5", R"("POP3 Password":"planted5")"},
    {"planted6", R"("http://planted6/":"planted6")"},
    {"planted7", R"("list":["planted7"])"},
};

std::string report_with_secrets() {
    std::string settings = R"("first":1)";
    for (const auto& member : members)
        settings += "," + std::string(member.text);
    return edited(test::with_settings(settings), R"("os_version":)",
                  R"("planted8":{"planted8":"planted8"},"os_version":)");
}

std::vector<secret> secrets_of(std::string_view report) {
    std::vector<secret> found;
    for (const auto& member : members) {
        const auto begin = report.find(member.text);
        found.push_back({member.mark, begin, begin + member.text.size()});
    }
    constexpr std::string_view unknown = R"("planted8":{"planted8":"planted8"})";
    const auto begin = report.find(unknown);
    found.push_back({"planted8", begin, begin + unknown.size()});
    return found;
}

bool shows(const verdict& found, std::string_view mark) {
    if (found.redacted().find(mark) != std::string_view::npos)
        return true;
    for (const auto& violation : found.violations())
        if (violation.path.text().find(mark) != std::string::npos)
            return true;
    return false;
}

/// Inspects a mutant whose bytes differ from `begin` to `end`.
void check_mutant(std::string_view mutant, const std::vector<secret>& secrets, std::size_t begin,
                  std::size_t end) {
    const auto found = inspector().inspect(mutant);
    BOOST_TEST(found.fatal() == found.redacted().empty());
    for (const auto& hidden : secrets) {
        const bool broken = begin < hidden.end && end > hidden.begin;
        if (!broken && shows(found, hidden.mark))
            BOOST_ERROR(hidden.mark << " is shown by a mutant at " << begin << ": " << mutant);
    }
    if (found.fatal())
        return;
    boost::json::error_code error;
    boost::json::parse(found.redacted(), error);
    BOOST_TEST(!error);
    const auto again = inspector().inspect(found.redacted());
    BOOST_TEST(again.redacted() == found.redacted());
}

} // namespace

BOOST_AUTO_TEST_CASE(no_changed_byte_shows_what_was_hidden) {
    const auto report = report_with_secrets();
    const auto secrets = secrets_of(report);
    constexpr unsigned char flips[]{0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xff};
    constexpr std::string_view values("\0\"\\{}[]:,0u\n", 12);
    for (std::size_t at = 0; at != report.size(); ++at) {
        const auto with = [&](char value) {
            auto mutant = report;
            mutant[at] = value;
            if (mutant != report)
                check_mutant(mutant, secrets, at, at + 1);
        };
        for (auto flip : flips)
            with(static_cast<char>(static_cast<unsigned char>(report[at]) ^ flip));
        for (auto value : values)
            with(value);
    }
}

BOOST_AUTO_TEST_CASE(no_missing_or_doubled_byte_shows_what_was_hidden) {
    const auto report = report_with_secrets();
    for (std::size_t at = 0; at != report.size(); ++at) {
        const auto secrets = secrets_of(report);
        auto shorter = report;
        check_mutant(shorter.erase(at, 1), secrets, at, at + 1);
        auto longer = report;
        check_mutant(longer.insert(at, 1, report[at]), secrets, at, at + 1);
    }
}

BOOST_AUTO_TEST_CASE(moving_a_run_of_bytes_crashes_nothing) {
    const auto report = report_with_secrets();
    test::random_source random(20260823);
    for (int round = 0; round != 5'000; ++round) {
        auto mutant = report;
        for (auto changes = 1 + random.below(3); changes != 0; --changes) {
            const auto run = mutant.substr(random.below(mutant.size()), random.below(40));
            mutant.replace(random.below(mutant.size()), random.below(40), run);
        }
        const auto found = inspector().inspect(mutant);
        BOOST_TEST(found.fatal() == found.redacted().empty());
        static_cast<void>(lucity::decode_any(mutant));
    }
}

BOOST_AUTO_TEST_CASE(nothing_after_the_end_of_the_input_is_read) {
    const test::page_edge edge;
    const auto report = report_with_secrets();
    for (std::size_t size = 0; size <= report.size(); ++size) {
        const auto at_edge = edge.place(report.substr(0, size));
        BOOST_TEST(inspector().inspect(at_edge).fatal() == (size != report.size()));
    }
}

BOOST_AUTO_TEST_CASE(nothing_after_the_end_of_a_text_or_a_name_is_read) {
    const test::page_edge edge;
    for (std::string_view text :
         {"see http://intranet/help", "mail.happyville.gov", "10.20.30.40", "\\\\files\\share",
          "clerk@happyville.gov", "Data Source=CITYSQL;Password=x", "h%2574tp&#58;//x",
          "\\u0068ttp://x",
          "L\xd1\x96"
          "cense Code",
          "License%20Code", "Licens&#x65; Code", "SMTP\\u0020Encrypted_x0020_Password",
          "fe80::1%eth0", "DC=happyville,DC=gov"})
        for (std::size_t size = 0; size <= text.size(); ++size) {
            const auto at_edge = edge.place(text.substr(0, size));
            BOOST_TEST((lucity::judge_key(at_edge) == lucity::judge_key(text.substr(0, size))));
            BOOST_TEST((lucity::judge_setting_name(at_edge) ==
                        lucity::judge_setting_name(text.substr(0, size))));
            static_cast<void>(lucity::canonical_setting_name(at_edge));
        }
}
