// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/exposure/setting_name.hpp>

#include "support/spellings.hpp"

#include "support/disguises.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using lucity::canonical_setting_name;
using lucity::same_setting_name;

constexpr std::string_view license_code = "License Code";
constexpr std::string_view smtp_password = "SMTP Encrypted Password";

constexpr std::string_view other_names[]{
    "",
    " ",
    "License",
    "Code",
    "License Type",
    "License Count",
    "License Co",
    "License Codec",
    "License Code Expires",
    "Old License Code",
    "Licensee Code",
    "Area Code",
    "Zip Code",
    "License Coder",
    "Color Code",
    "SMTP Port",
    "SMTP Port Number",
    "SMTP User",
    "SMTP Enable TLS",
    "SMTP Server Address",
    "SMTP Password",
    "SMTP Encrypted",
    "Encrypted Password",
    "POP3 Password",
    "POP3 Encrypted Password",
    "Password Minimum Length",
    "Secret value mobile apps need to authenticate users",
    "Days before password expiration to warn user with Email.",
    "Default Public REST WKID",
    "name",
    "value",
    "%",
    "&#",
    "\\u",
    "\u65e5\u672c\u8a9e",
    "\u041a\u043e\u0434",
};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

} // namespace

BOOST_AUTO_TEST_CASE(every_spelling_of_a_secret_name_is_recognised) {
    for (auto name : test::spellings_of_license_code)
        BOOST_TEST_CONTEXT(name) {
            BOOST_TEST(same_setting_name(name, license_code));
        }
    for (auto name : test::spellings_of_smtp_password)
        BOOST_TEST_CONTEXT(name) {
            BOOST_TEST(same_setting_name(name, smtp_password));
        }
    BOOST_TEST(same_setting_name(std::string_view("License Code\0", 13), license_code));
    BOOST_TEST(same_setting_name(std::string_view("Lic\0ense Code", 13), license_code));
}

BOOST_AUTO_TEST_CASE(near_names_are_others) {
    for (auto name : other_names)
        for (auto secret : {license_code, smtp_password})
            BOOST_TEST_CONTEXT(name) {
                BOOST_TEST(!same_setting_name(name, secret));
            }
    for (auto name : test::spellings_of_smtp_password)
        BOOST_TEST_CONTEXT(name) {
            BOOST_TEST(!same_setting_name(name, license_code));
        }
}

BOOST_AUTO_TEST_CASE(no_mark_at_any_place_makes_another_name_of_it) {
    for (auto secret : {license_code, smtp_password})
        for (std::string_view mark :
             {" ",      "\t",     "\n",      "_",       "-",         ".",      "\u00a0",
              "\u200b", "\u00ad", "\u202e",  "\ufeff",  "\u0301",    "\u2010", "\xc0",
              "\x7f",   "%20",    "&#8203;", "\\u200b", "%E2%80%8B", "\u4e00"})
            for (std::size_t at = 0; at <= secret.size(); ++at) {
                auto name = std::string(secret);
                name.insert(at, mark);
                BOOST_TEST_CONTEXT(name) {
                    BOOST_TEST(same_setting_name(name, secret));
                }
            }
}

BOOST_AUTO_TEST_CASE(no_other_character_for_a_letter_makes_another_name_of_it) {
    for (auto secret : {license_code, smtp_password})
        for (std::string_view other :
             {"\u200b", "\u00a0", "\u0301", "\u0662", "\u0456", "\u03bf", "\u0581", "\u13e2",
              "\u00e7", "\u4e28", "\U0001f512", "\xff"})
            for (std::size_t at = 0; at != secret.size(); ++at) {
                if (!is_letter(secret[at]))
                    continue;
                auto name = std::string(secret);
                name.replace(at, 1, other);
                BOOST_TEST_CONTEXT(name) {
                    BOOST_TEST(same_setting_name(name, secret));
                }
            }
}

BOOST_AUTO_TEST_CASE(another_latin_letter_for_a_letter_makes_another_name_of_it) {
    for (std::size_t at = 0; at != license_code.size(); ++at) {
        if (!is_letter(license_code[at]))
            continue;
        auto name = std::string(license_code);
        name[at] = 'q';
        BOOST_TEST_CONTEXT(name) {
            BOOST_TEST(!same_setting_name(name, license_code));
        }
    }
}

BOOST_AUTO_TEST_CASE(no_disguise_makes_another_name_of_it) {
    for (const auto& disguise : test::disguises)
        for (auto secret : {license_code, smtp_password})
            BOOST_TEST_CONTEXT(disguise.put_on(secret)) {
                BOOST_TEST(same_setting_name(disguise.put_on(secret), secret));
            }
}

BOOST_AUTO_TEST_CASE(a_name_with_escapes_that_is_too_long_to_be_read_is_taken_for_a_secret) {
    const auto long_name = "%" + std::string(4096, ' ') + "Header line in email";
    BOOST_TEST(same_setting_name(long_name, license_code));
    BOOST_TEST(!same_setting_name(long_name.substr(1), license_code));
    BOOST_TEST(same_setting_name(std::string(100'000, ' ') + "License Code", license_code));
}

BOOST_AUTO_TEST_CASE(spellings_of_one_name_have_one_canonical_form) {
    for (std::string_view name : {"SMTP Port", "smtp_port", "SmtpPort", " SMTP\u00a0PORT ",
                                  "\uff33\uff2d\uff34\uff30 Port", "SM\u200bTP Port", "SMTP%20Port",
                                  "SMTP&nbsp;Port", "SMTP\\u0020Port", "SMTP \u201cPort\u201d"})
        BOOST_TEST_CONTEXT(name) {
            BOOST_TEST(canonical_setting_name(name) == "smtpport");
        }
    BOOST_TEST(canonical_setting_name("Caf\u00c9 1") == "cafe1");
    BOOST_TEST(canonical_setting_name("Cafe\u0301 1") == "cafe1");
    BOOST_TEST(canonical_setting_name("\u0401\u0416") ==
               canonical_setting_name("\u0435\u0308\u0436"));
    BOOST_TEST(canonical_setting_name("\u0389") == canonical_setting_name("\u03b7\u0301"));
    // The extended letters of Cyrillic: y with a double acute, and zhe with a diaeresis.
    BOOST_TEST(canonical_setting_name("\u04f3\u04dd") ==
               canonical_setting_name("\u0443\u030b\u0436\u0308"));
    BOOST_TEST(canonical_setting_name("") == "");
}

BOOST_AUTO_TEST_CASE(other_names_have_other_canonical_forms) {
    for (std::string_view name : {"SMTP Ports", "SMTP Port 2", "SMTP P0rt", "SMTP P\u043ert",
                                  "Port", "SMTP \u65e5", "SMTP Port\xff"})
        BOOST_TEST_CONTEXT(name) {
            BOOST_TEST(canonical_setting_name(name) != "smtpport");
        }
    BOOST_TEST(canonical_setting_name("\u65e5\u672c") != canonical_setting_name("\u65e5\u8a9e"));
}

BOOST_AUTO_TEST_CASE(a_canonical_form_is_its_own) {
    for (auto name : test::spellings_of_license_code) {
        const auto canonical = canonical_setting_name(name);
        BOOST_TEST_CONTEXT(name) {
            BOOST_TEST(canonical_setting_name(canonical) == canonical);
        }
    }
}
