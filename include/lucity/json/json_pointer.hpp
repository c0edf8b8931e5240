// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_JSON_JSON_POINTER_HPP
#define LUCITY_JSON_JSON_POINTER_HPP

#include <lucity/text/print.hpp>
#include <lucity/text/printable_text.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lucity {

/// Where something is in a report: a JSON Pointer (RFC 6901).
///
/// Only names, keys and indexes can be appended, never a value. The library appends names of the
/// schema, indexes, and map keys that the redacted report shows; before any other step it ends at
/// the parent.
class json_pointer {
public:
    /// The whole report.
    json_pointer() = default;

    /// Returns the place of a member.
    [[nodiscard]] json_pointer operator/(std::string_view name) const {
        json_pointer longer = *this;
        longer.append(name);
        return longer;
    }
    /// Returns the place of an element.
    [[nodiscard]] json_pointer operator/(std::size_t index) const {
        json_pointer longer = *this;
        longer.append(index);
        return longer;
    }

    /// Appends a member's name.
    void append(std::string_view name) {
        text_ += '/';
        constexpr auto none = std::string_view::npos;
        if (name.find('~') == none && name.find('/') == none) {
            text_ += name;
            return;
        }
        for (char c : name) {
            if (c == '~')
                text_ += "~0";
            else if (c == '/')
                text_ += "~1";
            else
                text_ += c;
        }
    }
    /// Appends an element's index.
    void append(std::size_t index) { append(std::string_view(std::to_string(index))); }
    /// Returns to the whole report, and keeps the memory.
    void clear() noexcept { text_.clear(); }

    /// The text of RFC 6901, section 3; empty for the whole report.
    [[nodiscard]] const std::string& text() const noexcept { return text_; }
    /// Its names and indexes (RFC 6901, section 4).
    [[nodiscard]] std::vector<std::string> tokens() const {
        std::vector<std::string> all;
        bool escaped = false;
        for (char c : text_) {
            if (c == '/')
                all.emplace_back();
            else if (c != '~')
                all.back() += !escaped ? c : c == '0' ? '~' : '/';
            escaped = c == '~';
        }
        return all;
    }

    /// The text in one line. Names may hold anything, so a space replaces each character that could
    /// forge a line.
    [[nodiscard]] friend std::string to_string(const json_pointer& where) {
        return detail::printable(where.text_);
    }
    friend bool operator==(const json_pointer&, const json_pointer&) = default;

private:
    std::string text_;
};

} // namespace lucity

#endif
