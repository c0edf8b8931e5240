// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "rules_file.hpp"

#include "input_file.hpp"

#include <boost/json.hpp>

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

namespace payload_command {
namespace {

namespace json = boost::json;

constexpr std::size_t longest_file = 1024 * 1024;

std::string read_file(const std::string& name) {
    // Standard input is for reports.
    input_file file(name == "-" ? "./-" : name);
    std::string text(longest_file + 1, '\0');
    std::size_t size = 0;
    while (const auto more = file.read(std::span(text).subspan(size)))
        size += more;
    if (file.bad())
        throw rules_error(file.complaint());
    if (size > longest_file)
        throw rules_error("is longer than 1 MiB");
    text.resize(size);
    return text;
}

json::value parse(const std::string& text) {
    json::stream_parser parser;
    json::error_code error;
    const auto read = parser.write_some(text, error);
    if (!error)
        parser.finish(error);
    if (error || read != text.size())
        throw rules_error("is not JSON, at byte " + std::to_string(read));
    return parser.release();
}

/// The members of a rule's object.
struct rule_texts {
    std::string_view rule;
    std::string_view setting;
    std::string_view value;
};

using add_rule = std::function<std::optional<lucity::site_rule_error>(const rule_texts&)>;

std::string_view text_of(const json::object& rule, std::string_view key) {
    const auto* text = rule.if_contains(key);
    if (!text || !text->is_string())
        throw rules_error("each has to have a text called " + std::string(key));
    return text->get_string();
}

std::string_view place_name(lucity::site_rule_error::part where) {
    using part = lucity::site_rule_error::part;
    return where == part::rule_name ? "rule" : where == part::setting_pattern ? "setting" : "value";
}

void add_one(const json::value& entry, bool has_value, const add_rule& add) {
    const auto* rule = entry.if_object();
    if (!rule || rule->size() != (has_value ? 3u : 2u))
        throw rules_error(has_value ? "each has to be {\"rule\", \"setting\", \"value\"}"
                                    : "each has to be {\"rule\", \"setting\"}");
    const rule_texts texts{text_of(*rule, "rule"), text_of(*rule, "setting"),
                           has_value ? text_of(*rule, "value") : std::string_view()};
    if (const auto error = add(texts)) {
        using problem = lucity::site_rule_error::problem;
        auto text = std::string(place_name(error->where)) + ": ";
        text += message_of(error->what);
        if (error->what == problem::bad_pattern)
            text += ", at byte " + std::to_string(error->position);
        throw rules_error(text);
    }
}

/// Adds the rules of one list. An error names the rule by its number.
void add_all(const json::value& list, std::string_view kind, const add_rule& add) {
    const auto* entries = list.if_array();
    if (!entries)
        throw rules_error(std::string(kind) + " is not a list");
    for (std::size_t i = 0; i != entries->size(); ++i)
        try {
            add_one((*entries)[i], kind == "replace", add);
        } catch (const rules_error& error) {
            throw rules_error(std::string(kind) + ", number " + std::to_string(i + 1) + ": " +
                              error.what());
        }
}

void add_file(lucity::site_rules& to, const std::string& file) {
    const auto read = parse(read_file(file));
    const auto* lists = read.if_object();
    if (!lists)
        throw rules_error("is not an object");
    for (const auto& [key, list] : *lists) {
        if (key == "drop")
            add_all(list, key,
                    [&](const rule_texts& texts) { return to.drop(texts.rule, texts.setting); });
        else if (key == "replace")
            add_all(list, key, [&](const rule_texts& texts) {
                return to.replace(texts.rule, texts.setting, texts.value);
            });
        else if (key == "keep")
            add_all(list, key,
                    [&](const rule_texts& texts) { return to.keep(texts.rule, texts.setting); });
        else
            throw rules_error("holds something other than drop, replace and keep");
    }
}

} // namespace

chosen_rules::chosen_rules(const rule_choice& choice)
    : has_file_(!choice.file.empty()), base64_(choice.base64) {
    if (!has_file_)
        return;
    try {
        add_file(site_, choice.file);
    } catch (const rules_error& error) {
        throw rules_error(choice.file + ": " + error.what());
    }
}

} // namespace payload_command
