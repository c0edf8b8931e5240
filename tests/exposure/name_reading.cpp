// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/exposure/name_reading.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using lucity::name_class;
using lucity::read_name;

namespace {

struct reading_row {
    std::string_view name;
    name_class is;
};

constexpr reading_row rows[]{
    // The policy's own settings.
    {"SMTP Server Address", name_class::place},
    {"SMTP Port Number", name_class::fact},
    {"SMTP Enable TLS", name_class::fact},
    {"SMTP User", name_class::account},
    {"POP3 Email Address", name_class::place},
    {"From Email Address", name_class::place},
    {"POP3 Password", name_class::secret},
    {"List of email addresses for system health notifications", name_class::place},
    {"Header line in email", name_class::fact},
    {"Button text for send email button", name_class::fact},
    {"Include a hyperlink to the web application in emails sent from the desktop software",
     name_class::place},
    {"Maximum size for email document in mb", name_class::fact},
    {"Url for Citizen Portal REST API (optional, rarely required)", name_class::place},
    {"Logon to use for anonymous REST API Access", name_class::account},
    {"Default Public REST WKID", name_class::neutral},
    {"Number of Minutes until a token expires for Mobile Apps", name_class::fact},
    {"Secret value internal web apps need to authenticate users", name_class::secret},
    {"The name of the certificate used for signing tokens on the internal Identity Server",
     name_class::place},
    {"Login ID use for Citizen Website", name_class::account},
    {"Path where reports are stored", name_class::path},
    {"Document Server Hive", name_class::path},
    {"Account lockout threshold (# invalid logins before lock)", name_class::fact},
    {"Allow easily guessed passwords", name_class::secret},
    {"Days before password expiration to warn user with Email.", name_class::fact},
    {"BackgroundTaskUser", name_class::account},
    {"Base URL to your GIS Portal", name_class::place},
    {"Org ID for ArcGIS for Portal", name_class::neutral},
    {"The secret that goes with the client id", name_class::secret},
    // Words that mean something else in a city's trade.
    {"PIN", name_class::secret},
    {"PIN Number", name_class::secret},
    {"Parcel PIN", name_class::neutral},
    {"Admin PIN", name_class::secret},
    {"Road Salt", name_class::neutral},
    {"Password Salt", name_class::secret},
    {"Community", name_class::neutral},
    {"SNMP Community", name_class::secret},
    {"Upstream Node", name_class::ambiguous},
    {"Node", name_class::place},
    {"Site Address", name_class::ambiguous},
    {"Service Type", name_class::fact},
    {"Relay Setting", name_class::ambiguous},
    // Facts about secrets and places.
    {"Minimum password length", name_class::fact},
    {"SMTP Server Port", name_class::fact},
    {"Server Version", name_class::version},
    {"Server Location", name_class::fact},
    {"Default Address Format", name_class::fact},
    {"Driver License Code Table", name_class::fact},
    // Nothing but brackets.
    {"(Password)", name_class::secret},
    {"[Mail Server]", name_class::place},
    // Keys, phrases and codes.
    {"API Key", name_class::secret},
    {"Primary Key", name_class::neutral},
    {"jobsKey", name_class::secret},
    {"abstractResourceKey", name_class::neutral},
    {"Sort Key", name_class::neutral},
    {"Activation Code", name_class::secret},
    {"Area Code", name_class::neutral},
    {"Lucity License Code", name_class::secret},
    {"Connection String", name_class::secret},
    {"Search String", name_class::neutral},
    // Names without signs between their words.
    {"smtpserver", name_class::place},
    {"mailserveraddress", name_class::place},
    {"securityvalidationkey", name_class::secret},
    {"adminpassword", name_class::secret},
    {"logOnServer", name_class::place},
    {"ServerDirectories.name", name_class::path},
    {"Import XPath", name_class::neutral},
    {"mysqlhost", name_class::place},
    {"pop3host", name_class::place},
    {"appservers", name_class::place},
    {"guestpwd", name_class::secret},
    {"server1name", name_class::place},
    {"imagedir", name_class::path},
    {"Observer", name_class::neutral},
    {"Footpath", name_class::neutral},
    // A word in two parts.
    {"Pass Phrase", name_class::secret},
    {"End Point", name_class::ambiguous},
    {"Log On", name_class::account},
    {"Wi-Fi Key", name_class::secret},
    {"Mail Host", name_class::place},
    {"EndPoint", name_class::place},
    {"Pipe End Point", name_class::ambiguous},
    {"SMTP End Point", name_class::place},
    {"IP Address", name_class::place},
    // A word that may be a place weakens nothing.
    {"Name Server Address", name_class::place},
    {"VPN Gateway", name_class::place},
    {"URL Address", name_class::place},
    {"Secret Client", name_class::secret},
    // Abbreviations that mean something else in a city, unless they come last.
    {"PW Director", name_class::neutral},
    {"Mail PW", name_class::secret},
    {"Water Srv Material", name_class::neutral},
    {"Srv for GIS", name_class::place},
    {"IP Material", name_class::neutral},
    {"Runtime IP", name_class::place},
    // What marks a head may stand after a sign.
    {"PIN - Alarm Panel", name_class::secret},
    {"Code: Main Gate", name_class::secret},
    {"Key, API", name_class::secret},
    {"PIN number for the alarm panel", name_class::secret},
    {"Email: Server Address", name_class::place},
    {"Data Source", name_class::place},
    // Capitals and small letters without a sign between them.
    {"APItoken", name_class::secret},
    {"SMTPhost", name_class::place},
    {"DBpwd", name_class::secret},
    {"URLs", name_class::place},
    // A word in brackets counts where nothing else does, or where they touch a word.
    {"Settings[Password]", name_class::secret},
    {"config[db][host]", name_class::place},
    {"smtp(host)", name_class::place},
    {"servers[0]", name_class::place},
    {"Key (API)", name_class::neutral},
    {"Timeout (server)", name_class::fact},
    {"Folder (server)", name_class::path},
    {"Foo [a (password] b", name_class::secret},
    // What a preposition leads on to.
    {"Value for Password", name_class::secret},
    {"Setting for SMTP server", name_class::place},
    {"Default value for server", name_class::neutral},
    {"Key for the API", name_class::secret},
    {"Key used for encryption", name_class::secret},
    {"Key for client field", name_class::neutral},
    {"Code of the License", name_class::secret},
    {"Code for alarm type", name_class::neutral},
    {"PIN for door 3", name_class::secret},
    {"Address of the mail server", name_class::place},
    {"Address of the property", name_class::ambiguous},
    // Two names in one: the stricter counts.
    {"Host/Port", name_class::place},
    {"Password and User Name", name_class::secret},
    {"User Name & Password", name_class::secret},
    {"Node and Valve", name_class::ambiguous},
    // A prefix is a part of a place.
    {"URL Prefix", name_class::place},
    {"Cookie Prefix", name_class::fact},
    // Nothing but a protocol.
    {"SMTP", name_class::place},
    {"SMTP Options", name_class::neutral},
    // Letters in other forms.
    {"P\u00e4ssword", name_class::secret},
    {"Passw0rd", name_class::secret},
    {"Pa$$word", name_class::secret},
    {"P_A_S_S_W_O_R_D", name_class::secret},
    {"P.A.S.S.", name_class::secret},
    {"Plan B C", name_class::neutral},
    {"\u029c\u1d0f\ua731\u1d1b", name_class::secret},
    {"\u0440\u0430\u0455\u0455", name_class::secret},
    {"\u0421\u0435\u0440\u0432\u0435\u0440", name_class::neutral},
    {"\u0422\u0415\u0421\u0422", name_class::neutral},
    {"k\u03a9", name_class::neutral},
    {"Hawai\u02bbi District", name_class::neutral},
    // Escapes and look-alikes.
    {"POP3 P\u0430ssword", name_class::secret},
    {"POP3%20Password", name_class::secret},
    {"\uff33erver", name_class::place},
    {"Pass\u200bword", name_class::secret},
};

std::string in_upper(std::string text) {
    for (char& c : text)
        c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return text;
}

std::string with_separator(std::string text, char separator) {
    for (char& c : text)
        if (c == ' ')
            c = separator;
    return text;
}

std::string in_camel_case(const std::string& text) {
    std::string camel;
    bool capital = false;
    for (char c : text) {
        if (c != ' ')
            camel += static_cast<char>(capital ? std::toupper(static_cast<unsigned char>(c))
                                               : std::tolower(static_cast<unsigned char>(c)));
        capital = c == ' ';
    }
    return camel;
}

} // namespace

