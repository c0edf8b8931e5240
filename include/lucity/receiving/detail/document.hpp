// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_DETAIL_DOCUMENT_HPP
#define LUCITY_RECEIVING_DETAIL_DOCUMENT_HPP

#include <lucity/receiving/violation.hpp>
#include <lucity/redaction/rules.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <string_view>
#include <vector>

namespace lucity::detail {

/// A node of a document. `boost::json::value` wouldn't do: it forgets duplicate keys and the digits
/// of numbers.
struct node {
    enum class type : std::uint8_t { null, boolean, number, text, array, object };
    static constexpr std::uint32_t none = (std::numeric_limits<std::uint32_t>::max)();
    /// What isn't JSON has no nodes.
    static constexpr auto no_violation = violation_code::syntax;

    type is = type::null;
    bool boolean = false;
    /// What becomes of it, by the schema or by redaction, and what a violation would say of it.
    action what = action::keep;
    violation_code code = no_violation;
    /// Why, if redaction decided.
    rule why = rule::none;
    exposure found = exposure::none;
    name_class says = name_class::neutral;
    /// Whether its key is a name of the schema's.
    bool named = false;
    /// Its key in an object, unescaped.
    std::string_view key{};
    /// A text, unescaped, or the digits of a number.
    std::string_view text{};
    std::uint32_t first_child = none;
    std::uint32_t next_sibling = none;

    [[nodiscard]] bool dropped() const noexcept { return what == action::drop; }
    [[nodiscard]] bool replaced() const noexcept { return what == action::replace; }
};

/// A JSON text as a tree in one vector, in the order of the input, in which every key and text is a
/// view into one buffer.
class document {
public:
    [[nodiscard]] node& root() noexcept { return nodes_.front(); }
    /// The bytes that were read.
    [[nodiscard]] std::string_view input() const noexcept { return input_; }
    /// How many values begin before that of a node.
    [[nodiscard]] std::size_t index_of(const node& value) const noexcept {
        return static_cast<std::size_t>(&value - nodes_.data());
    }

    /// Keeps what redaction decided about a node, and why.
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

    /// The members of an object or elements of an array, in the order of the input.
    template <class Use>
    void for_each_child(const node& parent, Use use) {
        for (auto i = parent.first_child; i != node::none; i = nodes_[i].next_sibling)
            use(nodes_[i]);
    }

    [[nodiscard]] std::size_t count_children(const node& parent) const noexcept {
        std::size_t count = 0;
        for (auto i = parent.first_child; i != node::none; i = nodes_[i].next_sibling)
            ++count;
        return count;
    }

    [[nodiscard]] node* find(const node& object, std::string_view key) noexcept {
        for (auto i = object.first_child; i != node::none; i = nodes_[i].next_sibling)
            if (nodes_[i].key == key)
                return &nodes_[i];
        return nullptr;
    }

private:
    friend class document_builder;

    std::string_view input_;
    std::vector<node> nodes_;
    /// Not a string: moving a short one would leave the views behind.
    std::vector<char> characters_;
    /// The names of added rules, by the indexes of the nodes that they decided about.
    std::map<std::size_t, std::string_view> added_by_;
};

} // namespace lucity::detail

#endif
