// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"
#include "inputs.hpp"
#include "interrupts.hpp"
#include "violation_records.hpp"

#include <lucity/policy/report_list.hpp>
#include <lucity/receiving/inspect.hpp>
#include <lucity/receiving/violation_list.hpp>
#include <lucity/redaction/rules.hpp>
#include <lucity/sending/encode_error.hpp>
#include <lucity/transparency/preview_of_bytes.hpp>
#include <lucity/transparency/preview_page.hpp>
#include <lucity/transparency/preview_text.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace payload_command {
namespace {

/// Makes a preview of one report after the other.
class previewer {
public:
    explicit previewer(const lucity::redaction_rules& rules) noexcept
        : inspector_({}, lucity::standard_reports::schemas, rules) {}

    /// Empty after a fatal violation.
    [[nodiscard]] std::optional<lucity::report_preview> read(std::string_view bytes) {
        inspector_.inspect(bytes, verdict_);
        return lucity::preview_of(bytes, inspector_);
    }

    /// The violations of the last report.
    [[nodiscard]] const lucity::violation_list& violations() const noexcept {
        return verdict_.violations();
    }

private:
    lucity::inspector inspector_;
    lucity::verdict verdict_;
};

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

exit_status preview(const arguments& given, outputs& to) {
    const chosen_rules chosen(given.rules());
    previewer previews(chosen.rules());
    const bool as_page = given.format() == "html";
    text_previews texts(to.out);
    std::vector<lucity::report_preview> of_page;
    std::size_t reports = 0;
    auto status = success;
    const auto read = for_each_report(
        given.places(), to,
        {.each =
             [&](const framed_report& framed) {
                 ++reports;
                 auto preview = previews.read(framed.bytes);
                 if (!previews.violations().valid()) {
                     to.err.write(violation_records(framed.line, previews.violations(), to.err));
                     status = findings;
                 }
                 if (!preview)
                     return;
                 if (preview->refused) {
                     to.complain("line " + std::to_string(framed.line) + ": nothing would leave: " +
                                 make_error_code(*preview->refused).message());
                     status = findings;
                 }
                 if (as_page)
                     of_page.push_back(*std::move(preview));
                 else
                     texts.add(*preview);
             },
         .before_waiting =
             [&] {
                 to.out.flush();
             }});
    // A page of some of the reports would look like a page of all.
    if (as_page && read == success && !interrupted())
        to.out.write(lucity::to_html(of_page, reports - of_page.size()));
    if (complain_if_none(reports, read, to))
        status = findings;
    return std::max(status, read);
}

} // namespace payload_command
