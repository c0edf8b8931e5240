// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_KEY_VALUE_HPP
#define LUCITY_EXPOSURE_DETAIL_KEY_VALUE_HPP

#include <lucity/exposure/detail/machine_name.hpp>
#include <lucity/exposure/detail/secret_token.hpp>
#include <lucity/exposure/exposure.hpp>
#include <lucity/exposure/name_context.hpp>
#include <lucity/text/ascii.hpp>
#include <lucity/text/word_set.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// Keys of connection strings that name a server: those of SQL Server, ODBC, OLE DB, Oracle TNS and
/// their kin, without spaces. What ends with one of them is one, too.
inline constexpr word_set server_keys("server", "host", "datasource", "hostname", "servername",
                                      "networkaddress", "serverhost", "endpoint", "failoverpartner",
                                      "wsid", "workstationid", "serverinstance");
/// The same, but only as a whole.
inline constexpr word_set short_server_keys("addr", "address", "url", "uri");

/// Keys that hold a secret, in the same way.
inline constexpr word_set credential_keys("password", "pwd", "passwd", "secret", "accountkey",
                                          "accesskey", "passphrase", "apikey", "accesstoken",
                                          "authorization", "clientsecret", "privatekey",
                                          "sharedaccesskey");

/// What stands in front of the secret in a header of HTTP. Source: RFC 9110, section 11.
inline constexpr word_set credential_schemes("basic", "bearer", "digest", "token");

/// The other keys that tell: of distinguished names, and of values that have a name.
inline constexpr word_set other_keys("dc", "cn", "value");

/// Values that stand for no server and no secret.
inline constexpr word_set empty_values("true", "false", "yes", "no", "on", "off", "none", "null",
                                       "sspi", "local", "y", "n", "auto", "required", "default",
                                       "integrated");

[[nodiscard]] constexpr bool is_quote(char c) noexcept {
    return c == '"' || c == '\'' || c == '\\';
}

/// What stands in front of a sign, without the spaces and quotes right before it.
[[nodiscard]] constexpr std::string_view without_quotes(std::string_view before) noexcept {
    while (!before.empty() && (is_space(before.back()) || is_quote(before.back())))
        before.remove_suffix(1);
    return before;
}

/// A key in lower case, without the spaces and underscores that connection strings allow in it.
class connection_key {
public:
    /// Reads the key that ends where `before` ends.
    constexpr explicit connection_key(std::string_view before) noexcept {
        std::size_t at = room;
        while (!before.empty() && at != 0 && is_part(before.back())) {
            if (is_letter(before.back()) || is_digit(before.back()))
                text_[--at] = to_lower(before.back());
            else if (last_word_ == room)
                last_word_ = at;
            before.remove_suffix(1);
        }
        start_ = at;
        last_word_ = last_word_ == room ? at : last_word_;
    }
    [[nodiscard]] constexpr std::string_view view() const noexcept { return from(start_); }
    /// Its last word, which is the key when a sentence goes before it.
    [[nodiscard]] constexpr std::string_view last_word() const noexcept { return from(last_word_); }

private:
    static constexpr bool is_part(char c) noexcept {
        return is_letter(c) || is_digit(c) || c == ' ' || c == '_' || c == '-';
    }

    [[nodiscard]] constexpr std::string_view from(std::size_t at) const noexcept {
        return std::string_view(text_.data(), room).substr(at);
    }

    static constexpr std::size_t room = 24;
    std::array<char, room> text_{};
    std::size_t start_ = room;
    std::size_t last_word_ = room;
};

/// The value in front of `rest`, without spaces and quotes around it; a long one is cut.
[[nodiscard]] constexpr std::string_view connection_value(std::string_view rest) noexcept {
    constexpr std::size_t longest = 128;
    rest = rest.substr(0, longest);
    // An equals sign ends it, too, so that no byte is read for more than one key.
    const auto starts = [](char c) {
        return c != ' ' && c != '{' && c != '=' && c != '"' && c != '\'' && c != '\\';
    };
    const auto* begin = std::ranges::find_if(rest, starts);
    return {begin, std::find_if(begin, rest.end(),
                                [](char c) { return is_any(c, byte_class::value_end); })};
}

inline constexpr word_set database_endings(".mdb", ".accdb", ".db", ".sqlite", ".xls", ".xlsx");

/// A path of a database file, with a drive or a place holder in front.
[[nodiscard]] constexpr bool is_file_value(std::string_view value) noexcept {
    const bool drive = value.size() > 1 && is_letter(value[0]) && value[1] == ':' &&
                       (value.size() == 2 || is_slash(value[2]));
    return drive || value.front() == '|' || value.front() == '~' || value.front() == '.' ||
           database_endings.has_ending_of(value);
}

/// Whether a value may be the name of a server.
[[nodiscard]] constexpr bool is_server_value(std::string_view value) noexcept {
    return has_letter(value) && is_label_char(value.front()) && !is_file_value(value) &&
           !empty_values.contains(value);
}

