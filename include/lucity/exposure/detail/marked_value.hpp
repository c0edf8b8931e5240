// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_MARKED_VALUE_HPP
#define LUCITY_EXPOSURE_DETAIL_MARKED_VALUE_HPP

#include <lucity/exposure/detail/named_value.hpp>
#include <lucity/exposure/exposure.hpp>
#include <lucity/exposure/name_class.hpp>
#include <lucity/text/ascii.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// What follows a value. Precondition: the value is a part of `rest`.
[[nodiscard]] constexpr std::string_view right_after(std::string_view value,
                                                     std::string_view rest) noexcept {
    return rest.substr(static_cast<std::size_t>(value.data() + value.size() - rest.data()));
}

/// The same, without the quotes and spaces around the value.
[[nodiscard]] constexpr std::string_view rest_after(std::string_view value,
                                                    std::string_view rest) noexcept {
    rest = right_after(value, rest);
    while (!rest.empty() && (rest.front() == ' ' || is_quote(rest.front())))
        rest.remove_prefix(1);
    return rest;
}

/// The quoted name before the key "value", as in `key="Mail Server" value=` of XML and
/// `"name":"Mail Server","value":` of JSON. A long one is cut.
[[nodiscard]] constexpr std::string_view quoted_name(std::string_view before) noexcept {
    constexpr std::size_t longest = 96;
    constexpr std::string_view key = "value";
    before = end_of(before, longest);
    before.remove_suffix((std::min)(before.size(), key.size()));
    const auto size = before.size();
    while (!before.empty() &&
           (is_space(before.back()) || before.back() == ',' || is_quote(before.back())))
        before.remove_suffix(1);
    if (size == before.size())
        return {};
    const auto quote = place_of_last("\"'", before);
    return quote == before.size() ? std::string_view() : before.substr(quote + 1);
}

/// The value of a pair whose name follows it, as in `{"value":"x","name":"password"}`: what follows
/// the last "value" in a bounded length before a place.
[[nodiscard]] constexpr std::string_view value_before(std::string_view before) noexcept {
    constexpr std::size_t longest = 96;
    constexpr std::string_view key = "value";
    before = end_of(before, longest);
    for (auto at = before.size(); at >= key.size(); --at)
        if (equals_lower(before.substr(at - key.size(), key.size()), key)) {
            auto rest = before.substr(at);
            rest.remove_prefix((std::min)(rest.find_first_not_of("\"'\\ "), rest.size()));
            return rest.starts_with(':') || rest.starts_with('=') ? connection_value(rest.substr(1))
                                                                  : std::string_view();
        }
    return {};
}

/// Whether a key only marks a value or the value's name.
[[nodiscard]] constexpr bool names_other_value(std::string_view word) noexcept {
    return equals_lower(word, "value") || equals_lower(word, "name") || equals_lower(word, "key");
}

/// Judges a pair whose key is "value", "name" or "key". Another pair, before or after it, has the
/// name or the value that belongs to it. `word` is the key's last word.
[[nodiscard]] constexpr exposure judge_marked_value(std::string_view word, std::string_view before,
                                                    std::string_view rest) noexcept {
    if (equals_lower(word, "value"))
        return judge_named_value(class_of_key(quoted_name(before)), connection_value(rest));
    if (!names_other_value(word))
        return exposure::none;
    const auto name = connection_value(rest);
    const auto named = class_of_key(name);
    if (named < name_class::place)
        return exposure::none;
    if (const auto found = judge_named_value(named, value_before(before)); found != exposure::none)
        return found;
    // This may be a part of a form in HTTP. Source: RFC 7578, section 4.2.
    before.remove_suffix(word.size());
    return ends_lower(trimmed(before), "form-data;")
               ? judge_named_value(named, connection_value(without_space(rest_after(name, rest))))
               : exposure::none;
}

/// The element's name in a start tag. Precondition: the tag is without its brackets.
[[nodiscard]] constexpr std::string_view name_of_tag(std::string_view tag) noexcept {
    return tag.substr(0, size_before(" \t\r\n", tag));
}

/// The value between quotation marks that `rest` starts with.
[[nodiscard]] constexpr std::string_view attribute_value(std::string_view rest) noexcept {
    while (!rest.empty() && is_quote(rest.front()))
        rest.remove_prefix(1);
    return rest.substr(0, size_before("\"'\\", rest));
}

/// What a start tag says about its content, by its name or by the name in an attribute.
[[nodiscard]] constexpr name_class class_of_tag(std::string_view tag) noexcept {
    const auto name = name_of_tag(tag);
    const auto says = class_of_key(name);
    if (says > name_class::neutral)
        return says;
    for (std::size_t at = name.size(); at < tag.size(); ++at)
        for (std::string_view attribute : {" name=", " key=", " id="})
            if (starts_lower(tag.substr(at), attribute))
                return class_of_key(attribute_value(tag.substr(at + attribute.size())));
    return says;
}

/// What a start tag says or, if it is `<name>` or the like, what the tag around it says. `before`
/// ends with the tag, which begins at `open`.
[[nodiscard]] constexpr name_class class_of_element(std::string_view before,
                                                    std::size_t open) noexcept {
    const auto tag = before.substr(open + 1);
    const auto says = class_of_tag(tag);
    auto outer = trimmed(before.substr(0, open));
    const bool transparent = (roles_of_noun(name_of_tag(tag)) & role::transparent) != 0;
    if (says > name_class::neutral || !transparent || !outer.ends_with('>'))
        return says;
    outer.remove_suffix(1);
    return class_of_tag(outer.substr(outer.rfind('<') + 1));
}

/// Judges the content of an XML element, at the start of `rest`. `before` ends with the start tag,
/// without its closing bracket.
[[nodiscard]] constexpr exposure judge_element(std::string_view before,
                                               std::string_view rest) noexcept {
    constexpr std::size_t longest = 96;
    constexpr std::string_view data = "<![cdata[";
    before = end_of(before, longest);
    if (starts_lower(rest, data))
        rest.remove_prefix(data.size());
    const auto open = place_of_last("<>", before);
    if (open == before.size() || before[open] != '<' || before.ends_with('/') || rest.empty() ||
        rest.front() == '<')
        return exposure::none;
    return judge_named_value(class_of_element(before, open), connection_value(without_space(rest)));
}

static_assert(judge_element("<wsse:Password Type=\"x\"", "plover</") == exposure::credential);
static_assert(judge_element("<Server><Name", "hv</Name") == exposure::connection_string);
static_assert(judge_element("<Server><Port", "hv</Port") == exposure::none);

} // namespace lucity::detail

#endif
