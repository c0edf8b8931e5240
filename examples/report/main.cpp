// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// Reads a collector's store, and writes what staff need: a page, the counts, and the clients to
// notify of known critical issues (P10, P11).

#include "findings.hpp"

#include "city/durable_file.hpp"
#include "reporters/program.hpp"

#include <lucity/sending/consent.hpp>

#include <filesystem>
#include <fstream>

namespace {

namespace chrono = std::chrono;
namespace po = boost::program_options;
using std::string;

po::options_description keys() {
    po::options_description keys("lucity-report --store WHERE --output FOLDER");
    auto add = keys.add_options();
    add("help", "show this text");
    add("store", po::value<string>(), "a collector's store: sqlite3://FILE or postgresql://...");
    add("output", po::value<string>(), "a folder for report.html, counts.csv and notify.csv");
    add("issues", po::value<string>(),
        R"(a JSON file of known critical issues: [{"id", "text", "introduced", "fixed"}]; the last )"
        "two are releases, and \"fixed\" is missing if there is no fix yet");
    add("as-of", po::value<string>(),
        "a day such as 2026-11-01: only earlier months are counted; default: today (UTC)");
    return keys;
}

chrono::year_month_day read_day(const string& text) {
    constexpr auto size = std::string_view("2026-11-01").size();
    const auto day = text.size() == size ? lucity::detail::parse_date(text) : std::nullopt;
    // Near the limits of the calendar, the 13 months before a day can't be written.
    if (!day || !day->ok() || day->year() < chrono::year(3) || day->year() > chrono::year(9997))
        throw reporters::usage_error("as-of", "is not a day; write it as YYYY-MM-DD");
    return *day;
}

void write(const std::filesystem::path& file, std::string_view text) {
    using std::filesystem::perms;
    if (city::write_over(file, text, perms::owner_read | perms::owner_write | perms::group_read))
        throw reporters::report_error("output: can't be written there");
}

int run(const reporters::values& set) {
    const std::filesystem::path folder = reporters::required(set, "output");
    chrono::year_month_day as_of = chrono::floor<chrono::days>(chrono::system_clock::now());
    if (const auto day = reporters::optional(set, "as-of"))
        as_of = read_day(*day);
    auto found = report::read_store(reporters::required(set, "store"), as_of);
    if (const auto name = reporters::optional(set, "issues")) {
        std::ifstream file(*name);
        found.issues = report::read_issues(file);
    }
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    write(folder / "report.html", report::to_html(found));
    write(folder / "counts.csv", report::counts_csv(found));
    write(folder / "notify.csv", report::notify_csv(found));
    return reporters::success;
}

} // namespace

int main(int argc, char** argv) {
    return reporters::run_as({"lucity-report", keys(), {}}, argc, argv, run);
}
