// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_DETAIL_DOCUMENT_HPP
#define LUCITY_RECEIVING_DETAIL_DOCUMENT_HPP

#include <lucity/receiving/violation.hpp>
#include <lucity/redaction/rules.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace lucity::detail {

/// A value of a document. `boost::json::value` wouldn't do: it forgets duplicate keys and the
/// digits of numbers.
struct node {
    enum class type : std::uint8_t { null, boolean, number, text, array, object };
    /// A document was parsed, so that no node can have a violation of this code.
    static constexpr auto no_violation = violation_code::syntax;

    type is = type::null;
    bool boolean = false;
    /// What the schema or redaction does to it, and the code of its violation.
    action what = action::keep;
    violation_code code = no_violation;
    /// Why, if redaction decided.
    rule why = rule::none;
    exposure found = exposure::none;
    name_class says = name_class::neutral;
    /// Whether the schema knows its key.
    bool named = false;
    /// The number of nodes in its subtree, itself included.
    std::uint32_t size = 1;
    /// Its key in an object, unescaped.
    std::string_view key{};
    /// A text, unescaped, or the digits of a number.
    std::string_view text{};

    [[nodiscard]] bool dropped() const noexcept { return what == action::drop; }
    [[nodiscard]] bool replaced() const noexcept { return what == action::replace; }
};

/// Calls `use` with each member of an object or element of an array, in the order of the input.
template <class Node, class Use>
void for_each_child(Node& parent, Use use) {
    for (auto* child = &parent + 1; child != &parent + parent.size; child += child->size)
        use(*child);
}

/// A null pointer if there is no such member.
[[nodiscard]] inline const node* find_child(const node& object, std::string_view key) noexcept {
    for (auto* child = &object + 1; child != &object + object.size; child += child->size)
        if (child->key == key)
            return child;
    return nullptr;
}

/// A JSON text as a tree. One vector holds the nodes in the order of the input, so that a node's
/// subtree follows it. Keys and texts are views into one buffer.
class document {
public:
    [[nodiscard]] node& root() noexcept { return nodes_.front(); }
    /// The bytes that were read.
    [[nodiscard]] std::string_view input() const noexcept { return input_; }
    /// The number of values that begin before a node.
    [[nodiscard]] std::size_t index_of(const node& value) const noexcept {
        return static_cast<std::size_t>(&value - nodes_.data());
    }

    /// Records what redaction decided about a node, and why.
    void decide(node& about, const decision& judged) {
        about.what = judged.what;
        about.why = judged.why;
        about.found = judged.found;
        about.says = judged.says;
        if (judged.why == rule::added_rule)
            added_by_[index_of(about)] = judged.added_by;
    }
    [[nodiscard]] decision decision_of(const node& about) const {
        const auto by = added_by_.find(index_of(about));
        return {about.what, about.why, about.found,
                by == added_by_.end() ? std::string_view() : by->second, about.says};
    }

private:
    friend class document_builder;

    std::string_view input_;
    std::vector<node> nodes_;
    /// Not a string: moving a short one would invalidate the views.
    std::vector<char> characters_;
    /// The names of added rules, by the indexes of the nodes that they decided about.
    std::map<std::size_t, std::string_view> added_by_;
};

} // namespace lucity::detail

#endif
