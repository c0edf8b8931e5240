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
            const bool in_word = is_word_char(text_[at]);
            const auto end = in_word ? end_of_word(at) : at + 1;
            auto found = judge_address_run(at);
            if (found == exposure::none)
                found = in_word ? judge_word(at, end) : judge_mark(at);
            if (found != exposure::none)
                return found;
            at = end;
        }
        return exposure::none;
    }

private:
    static constexpr bool is_word_char(char c) noexcept { return is_label_char(c) || c == '.'; }

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
    [[nodiscard]] constexpr std::string_view part(std::size_t begin,
                                                  std::size_t end) const noexcept {
        return text_.substr(begin, end - begin);
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

    [[nodiscard]] constexpr exposure judge_address_run(std::size_t at) const noexcept {
        const auto is_run = [](char c) {
            return is_hex_digit(c) || c == ':' || c == '.';
        };
        if (!is_run(text_[at]) || is_word_char(before(at)) || before(at) == ':' ||
            before(at) == '$')
            return exposure::none;
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

    [[nodiscard]] constexpr exposure judge_word(std::size_t begin, std::size_t end) const noexcept {
        if (const auto found = judge_numbers(begin, end); found != exposure::none)
            return found;
        if (const auto found = judge_prefix(begin, end); found != exposure::none)
            return found;
        if (is_host_name(begin, end) || has_port(begin, end) || is_service_principal(begin, end))
            return exposure::host;
        if (peek(end) == '\\')
            return judge_backslash(begin, end);
        return exposure::none;
    }

    [[nodiscard]] constexpr exposure judge_mark(std::size_t at) const noexcept {
        switch (text_[at]) {
        case '/':
        case '\\':
            return is_slash(before(at)) ? exposure::none : judge_slashes(at);
        case '@':
            return judge_at(at);
        case '=':
            return judge_pair(text_.substr(0, at), text_.substr(at + 1));
        case ':':
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
        if (!is_digit(numbers.front()))
            return exposure::none;
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
    [[nodiscard]] constexpr exposure judge_prefix(std::size_t begin,
                                                  std::size_t end) const noexcept {
        const auto next = peek(end + 1);
        if (peek(end) != ':' || !is_one_of(part(begin, end), connection_prefixes))
            return exposure::none;
        const bool server = is_letter(next) || is_slash(next) || is_non_ascii(next);
        return server ? exposure::connection_string : exposure::none;
    }

    [[nodiscard]] constexpr bool is_host_name(std::size_t begin, std::size_t end) const noexcept {
        const dotted_name name(part(begin, end));
        if (name.text().find('.') == std::string_view::npos)
            return equals_lower(name.text(), "localhost");
        const bool after_slash = is_slash(before(begin));
        if (after_slash && is_one_of(name_before(begin - 1), media_types))
            return false;
        name_surroundings where;
        where.in_path = after_slash || before(begin) == ':';
        where.has_path = peek(end) == '/' && is_label_char(peek(end + 1)) && !where.in_path;
        where.host_context = context_.host;
        return name.is_host(where);
    }

    /// A port behind a colon, or behind a comma as SQL Server has it.
    [[nodiscard]] constexpr bool has_port(std::size_t begin, std::size_t end) const noexcept {
        if ((peek(end) != ':' && peek(end) != ',') || !is_digit(peek(end + 1)))
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
        if (peek(end) != '/' || !is_one_of(part(begin, end), service_classes))
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
        return is_one_of(authority, local_authorities) || starts_lower(authority, "hkey_");
    }

    [[nodiscard]] constexpr exposure judge_slashes(std::size_t at) const noexcept {
        auto end = at;
        while (is_slash(peek(end)))
            ++end;
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
               (is_one_of(scheme, lenient_schemes) && (is_label_char(next) || next == '['));
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