BOOST_AUTO_TEST_CASE(the_last_word_with_a_role_decides) {
    for (const auto& row : rows)
        BOOST_TEST(to_string(read_name(row.name).is) == to_string(row.is), row.name);
}

BOOST_AUTO_TEST_CASE(every_word_does_what_its_row_says) {
    namespace role = lucity::detail::role;
    // A name that the word completes, what it says then, and the role that makes it say so.
    struct {
        std::uint32_t does;
        std::string_view before;
        std::string_view after;
        name_class is;
    } constexpr uses[]{
        {role::secret, "Town ", "", name_class::secret},
        {role::last_secret, "Town ", " for Water", name_class::secret},
        {role::last_place, "Town ", " for Water", name_class::place},
        {role::marks_weak_secret, "Town ", " PIN", name_class::secret},
        {role::weak_secret, "Admin ", "", name_class::secret},
        {role::marks_key, "Town ", " Key", name_class::secret},
        {role::key, "Private ", "", name_class::secret},
        {role::marks_code, "Town ", " Code", name_class::secret},
        {role::code, "Unlock ", "", name_class::secret},
        {role::marks_no_key, "town.", "Key", name_class::neutral},
        {role::place, "Town ", "", name_class::place},
        {role::qualifier, "Town ", " Node", name_class::place},
        {role::two_faced, "Main ", "", name_class::ambiguous},
        {role::place_if_alone, "", "", name_class::place},
        {role::path, "Town ", "", name_class::path},
        {role::account, "Town ", "", name_class::account},
        {role::version, "Town ", "", name_class::version},
        {role::fact, "Town ", "", name_class::fact},
        {role::transparent, "Mail Server ", "", name_class::place},
        {role::article, "Key for ", " API", name_class::secret},
        {role::leads_on, "Value ", " Password", name_class::secret},
        {role::conjunction, "Password ", " Count", name_class::secret},
    };
    for (const auto& use : uses)
        for (const auto& row : lucity::detail::role_rows)
            for (auto rest = row.words; (row.roles & use.does) != 0 && !rest.empty();) {
                const auto size = std::min(rest.find(' '), rest.size());
                const auto name = std::string(use.before) + std::string(rest.substr(0, size)) +
                                  std::string(use.after);
                rest.remove_prefix(std::min(size + 1, rest.size()));
                const auto is = read_name(name).is;
                const bool as_said = use.is == name_class::neutral ? is <= use.is : is == use.is;
                BOOST_TEST(as_said, name << ": " << to_string(is));
            }
}

