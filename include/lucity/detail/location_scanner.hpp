// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_DETAIL_LOCATION_SCANNER_HPP
#define LUCITY_DETAIL_LOCATION_SCANNER_HPP

#include <lucity/detail/ascii.hpp>
#include <lucity/detail/host_name.hpp>
#include <lucity/detail/ip_address.hpp>
#include <lucity/detail/key_value.hpp>
#include <lucity/detail/location_words.hpp>
#include <lucity/exposure_class.hpp>
#include <lucity/name_context.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lucity::detail {

/// Looks for locations in a text as it stands; disguises are undone by others.
///
/// One pass from left to right over words: runs of what host names are made of. Each word is judged
/// once, with what stands right before and behind it, and a look to either side is bounded: so the
/// pass is linear.
class location_scanner {
public:
    constexpr location_scanner(std::string_view text, name_context context) noexcept
        : text_(text), context_(context) {}

    /// The first thing that is found. Complexity: linear in the text.
    [[nodiscard]] constexpr exposure find() const noexcept {
        for (std::size_t at = 0; at < text_.size();) {
            const auto first = class_of(text_[at]);
            if ((first & word_classes) != 0) {
                const word here = word_at(at);
                if (may_tell(here))
                    if (const auto found = judge_word(here); found != exposure::none)
                        return found;
                at = here.end;
            } else if ((first & (byte_class::slash | byte_class::backslash)) != 0) {
                if (const auto found = judge_slashes(at); found != exposure::none)
                    return found;
                at = end_of_slashes(at);
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
    static constexpr unsigned word_classes = byte_class::letter | byte_class::digit |
                                             byte_class::hyphen | byte_class::non_ascii |
                                             byte_class::dot;

    static constexpr bool is_word_char(char c) noexcept { return is_any(c, word_classes); }

    /// A run of what host names are made of, and the classes of all that is in it.
    struct word {
        std::size_t begin;
        std::size_t end;
        unsigned classes;
    };
    [[nodiscard]] constexpr word word_at(std::size_t begin) const noexcept {
        word read{begin, begin, 0};
        while (read.end < text_.size()) {
            const unsigned next = class_of(text_[read.end]);
            if ((next & word_classes) == 0)
                break;
            read.classes |= next;
            ++read.end;
        }
        return read;
    }

    static constexpr std::string_view loopback = "localhost";

    /// Words without dots say nothing unless a sign that tells is behind them.
    [[nodiscard]] constexpr bool may_tell(const word& here) const noexcept {
        constexpr unsigned signs =
            byte_class::telling_sign | byte_class::slash | byte_class::backslash;
        return (here.classes & byte_class::dot) != 0 || is_any(peek(here.end), signs) ||
               here.end - here.begin >= loopback.size();
    }

    /// The character at a place, or a space beyond either end.
    [[nodiscard]] constexpr char peek(std::size_t at) const noexcept {
        return at < text_.size() ? text_[at] : ' ';
    }
    [[nodiscard]] constexpr char before(std::size_t at) const noexcept {
        return at == 0 ? ' ' : text_[at - 1];
    }
    [[nodiscard]] constexpr std::size_t end_of_word(std::size_t at) const noexcept {
        while (at < text_.size() && is_word_char(text_[at]))
            ++at;
        return at;
    }
    [[nodiscard]] constexpr std::size_t end_of_slashes(std::size_t at) const noexcept {
        while (at < text_.size() && is_slash(text_[at]))
            ++at;
        return at;
    }
    [[nodiscard]] constexpr std::string_view part(std::size_t begin,
                                                  std::size_t end) const noexcept {
        return {text_.data() + begin, end - begin};
    }
    /// The letters and digits that end at a place, up to the longest name in the tables.
    [[nodiscard]] constexpr std::string_view name_before(std::size_t end) const noexcept {
        constexpr std::size_t longest = 24;
        auto begin = end;
        while (begin != 0 && end - begin < longest &&
               (is_letter(text_[begin - 1]) || is_digit(text_[begin - 1])))
            --begin;
        return part(begin, end);
    }

    /// A run of what IPv6 addresses are made of, from the place where it starts.
    [[nodiscard]] constexpr exposure judge_address_run(std::size_t at) const noexcept {
        if (before(at) == ':' || before(at) == '$' || is_word_char(before(at)))
            return exposure::none;
        const auto is_run = [](char c) {
            return is_hex_digit(c) || c == ':' || c == '.';
        };
        auto end = at;
        while (end < text_.size() && is_run(text_[end]))
            ++end;
        auto run = part(at, end);
        if (run.ends_with('.') || (run.ends_with(':') && !run.ends_with("::")))
            run.remove_suffix(1);
        if (end != text_.size() && is_word_char(text_[end]))
            return exposure::none;
        return is_ipv6(run) ? exposure::ipv6 : exposure::none;
    }

    [[nodiscard]] constexpr exposure judge_word(const word& here) const noexcept {
        const auto [begin, end, classes] = here;
        const bool dotted = (classes & byte_class::dot) != 0;
        if (dotted && is_digit(text_[begin]))
            if (const auto found = judge_numbers(begin, end); found != exposure::none)
                return found;
        if ((dotted || end - begin >= loopback.size()) && is_host_name(begin, end))
            return exposure::host;
        switch (peek(end)) {
        case ':':
            return judge_word_before_colon(begin, end);
        case ',':
            return has_port(begin, end) ? exposure::host : exposure::none;
        case '/':
            return is_service_principal(begin, end) ? exposure::host : exposure::none;
        case '\\':
            return judge_backslash(begin, end);
        default:
            return exposure::none;
        }
    }

    [[nodiscard]] constexpr exposure judge_word_before_colon(std::size_t begin,
                                                             std::size_t end) const noexcept {
        const char next = peek(end + 1);
        const bool run = is_hex_digit(text_[begin]) && (is_hex_digit(next) || next == ':');
        if (run && before(begin) != ':')
            if (const auto found = judge_address_run(begin); found != exposure::none)
                return found;
        if (is_digit(next))
            return has_port(begin, end) ? exposure::host : exposure::none;
        return has_connection_prefix(begin, end) ? exposure::connection_string : exposure::none;
    }

    [[nodiscard]] constexpr exposure judge_sign(std::size_t at) const noexcept {
        switch (text_[at]) {
        case '@':
            return judge_at(at);
        case '=':
            return judge_pair(text_.substr(0, at), text_.substr(at + 1));
        case ':':
            if (peek(at + 1) == ':')
                return judge_address_run(at);
            // A key of JSON; other words before a colon are prose.
            return before(at) == '"' ? judge_pair(text_.substr(0, at), text_.substr(at + 1))
                                     : exposure::none;
        case '>':
            return is_start_tag(at) && is_label_char(peek(at + 1))
                       ? judge_pair(text_.substr(0, at), text_.substr(at + 1))
                       : exposure::none;
        default:
            return exposure::none;
        }
    }

    /// Four octets; a range of two such addresses; four larger numbers where the name says address.
    [[nodiscard]] constexpr exposure judge_numbers(std::size_t begin,
                                                   std::size_t end) const noexcept {
        auto numbers = part(begin, end);
        while (numbers.ends_with('.') || numbers.ends_with('-') || numbers.ends_with('_'))
            numbers.remove_suffix(1);
        const auto dash = numbers.find('-');
        const auto first = numbers.substr(0, dash);
        if (dash != std::string_view::npos && !is_ipv4(numbers.substr(dash + 1)))
            return exposure::none;
        if (context_.address && !context_.version && count_dotted_numbers(first) == 4)
            return exposure::ipv4;
        const bool port_follows = peek(end) == ':' && is_digit(peek(end + 1));
        if (context_.version && !context_.address && !port_follows)
            return exposure::none;
        // As assemblies of .NET are named: "Lucity.Web, Version=7.6.0.0".
        if (before(begin) == '=' && equals_lower(name_before(begin - 1), "version"))
            return exposure::none;
        return is_ipv4(first) ? exposure::ipv4 : exposure::none;
    }

    /// "jdbc:", "sde:", "tcp:" and the like in front of a server.
    [[nodiscard]] constexpr bool has_connection_prefix(std::size_t begin,
                                                       std::size_t end) const noexcept {
        const auto next = peek(end + 1);
        return (is_letter(next) || is_slash(next) || is_non_ascii(next)) &&
               connection_prefixes.contains(part(begin, end));
    }

    [[nodiscard]] constexpr bool is_host_name(std::size_t begin, std::size_t end) const noexcept {
        const dotted_name name(part(begin, end));
        if (name.text().find('.') == std::string_view::npos)
            return equals_lower(name.text(), loopback);
        const bool after_slash = is_slash(before(begin));
        if (after_slash && media_types.contains(name_before(begin - 1)))
            return false;
        name_surroundings where;
        where.in_path = after_slash || before(begin) == ':';
        where.has_path = peek(end) == '/' && is_label_char(peek(end + 1)) && !where.in_path;
        where.host_context = context_.host;
        return name.is_host(where);
    }

    /// A port behind a colon, or behind a comma as SQL Server has it.
    [[nodiscard]] constexpr bool has_port(std::size_t begin, std::size_t end) const noexcept {
        if (!is_digit(peek(end + 1)))
            return false;
        std::uint32_t port = 0;
        auto at = end + 1;
        for (; is_digit(peek(at)) && at - end <= 5; ++at)
            port = port * 10 + static_cast<std::uint32_t>(peek(at) - '0');
        if (is_label_char(peek(at)) || (peek(at) == '.' && is_digit(peek(at + 1))) || port > 65535)
            return false;
        const auto label = part(begin, end);
        if (!is_letter(label.front()) || std::ranges::count_if(label, is_letter) < 2)
            return false;
        return is_telling_port(port) || (looks_like_machine(label) && peek(end) == ':');
    }

    /// A service class and a host, such as "MSSQLSvc/sql01:1433".
    [[nodiscard]] constexpr bool is_service_principal(std::size_t begin,
                                                      std::size_t end) const noexcept {
        if (!service_classes.contains(part(begin, end)))
            return false;
        const auto host = part(end + 1, end_of_word(end + 1));
        return has_letter(host) &&
               (looks_like_machine(host) || equals_lower(part(begin, end), "mssqlsvc"));
    }

    /// "GIS_SERVER\DATA" and "HAPPYVILLE\lucity", but no path.
    [[nodiscard]] constexpr exposure judge_backslash(std::size_t begin,
                                                     std::size_t end) const noexcept {
        const auto first = part(begin, end);
        const auto after = end_of_word(end + 1);
        auto second = part(end + 1, after);
        while (second.ends_with('.'))
            second.remove_suffix(1);
        const bool in_path = is_slash(before(begin)) || before(begin) == ':' ||
                             before(begin) == '$' || before(begin) == '%';
        if (second.empty() || in_path || !has_letter(first) || is_local(first))
            return exposure::none;
        const bool instance = starts_lower(second, "mssql") || starts_lower(second, "sqlexpress") ||
                              starts_lower(second, "sql20");
        if (instance || looks_like_machine(first))
            return exposure::host;
        const bool whole_pair = peek(after) != '\\' && second.find('.') == std::string_view::npos;
        const bool capitals = first.size() > 1 && std::ranges::none_of(first, is_lower) &&
                              std::ranges::none_of(first, is_non_ascii);
        return context_.account || (capitals && whole_pair) ? exposure::account : exposure::none;
    }
    static constexpr bool is_local(std::string_view authority) noexcept {
        return local_authorities.contains(authority) || starts_lower(authority, "hkey_");
    }

    [[nodiscard]] constexpr exposure judge_slashes(std::size_t at) const noexcept {
        const auto end = end_of_slashes(at);
        const auto next = peek(end);
        if (before(at) == ':')
            return is_url(at, end, next) ? exposure::url : exposure::none;
        if (end - at < 2 || !may_start_share(before(at)))
            return exposure::none;
        // A device: \\?\C:\, \\.\pipe, \\?\UNC\server\share.
        if ((next == '?' || next == '.') && is_slash(peek(end + 1))) {
            const auto rest = text_.substr(end + 2);
            const bool share = starts_lower(rest, "unc") && rest.size() > 4 && is_slash(rest[3]);
            return share && is_word_char(rest[4]) ? exposure::unc : exposure::none;
        }
        const bool host = has_letter(part(end, end_of_word(end))) || next == '[';
        return host ? exposure::unc : exposure::none;
    }

    /// Slashes from `at` to `end`, with a colon before them.
    [[nodiscard]] constexpr bool is_url(std::size_t at, std::size_t end, char next) const noexcept {
        const bool ends = is_space(next) || next == '"' || next == '\'' || next == '>' ||
                          next == ')' || next == ',';
        if (ends)
            return false;
        const auto scheme = name_before(at - 1);
        const bool drive_before = scheme.size() == 1 && is_letter(scheme.front());
        const bool drive_behind = is_letter(next) && (peek(end + 1) == ':' || peek(end + 1) == '|');
        if (drive_before || (equals_lower(scheme, "file") && drive_behind))
            return false;
        return end - at > 1 ||
               (lenient_schemes.contains(scheme) && (is_label_char(next) || next == '['));
    }

    /// Not behind a part of a path, nor where a regular expression has escapes.
    static constexpr bool may_start_share(char c) noexcept {
        return !is_word_char(c) && std::string_view("^%$+*?)]").find(c) == std::string_view::npos;
    }

    [[nodiscard]] constexpr exposure judge_at(std::size_t at) const noexcept {
        const auto next = peek(at + 1);
        const auto previous = before(at);
        if (is_space(previous) || is_slash(previous) || previous == '@' ||
            !(is_letter(next) || is_non_ascii(next)))
            return exposure::none;
        const auto domain = part(at + 1, end_of_word(at + 1));
        // A part of a path, such as "/locale/sr@latin/".
        const auto local = name_before(at);
        if (!local.empty() && before(at - local.size()) == '/' &&
            peek(at + 1 + domain.size()) == '/')
            return exposure::none;
        const auto dot = domain.find('.');
        const bool dotted = dot != std::string_view::npos && dot + 1 != domain.size();
        const bool joined = is_word_char(previous) && domain.size() > 1;
        return dotted || joined ? exposure::email : exposure::none;
    }

    /// Whether the mark at a place ends a start tag of XML without attributes.
    [[nodiscard]] constexpr bool is_start_tag(std::size_t at) const noexcept {
        const auto name = name_before(at);
        return !name.empty() && before(at - name.size()) == '<';
    }

    std::string_view text_;
    name_context context_;
};

} // namespace lucity::detail

#endif
