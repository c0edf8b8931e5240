// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TRANSPARENCY_PREVIEW_TEXT_HPP
#define LUCITY_TRANSPARENCY_PREVIEW_TEXT_HPP

#include <lucity/redaction/rules.hpp>
#include <lucity/sending/encode_error.hpp>
#include <lucity/text/enumerator_rows.hpp>
#include <lucity/text/joined.hpp>
#include <lucity/text/printable_text.hpp>
#include <lucity/transparency/preview.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace lucity {

/// Whether a text is coloured with a terminal's escape sequences.
enum class text_colours : bool { none, ansi };

namespace detail {

inline constexpr std::string_view bold = "\033[1m";

/// How a row shows what happens to its value. Only marks are in the first column, so that no name
/// and no value can look like one.
struct text_mark {
    action value{};
    char mark = ' ';
    std::string_view colour{};
};
inline constexpr auto text_marks = std::to_array<text_mark>({
    {action::keep, ' ', {}},
    {action::replace, '~', "\033[33m"},
    {action::drop, '-', "\033[31m"},
});
static_assert(is_row_for_each<text_marks>());

/// Writes a preview in columns: names, what leaves, and why.
class preview_text_writer {
public:
    explicit preview_text_writer(text_colours colours) noexcept
        : coloured_(colours == text_colours::ansi) {}

    [[nodiscard]] std::string write(const report_preview& preview) const {
        std::string refusal;
        if (preview.refused)
            refusal =
                joined({"Nothing would be sent: ", make_error_code(*preview.refused).message(),
                        ". If that were corrected, "});
        const auto count = [&](action what) {
            return std::to_string(preview.count(what));
        };
        auto text = joined({coloured(bold, preview.schema), "\n", preview.sentence, "\n",
                            origin(preview), refusal, std::to_string(preview.bytes),
                            " bytes would be sent: ", count(action::keep), " values as they are, ",
                            count(action::replace), " as \"", in_use,
                            "\". Values that stay here: ", count(action::drop), ".\n"});
        for (const auto& group : preview.groups)
            text += write(group);
        return text;
    }

private:
    /// In columns.
    static constexpr std::size_t widest_name = 56;
    static constexpr std::size_t widest_value = 32;

    [[nodiscard]] static std::string origin(const report_preview& preview) {
        std::string line;
        const auto add = [&](std::string_view what, std::string_view value) {
            if (!value.empty())
                line += joined({line.empty() ? "" : ", ", what, printable(value)});
        };
        add("program: ", preview.program());
        add("release: ", preview.release());
        add("client: ", preview.client());
        return line.empty() ? line : line + '\n';
    }

    [[nodiscard]] std::string write(const preview_group& group) const {
        std::size_t name_width = 0;
        std::size_t value_width = 0;
        for (const auto& row : group.rows) {
            if (row.is_value)
                name_width = (std::max)(name_width, columns_of(name_of(row)));
            if (!row.reason.empty())
                value_width = (std::max)(value_width, columns_of(value_of(row)));
        }
        name_width = (std::min)(name_width, widest_name);
        value_width = (std::min)(value_width, widest_value);
        auto text = joined({"\n", coloured(bold, group.name)});
        if (group.bytes != 0)
            text += joined({", ", std::to_string(group.bytes), " bytes"});
        text += joined({": ", group.sentence, "\n"});
        for (const auto& row : group.rows)
            text += write(row, name_width, value_width) + '\n';
        return text;
    }

    [[nodiscard]] std::string write(const preview_row& row, std::size_t name_width,
                                    std::size_t value_width) const {
        auto line = name_of(row);
        if (!row.is_value)
            return line;
        // A name that is wider than its column has its value on the next line.
        if (columns_of(line) > name_width)
            line.append("\n").append(name_width, ' ');
        line = padded(line, name_width) + "  ";
        if (row.reason.empty())
            line += value_of(row);
        else
            line += joined({padded(value_of(row), value_width), "  ", printable(row.deciding_class),
                            ": ", row.reason});
        const auto shown = row_of(text_marks, row.what);
        line.front() = shown.mark;
        return coloured(shown.colour, line);
    }

    [[nodiscard]] static std::string name_of(const preview_row& row) {
        return std::string(2 * row.depth, ' ') + printable(row.name);
    }

    [[nodiscard]] static std::string value_of(const preview_row& row) {
        if (row.what == action::drop)
            return "stays here";
        return row.value.empty() ? "(empty)" : printable(row.value);
    }

    [[nodiscard]] static std::string padded(std::string text, std::size_t width) {
        const auto columns = columns_of(text);
        return columns < width ? text.append(width - columns, ' ') : text;
    }

    [[nodiscard]] std::string coloured(std::string_view colour, std::string_view text) const {
        const bool is_plain = !coloured_ || colour.empty();
        return is_plain ? std::string(text) : joined({colour, text, "\033[0m"});
    }

    bool coloured_;
};

} // namespace detail

/// The preview as text in columns, with a mark before what is replaced (~) and what stays (-).
/// Spaces replace characters that could rewrite a terminal's lines.
[[nodiscard]] inline std::string to_text(const report_preview& preview,
                                         text_colours colours = text_colours::none) {
    return detail::preview_text_writer(colours).write(preview);
}

} // namespace lucity

#endif