/// Whether a value may be a secret: stars and place holders are none.
[[nodiscard]] constexpr bool is_secret_value(std::string_view value) noexcept {
    return value.find_first_not_of("*.xX%$#") != std::string_view::npos &&
           !empty_values.contains(value);
}

/// Whether a text may end with any key that tells; most are told apart by their last letter.
[[nodiscard]] constexpr bool may_be_key(std::string_view text) noexcept {
    if (text.empty())
        return false;
    const char last = text.back();
    return server_keys.may_end_in(last) || credential_keys.may_end_in(last) ||
           short_server_keys.may_end_in(last) || other_keys.may_end_in(last);
}

/// The quoted text in front of the key "value", as in `key="Mail Server" value=` of XML and
/// `"name":"Mail Server","value":` of JSON: what the value is called. A long one is cut.
[[nodiscard]] constexpr std::string_view quoted_name(std::string_view before) noexcept {
    constexpr std::size_t longest = 96;
    constexpr std::string_view key = "value";
    before.remove_prefix(before.size() - std::min(before.size(), longest));
    before.remove_suffix(std::min(before.size(), key.size()));
    const auto size = before.size();
    while (!before.empty() &&
           (is_space(before.back()) || before.back() == ',' || is_quote(before.back())))
        before.remove_suffix(1);
    if (size == before.size())
        return {};
    const auto quote = before.find_last_of("\"'");
    return quote == std::string_view::npos ? std::string_view() : before.substr(quote + 1);
}

/// Judges a value by what it is called.
[[nodiscard]] constexpr exposure judge_named_value(std::string_view name,
                                                   std::string_view value) noexcept {
    const auto context = context_of(name);
    if (context.host && is_server_value(value))
        return exposure::host;
    return context.secret && is_secret_value(value) ? exposure::credential : exposure::none;
}

/// Judges a pair of a key that ends where `before` ends and a value that starts `rest`.
/// Complexity: constant, since keys and values are looked at up to a length.
[[nodiscard]] constexpr exposure judge_pair(std::string_view before,
                                            std::string_view rest) noexcept {
    before = without_quotes(before);
    if (!may_be_key(before))
        return exposure::none;
    const connection_key read(before);
    const auto key = read.view();
    const bool domain_component = read.last_word() == "dc";
    const bool common_name = read.last_word() == "cn";
    const bool named = read.last_word() == "value";
    const bool server =
        server_keys.has_ending_of(key) || short_server_keys.contains(read.last_word());
    const bool credential = credential_keys.has_ending_of(key);
    if (!domain_component && !common_name && !named && !server && !credential)
        return exposure::none;
    const auto value = connection_value(rest);
    if (value.empty())
        return exposure::none;
    if (domain_component && has_letter(value))
        return exposure::directory_name;
    if (common_name && looks_like_machine(value))
        return exposure::host;
    if (server)
        return is_server_value(value) ? exposure::connection_string : exposure::none;
    if (named)
        return judge_named_value(quoted_name(before), value);
    return credential && is_secret_value(value) ? exposure::credential : exposure::none;
}

/// Judges words and a colon, such as "Password: hunter2": what follows is a secret if the words
/// mean one and it looks random, for "Password: at least 8 characters" is prose. Complexity:
/// constant, as that of `judge_pair`.
[[nodiscard]] constexpr exposure judge_labelled_secret(std::string_view before,
                                                       std::string_view rest) noexcept {
    before = without_quotes(before);
    if (before.empty() || !credential_keys.may_end_in(before.back()))
        return exposure::none;
    const connection_key read(before);
    if (!credential_keys.contains(read.last_word()) && !credential_keys.contains(read.view()))
        return exposure::none;
    // Short, since the next key may be in it.
    constexpr std::size_t longest = 32;
    rest = rest.substr(0, longest);
    auto value = connection_value(rest);
    if (credential_schemes.contains(value))
        value = connection_value(
            rest.substr(static_cast<std::size_t>(value.data() + value.size() - rest.data())));
    return looks_random(value) ? exposure::credential : exposure::none;
}

static_assert(judge_labelled_secret("The Password", " hunter2") == exposure::credential);
static_assert(judge_labelled_secret("Authorization", " Bearer x7") == exposure::credential);
static_assert(judge_labelled_secret("Password", " at least 8") == exposure::none);

static_assert(judge_pair("Data Source", "SQL01;Database=x") == exposure::connection_string);
static_assert(judge_pair("Data Source", "d:\\city.mdb;") == exposure::none);
static_assert(judge_pair("x;Password", "hunter2") == exposure::credential);
static_assert(judge_pair("x;Password", ";User ID=x") == exposure::none);
static_assert(judge_pair("key='Mail Server' value", "'hv'") == exposure::host);
static_assert(judge_pair("{\"name\":\"Footer\", \"value\"", "\"hv\"") == exposure::none);
static_assert(judge_pair("(HOST", "ora1)") == exposure::connection_string);

} // namespace lucity::detail

#endif
