// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_LOCATION_SCANNER_HPP
#define LUCITY_EXPOSURE_DETAIL_LOCATION_SCANNER_HPP

#include <lucity/exposure/detail/host_name.hpp>
#include <lucity/exposure/detail/ip_address.hpp>
#include <lucity/exposure/detail/key_value.hpp>
#include <lucity/exposure/detail/machine_name.hpp>
#include <lucity/exposure/detail/marked_value.hpp>
#include <lucity/exposure/detail/recogniser_words.hpp>
#include <lucity/exposure/detail/scanned_text.hpp>
#include <lucity/exposure/detail/secret_token.hpp>
#include <lucity/exposure/detail/slashes.hpp>
#include <lucity/exposure/exposure.hpp>
#include <lucity/exposure/name_class.hpp>
#include <lucity/text/ascii.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// Looks for locations and credentials in a text, without undoing disguises.
///
/// It reads the text once from left to right, word by word: a word is a run of characters that host
/// names are made of. Each word is judged once, with what is next to it. Every look to either side
/// is bounded, so the pass is linear.
class location_scanner {
public:
    /// `in_name` says that the text is itself the name of a setting.
    constexpr location_scanner(std::string_view text, name_class under, bool in_name) noexcept
        : text_(text), under_(under), in_name_(in_name) {}

    /// What is found first. Complexity: linear in the text.
    [[nodiscard]] constexpr exposure find() const noexcept {
        for (std::size_t at = 0; at < text_.size();) {
            const auto first = class_of(text_[at]);
            if ((first & word_classes) != 0) {
                const auto here = text_.word_at(at);
                if (text_[at] == '-')
                    if (const auto found = judge_option_at(at); found != exposure::none)
                        return found;
                if (may_tell(here))
                    if (const auto found = judge_word(here); found != exposure::none)
                        return found;
                at = here.end;
            } else if ((first & (byte_class::slash | byte_class::backslash)) != 0) {
                if (const auto found = judge_slashes(text_, at); found != exposure::none)
                    return found;
                at = text_.end_of_slashes(at);
            } else {
                if ((first & byte_class::telling_sign) != 0)
                    if (const auto found = judge_sign(at); found != exposure::none)
                        return found;
                ++at;
            }
        }
        return exposure::none;
    }

private:
    static constexpr std::string_view loopback = "localhost";

    /// Whether a word needs to be judged: one without dots tells nothing unless a telling sign
    /// follows.
    [[nodiscard]] constexpr bool may_tell(const scanned_text::word& here) const noexcept {
        constexpr unsigned signs =
            byte_class::telling_sign | byte_class::slash | byte_class::backslash;
        return (here.classes & (byte_class::dot | byte_class::digit)) != 0 ||
               is_any(text_.peek(here.end), signs) || here.end - here.begin >= loopback.size();
    }

    [[nodiscard]] constexpr exposure judge_word(const scanned_text::word& here) const noexcept {
        const auto [begin, end, classes] = here;
        const bool dotted = (classes & byte_class::dot) != 0;
        if (end - begin == 1 && dotted)
            return judge_single_dot(begin);
        if (dotted)
            if (const auto found = address_scanner(text_, under_).find_ipv4(begin, end);
                found != exposure::none)
                return found;
        if ((dotted || end - begin >= loopback.size()) && is_host_name(begin, end))
            return exposure::host;
        if ((classes & byte_class::digit) != 0)
            if (const auto found =
                    judge_word_after_noun(text_.right_before(begin), text_.part(begin, end));
                found != exposure::none)
                return found;
        if (is_secret_token(text_.part(begin, end)) || is_private_key(text_.from(begin)))
            return exposure::credential;
        switch (text_.peek(end)) {
        case ':':
            return judge_word_before_colon(begin, end);
        case ',':
            return has_port(begin, end) ? exposure::host : exposure::none;
        case '/':
            return is_service_principal(begin, end) ? exposure::host : exposure::none;
        case '\\':
            return judge_backslash(text_, begin, end);
        default:
            return exposure::none;
        }
    }

