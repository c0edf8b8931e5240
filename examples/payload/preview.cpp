// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"
#include "inputs.hpp"
#include "interrupts.hpp"
#include "violation_records.hpp"

#include <lucity/policy/report_list.hpp>
#include <lucity/receiving/inspect.hpp>
#include <lucity/sending/encode_error.hpp>
#include <lucity/transparency/preview_of_bytes.hpp>
#include <lucity/transparency/preview_page.hpp>
#include <lucity/transparency/preview_text.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace payload_command {

exit_status preview(const arguments& given, outputs& to) {
    const chosen_rules chosen(given.rules());
    const lucity::inspector inspector({}, lucity::standard_reports::schemas, chosen.rules());
    lucity::verdict verdict;
    const bool as_page = given.format() == "html";
    const auto colours =
        to.out.shows_colours() ? lucity::text_colours::ansi : lucity::text_colours::none;
    std::string_view between;
    std::vector<lucity::report_preview> of_page;
    std::size_t reports = 0;
    auto status = success;
    const auto each = [&](const framed_report& framed) {
        ++reports;
        inspector.inspect(framed.bytes, verdict);
        if (!verdict.valid()) {
            to.err.write(violation_records(framed.line, verdict.violations(), to.err));
            status = findings;
        }
        auto preview = lucity::preview_of(framed.bytes, inspector);
        if (!preview)
            return;
        if (preview->refused) {
            to.complain("line " + std::to_string(framed.line) +
                        ": nothing would be sent: " + make_error_code(*preview->refused).message());
            status = findings;
        }
        if (as_page) {
            of_page.push_back(*std::move(preview));
            return;
        }
        to.out.write(between);
        to.out.write(to_text(*preview, colours));
        between = "\n";
    };
    const auto read = for_each_report(given.places(), to, {each, [&] {
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
