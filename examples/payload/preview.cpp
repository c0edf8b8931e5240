// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"
#include "inputs.hpp"
#include "violation_records.hpp"

#include <lucity/decode.hpp>
#include <lucity/preview.hpp>
#include <lucity/preview_page.hpp>
#include <lucity/preview_text.hpp>
#include <lucity/redact.hpp>

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace payload_command {
namespace {

lucity::report_preview preview_of(lucity::any_report& raw, const lucity::violation_list& left_out,
                                  const lucity::redaction_rules& rules) {
    return std::visit(
        [&](auto& report) {
            return lucity::preview_of(lucity::redact(std::move(report), rules), left_out);
        },
        raw);
}

/// Writes one preview after the other, with an empty line between them.
class text_previews {
public:
    explicit text_previews(output& to) noexcept : to_(to) {}

    void add(const lucity::report_preview& preview) {
        to_.write(between_);
        between_ = "\n";
        to_.write(to_text(preview, colours_));
    }

private:
    output& to_;
    std::string_view between_;
    lucity::text_colours colours_ =
        to_.shows_colours() ? lucity::text_colours::ansi : lucity::text_colours::none;
};

} // namespace

exit_status preview(const preview_file& what, outputs& to) {
    const chosen_rules chosen(what.rules);
    const auto rules = chosen.rules();
    const bool as_page = what.format == "html";
    text_previews texts(to.out);
    std::vector<lucity::report_preview> of_page;
    auto status = fine;
    const auto read =
        for_each_report({what.file}, to, {.each = [&](const framed_report& framed) {
                            auto [report, violations] = lucity::decode_any(framed.bytes);
                            if (report && as_page)
                                of_page.push_back(preview_of(*report, violations, rules));
                            else if (report)
                                texts.add(preview_of(*report, violations, rules));
                            if (violations.valid())
                                return;
                            to.err.write(violation_records(framed.line, violations));
                            status = found;
                        }});
    if (as_page)
        to.out.write(lucity::to_html(of_page));
    return std::max(status, read);
}

} // namespace payload_command