    [[nodiscard]] constexpr exposure judge_word_before_colon(std::size_t begin,
                                                             std::size_t end) const noexcept {
        const char next = text_.peek(end + 1);
        const bool run = is_hex_digit(text_[begin]) && (is_hex_digit(next) || next == ':');
        if (run && text_.before(begin) != ':')
            if (const auto found = address_scanner(text_, under_).find_ipv6(begin);
                found != exposure::none)
                return found;
        if (is_digit(next))
            return has_port(begin, end) ? exposure::host : exposure::none;
        // As in NFS and rsync: "filer:/export/gis".
        const auto label = text_.part(begin, end);
        if (next == '/' && is_label_char(text_.peek(end + 2)) && is_host_label(label) &&
            !is_key(label))
            return exposure::host;
        return has_connection_prefix(begin, end) ? exposure::connection_string : exposure::none;
    }

    /// Whether a word before a colon is a key, and not a machine's name that ends like one, such as
    /// "citynas".
    [[nodiscard]] static constexpr bool is_key(std::string_view label) noexcept {
        const auto size = role_words.longest_ending_of(label);
        const auto roles = role_words.find(label.substr(label.size() - size));
        return size != 0 && (size == label.size() || (roles & role::place) == 0);
    }

    [[nodiscard]] constexpr exposure judge_sign(std::size_t at) const noexcept {
        const auto before = text_.right_before(at);
        switch (text_[at]) {
        case '@':
            return judge_at(at);
        case '=':
            return judge_pair(before, text_.from(at + 1));
        case ':':
            if (text_.peek(at + 1) == ':')
                return text_.before(at) == ':' ? exposure::none
                                               : address_scanner(text_, under_).find_ipv6(at);
            // A URL is found at its slashes.
            if (is_slash(text_.peek(at + 1)) && is_slash(text_.peek(at + 2)))
                return exposure::none;
            // An option of one letter, such as "/v:hvsql01".
            if (is_letter(text_.before(at)) && at > 1 && text_[at - 2] == '/' &&
                is_space(text_.before(at - 2)))
                return judge_option(text_.from(at - 1), 1);
            // This is a key of JSON; other words before a colon may be prose.
            return text_.before(at) == '"' ? judge_pair(before, text_.from(at + 1))
                                           : judge_label(before, text_.from(at + 1));
        case '"':
            return judge_quoted(before, text_.from(at + 1));
        case '>':
            if (text_.before(at) == '-' || text_.before(at) == '=')
                return judge_pair(before.substr(0, before.size() - 1), text_.from(at + 1));
            return follows_tag(at) ? judge_element(before, text_.from(at + 1))
                                   : judge_pair(before, text_.from(at + 1));
        default:
            return exposure::none;
        }
    }

    /// Whether a closing bracket may end a tag, unlike that of "host>hvpost".
    [[nodiscard]] constexpr bool follows_tag(std::size_t at) const noexcept {
        const bool pair = is_letter(text_.before(at)) && is_letter(text_.peek(at + 1));
        return !pair || text_.right_before(at).find('<') != std::string_view::npos;
    }

    [[nodiscard]] constexpr exposure judge_option_at(std::size_t at) const noexcept {
        const std::size_t hyphens = text_.peek(at + 1) == '-' ? 2 : 1;
        return judge_option(text_.from(at + hyphens), hyphens);
    }

    /// "mail . happyville . gov" or "clerk @ happyville . gov", as people write addresses that
    /// nobody should click on.
    [[nodiscard]] constexpr exposure judge_single_dot(std::size_t at) const noexcept {
        auto before = text_.right_before(at);
        const bool spaced = text_.peek(at + 1) == ' ' && before.ends_with(' ');
        before = trimmed(before);
        while (!before.empty() && is_label_char(before.back()))
            before.remove_suffix(1);
        const bool more =
            before.ends_with(" . ") || before.ends_with("@ ") || before.ends_with('@');
        return spaced && more &&
                       plain_domains.contains(text_.part(at + 2, text_.end_of_word(at + 2)))
                   ? exposure::host
                   : exposure::none;
    }

    /// "jdbc:", "sde:", "tcp:" and the like in front of a server.
    [[nodiscard]] constexpr bool has_connection_prefix(std::size_t begin,
                                                       std::size_t end) const noexcept {
        const auto next = text_.peek(end + 1);
        return (is_letter(next) || is_slash(next) || is_non_ascii(next)) &&
               connection_prefixes.contains(text_.part(begin, end));
    }

