// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// Compiled with headers that have one more secret setting: Pump Override Phrase.

#include <lucity/payload.hpp>
#include <lucity/transparency/json_schema.hpp>

#include <boost/json/serialize.hpp>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using lucity::monthly_batch;
using lucity::tier;

void check(bool good, const char* claim) {
    if (good)
        return;
    std::fprintf(stderr, "not so: %s\n", claim);
    std::exit(1);
}

bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

} // namespace

int main() {
    check(lucity::secret_settings.size() == 3, "there are three secrets");

    monthly_batch<tier::v2015> report;
    report.application.version = "2015";
    report.system_settings = {{"PUMP-override_phrase", "swordfish"}, {"Pump Override", "on"}};
    const auto clean = lucity::redact(report);
    check(clean.report().system_settings.size() == 1, "redact drops it in any spelling");
    check(
        holds(
            to_text(lucity::preview_of(clean)),
            "License Code, SMTP Encrypted Password or Pump Override Phrase, which are never sent"),
        "the audit names it");

    const lucity::inspector inspector;
    lucity::verdict verdict;
    // Names are remembered from the second report on.
    for (int i = 0; i != 3; ++i) {
        inspector.inspect(lucity::detail::encoded(report), verdict);
        check(!holds(verdict.redacted(), "swordfish") && verdict.violations().count() == 1 &&
                  verdict.violations()[0].code == lucity::violation_code::secret,
              "the inspector drops it");
    }

    check(holds(to_text(lucity::statement_of(lucity::standard_reports::schemas, tier::v2015, {})),
                "The settings License Code, SMTP Encrypted Password and Pump Override Phrase, "
                "however their names are spelled."),
          "the statement names it");
    const auto schema = boost::json::serialize(
        lucity::json_schema_of(lucity::schema_of<monthly_batch>, tier::v2015));
    const auto pattern =
        boost::json::serialize(lucity::detail::secret_name_pattern("Pump Override Phrase"));
    check(holds(schema, pattern), "the JSON Schema refuses it");
}
