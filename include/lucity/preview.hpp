// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_PREVIEW_HPP
#define LUCITY_PREVIEW_HPP

#include <lucity/audit.hpp>
#include <lucity/detail/document.hpp>
#include <lucity/detail/encoder.hpp>
#include <lucity/detail/utf8.hpp>
#include <lucity/redact.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

namespace lucity {

namespace detail {

/// Prints the bytes of a redacted report member by member, one a line.
class preview_printer {
public:
    preview_printer(document& bytes, const lucity::audit& done) noexcept
        : document_(bytes), audit_(done) {}

    [[nodiscard]] std::string print() {
        out_ = "What leaves:\n";
        print_children(document_.root(), {}, 1);
        print_dropped();
        return std::move(out_);
    }

private:
    using type = node::type;

    void print_children(const node& parent, const json_pointer& path, std::size_t depth) {
        std::size_t index = 0;
        document_.for_each_child(parent, [&](const node& child) {
            const bool in_array = parent.is == type::array;
            const auto name = in_array ? std::to_string(index) : std::string(child.key);
            ++index;
            out_.append(2 * depth, ' ');
            append_printable(name);
            print_value(child, path / name, depth);
        });
    }

    void print_value(const node& value, const json_pointer& path, std::size_t depth) {
        if (value.is == type::object || value.is == type::array) {
            out_ += value.first_child == node::none ? ": none\n" : "\n";
            return print_children(value, path, depth + 1);
        }
        out_ += ": ";
        if (value.is == type::boolean)
            out_ += value.boolean ? "true" : "false";
        else if (value.is == type::null)
            out_ += "null";
        else if (value.is == type::text && value.text.empty())
            out_ += "(empty)";
        else
            append_printable(value.text);
        print_replacement(path);
        out_ += '\n';
    }

    /// The audit is in the order of the bytes, so that one look at its next entry is enough.
    void print_replacement(const json_pointer& path) {
        while (next_ != audit_.end() && next_->what == action::drop)
            ++next_;
        if (next_ == audit_.end() || next_->path != path)
            return;
        print_reason(*next_);
        ++next_;
    }

    void print_dropped() {
        const auto is_drop = [](const audit_entry& entry) {
            return entry.what == action::drop;
        };
        const auto count = std::ranges::count_if(audit_, is_drop);
        if (count == 0)
            return;
        out_ += "What stays here:\n";
        for (const auto& entry : audit_) {
            if (!is_drop(entry))
                continue;
            out_ += "  a member of ";
            append_printable(entry.path.text());
            print_reason(entry);
            out_ += '\n';
        }
    }

    void print_reason(const audit_entry& entry) {
        const auto judged = decision_of(entry);
        out_ += "  [";
        out_ += deciding_class(judged);
        out_ += ": ";
        out_ += explain(judged);
        out_ += ']';
    }

    /// Control characters, those beyond ASCII included, could rewrite a terminal's lines.
    void append_printable(std::string_view text) {
        while (!text.empty()) {
            const auto next = first_code_point(text);
            const bool control = next.value < 0x20 || (next.value >= 0x7f && next.value < 0xa0);
            if (control)
                out_ += ' ';
            else
                out_ += text.substr(0, next.size);
            text.remove_prefix(next.size);
        }
    }

    document& document_;
    const lucity::audit& audit_;
    lucity::audit::const_iterator next_ = audit_.begin();
    std::string out_;
};

} // namespace detail

/// What would leave, for people: the members of the very bytes that `encode` writes, what was
/// replaced and what was dropped, and why. It needs no consent, so that it can be shown to somebody
/// who has not made up their mind, or who has opted out. No value that was replaced or dropped is
/// in it.
template <report Report>
[[nodiscard]] std::string preview(const redacted<Report>& report) {
    const auto bytes = detail::encoded(report.report());
    limits unlimited;
    unlimited.bytes = unlimited.depth = unlimited.members = bytes.size();
    unlimited.key = unlimited.text = bytes.size();
    auto document = detail::read_document(bytes, unlimited);
    if (std::holds_alternative<violation>(document))
        return {};
    return detail::preview_printer(std::get<detail::document>(document), report.audit()).print();
}

} // namespace lucity

#endif
