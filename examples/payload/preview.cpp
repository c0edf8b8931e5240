// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"
#include "inputs.hpp"
#include "violation_records.hpp"

#include <lucity/decode.hpp>
#include <lucity/preview.hpp>
#include <lucity/redact.hpp>

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

namespace payload_command {

exit_status preview(const preview_file& what, outputs& to) {
    const chosen_rules chosen(what.rules);
    const auto rules = chosen.rules();
    auto status = fine;
    std::string_view between = "";
    const auto read = for_each_report(
        {what.file}, to, {.each = [&](const framed_report& framed) {
            auto [report, violations] = lucity::decode_any(framed.bytes);
            if (report) {
                to.out.write(between);
                between = "\n";
                to.out.write(std::visit(
                    [&](auto& raw) {
                        return lucity::preview(lucity::redact(std::move(raw), rules));
                    },
                    *report));
            }
            if (violations.valid())
                return;
            to.err.write(violation_records(framed.line, violations));
            status = found;
        }});
    return std::max(status, read);
}

} // namespace payload_command