    [[nodiscard]] constexpr bool is_host_name(std::size_t begin, std::size_t end) const noexcept {
        const dotted_name name(text_.part(begin, end));
        if (name.text().find('.') == std::string_view::npos)
            return equals_lower(name.text(), loopback);
        const bool after_slash = is_slash(text_.before(begin));
        if (after_slash && !name.has_domain_of_no_key() &&
            media_types.contains(text_.name_before(begin - 1)))
            return false;
        name_surroundings where;
        where.in_path = after_slash || text_.before(begin) == ':';
        where.has_path =
            text_.peek(end) == '/' && is_label_char(text_.peek(end + 1)) && !where.in_path;
        where.is_call = text_.peek(end) == '(';
        // A key of a configuration may be here as well: before its value, or in a template's
        // braces.
        where.in_name = in_name_ || text_.peek(end) == '=' || text_.before(begin) == '{';
        where.in_braces = !in_name_ && text_.before(begin) == '{';
        return name.is_host(where);
    }

    /// A port after a colon, or after a comma as SQL Server has it.
    [[nodiscard]] constexpr bool has_port(std::size_t begin, std::size_t end) const noexcept {
        const auto digits = leading<is_digit>(text_.from(end + 1));
        if (digits.empty() || digits.size() > 5)
            return false;
        const auto port = number_of(digits);
        const auto at = end + 1 + digits.size();
        if (is_label_char(text_.peek(at)) ||
            (text_.peek(at) == '.' && is_digit(text_.peek(at + 1))) || port > 65535)
            return false;
        const auto label = text_.part(begin, end);
        if (!is_letter(label.front()) || std::ranges::count_if(label, is_letter) < 2)
            return false;
        if (text_.peek(end) == ',')
            return is_host_label(label) &&
                   (text_.peek(at) == ',' ? is_known_port(port) : port >= 1024);
        const bool numbered = is_digit(label.back()) && label.size() > 4 && port >= 1024;
        return looks_like_machine(label) || numbered || text_.before(begin) == '@' ||
               under_ == name_class::ambiguous || (is_known_port(port) && is_host_label(label));
    }

    /// Whether a word before a port may be a host. Capitalised words are captions ("Parcel:8080"),
    /// and some words usually precede numbers.
    [[nodiscard]] static constexpr bool is_host_label(std::string_view label) noexcept {
        constexpr std::size_t shortest = 4;
        const bool capitalised = is_upper(label.front()) && label.size() > 1 &&
                                 is_lower(label[1]) && std::ranges::count_if(label, is_upper) == 1;
        return label.size() >= shortest && !capitalised && !caption_words.contains(label);
    }

    /// A service class and a host, such as "MSSQLSvc/sql01:1433".
    [[nodiscard]] constexpr bool is_service_principal(std::size_t begin,
                                                      std::size_t end) const noexcept {
        if (!service_classes.contains(text_.part(begin, end)))
            return false;
        const auto host = text_.part(end + 1, text_.end_of_word(end + 1));
        return has_letter(host) &&
               (looks_like_machine(host) || equals_lower(text_.part(begin, end), "mssqlsvc"));
    }

    [[nodiscard]] constexpr exposure judge_at(std::size_t at) const noexcept {
        const auto next = text_.peek(at + 1);
        const auto previous = text_.before(at);
        if (is_space(previous) || is_slash(previous) || previous == '@' || !is_label_char(next))
            return exposure::none;
        const auto domain = text_.part(at + 1, text_.end_of_word(at + 1));
        if (is_digit(next)) {
            // "3com.com" is a domain, and "icon@2x.png" a size.
            const auto label = domain.substr(0, (std::min)(domain.find('.'), domain.size()));
            const bool named = std::ranges::count_if(label, is_letter) >= 3;
            return named || count_dotted_numbers(domain) == 4 ? exposure::email : exposure::none;
        }
        // A part of a path, such as "/locale/sr@latin/".
        const auto local = text_.name_before(at);
        if (!local.empty() && text_.before(at - local.size()) == '/' &&
            text_.peek(at + 1 + domain.size()) == '/')
            return exposure::none;
        const auto dot = domain.find('.');
        const bool dotted = dot != std::string_view::npos && dot + 1 != domain.size();
        const bool joined = is_word_char(previous) && domain.size() > 1;
        return dotted || joined ? exposure::email : exposure::none;
    }

    scanned_text text_;
    name_class under_;
    bool in_name_;
};

} // namespace lucity::detail

#endif