BOOST_AUTO_TEST_CASE(a_preposition_ends_a_phrase) {
    for (const auto& row : lucity::detail::role_rows)
        for (auto rest = row.words;
             (row.roles & lucity::detail::role::stop) != 0 && !rest.empty();) {
            const auto size = std::min(rest.find(' '), rest.size());
            const auto name = "Remark " + std::string(rest.substr(0, size)) + " the Password";
            rest.remove_prefix(std::min(size + 1, rest.size()));
            BOOST_TEST((read_name(name).is == name_class::neutral), name);
        }
}

BOOST_AUTO_TEST_CASE(a_quantity_is_noticed_wherever_it_stands) {
    BOOST_TEST(read_name("Hours between token cleanups").quantity);
    BOOST_TEST(read_name("Password attempts").quantity);
    BOOST_TEST(read_name("Maximum password attempts").quantity);
    BOOST_TEST(!read_name("PIN Number").quantity);
}

BOOST_AUTO_TEST_CASE(a_quantity_that_describes_a_secret_does_not_count) {
    for (const auto* name :
         {"Gate Code - Second Floor", "Door PIN Second Entrance", "Gate Code for the second floor",
          "Password Year 2016", "PIN for the second door", "Second Password", "Day kiosk PIN",
          "Minimum Access PIN", "SecondPassword", "secondpassword", "second_admin_password"}) {
        BOOST_TEST(to_string(read_name(name).is) == "secret", name);
        BOOST_TEST(!read_name(name).quantity, name);
    }
}

BOOST_AUTO_TEST_CASE(no_other_spelling_weakens_a_class) {
    for (const auto& row : rows) {
        const std::string name(row.name);
        if (name.find_first_of("([.%-") != std::string::npos || name.size() > 40)
            continue;
        std::vector<std::string> others{name + " (required)", "[new] " + name, name + " 2",
                                        "  " + name + "  "};
        if (name.find(' ') != std::string::npos)
            others.insert(others.end(), {in_upper(name), with_separator(name, '_'),
                                         with_separator(name, '-'), with_separator(name, '.'),
                                         with_separator(name, '\t'), in_camel_case(name)});
        for (const auto& other : others)
            BOOST_TEST((read_name(other).is >= read_name(name).is ||
                        read_name(name).is <= name_class::neutral),
                       name << " as " << other);
    }
}

BOOST_AUTO_TEST_CASE(a_long_name_with_escapes_is_a_secrets) {
    BOOST_TEST((read_name(std::string(5000, 'a') + "%20b").is == name_class::secret));
}
