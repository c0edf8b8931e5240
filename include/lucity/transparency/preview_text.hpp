// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TRANSPARENCY_PREVIEW_TEXT_HPP
#define LUCITY_TRANSPARENCY_PREVIEW_TEXT_HPP

#include <lucity/redaction/rules.hpp>
#include <lucity/sending/encode_error.hpp>
#include <lucity/text/printable_text.hpp>
#include <lucity/transparency/preview.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace lucity {

/// Whether a text is coloured with escape sequences, as terminals understand them.
enum class text_colours : bool { none, ansi };

namespace detail {

/// Writes a preview in columns: names, what leaves, and why.
class preview_text_writer {
public:
    explicit preview_text_writer(text_colours colours) noexcept
        : coloured_(colours == text_colours::ansi) {}

    [[nodiscard]] std::string write(const report_preview& preview) {
        coloured(bold, preview.schema);
        out_.append("\n").append(preview.sentence).append("\n");
        write_origin(preview);
        if (preview.refused)
            out_.append("Nothing would leave: ")
                .append(make_error_code(*preview.refused).message())
                .append(". If that were put right, ");
        out_.append(std::to_string(preview.bytes)).append(" bytes would leave: ");
        out_.append(std::to_string(preview.count(action::keep))).append(" values as they are, ");
        out_.append(std::to_string(preview.count(action::replace))).append(" as \"");
        out_.append(in_use).append("\". ");
        out_.append(std::to_string(preview.count(action::drop))).append(" stay here.\n");
        for (const auto& group : preview.groups)
            write(group);
        return std::move(out_);
    }

private:
    static constexpr std::string_view bold = "\033[1m";
    static constexpr std::string_view yellow = "\033[33m";
    static constexpr std::string_view red = "\033[31m";
    static constexpr std::string_view plain = "\033[0m";
    /// Columns.
    static constexpr std::size_t most_name = 56;
    static constexpr std::size_t most_value = 32;

    void write_origin(const report_preview& preview) {
        std::string line;
        const auto add = [&](std::string_view what, std::string_view value) {
            if (!value.empty())
                line.append(line.empty() ? "" : ", ").append(what).append(printable(value));
        };
        add("program: ", preview.program());
        add("release: ", preview.release());
        add("client: ", preview.client());
        if (!line.empty())
            out_.append(line).append("\n");
    }

    void write(const preview_group& group) {
        out_ += '\n';
        coloured(bold, group.name);
        if (group.bytes != 0)
            out_.append(", ").append(std::to_string(group.bytes)).append(" bytes");
        out_.append(": ").append(group.sentence).append("\n");
        std::size_t name_width = 0;
        std::size_t value_width = 0;
        for (const auto& row : group.rows) {
            if (row.is_value)
                name_width =
                    (std::max)(name_width, (std::min)(most_name, columns_of(name_of(row))));
            if (!row.reason.empty())
                value_width =
                    (std::max)(value_width, (std::min)(most_value, columns_of(value_of(row))));
        }
        for (const auto& row : group.rows)
            write(row, name_width, value_width);
    }

    void write(const preview_row& row, std::size_t name_width, std::size_t value_width) {
        if (!row.is_value) {
            out_.append(name_of(row)).append("\n");
            return;
        }
        std::string line = name_of(row);
        // A name that is wider than its column has its value on the next line.
        if (columns_of(line) > name_width)
            line.append("\n").append(name_width, ' ');
        line = padded(std::move(line), name_width) + "  ";
        if (row.reason.empty())
            line += value_of(row);
        else
            line += padded(value_of(row), value_width) + "  " + printable(row.deciding_class) +
                    ": " + row.reason;
        line.front() = mark_of(row.what);
        coloured(row.what == action::drop      ? red
                 : row.what == action::replace ? yellow
                                               : std::string_view(),
                 line);
        out_ += '\n';
    }

    /// Stands in the first column, which no name and no value reaches: what leaves can't look as if
    /// it stayed.
    [[nodiscard]] static char mark_of(action what) noexcept {
        switch (what) {
        case action::keep:
            return ' ';
        case action::replace:
            return '~';
        case action::drop:
            return '-';
        }
        return ' ';
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

    void coloured(std::string_view colour, std::string_view text) {
        const bool colours = coloured_ && !colour.empty();
        out_.append(colours ? colour : "").append(text).append(colours ? plain : "");
    }

    bool coloured_;
    std::string out_;
};

} // namespace detail

/// The preview as text in columns, with a mark before what is replaced (~) and what stays (-).
/// Characters that could rewrite a terminal's lines are spaces.
[[nodiscard]] inline std::string to_text(const report_preview& preview,
                                         text_colours colours = text_colours::none) {
    return detail::preview_text_writer(colours).write(preview);
}

} // namespace lucity

#endif
