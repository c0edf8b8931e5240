// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// Reads what a collector has stored, and writes what staff need of it: a page, its counts, and the
// clients to notify of known critical issues (P10, P11).

#include "chart.hpp"
#include "dates.hpp"
#include "known_issues.hpp"
#include "month.hpp"
#include "page.hpp"
#include "store.hpp"

#include "city/durable_file.hpp"
#include "reporters/command_line.hpp"

#include <boost/program_options.hpp>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace {

namespace po = boost::program_options;
using std::string;

enum exit_status { done = 0, failed = 1, misused = 2 };

int complain(std::string_view text, exit_status status) {
    std::cerr << "lucity-report: " << text << '\n';
    return status;
}

po::options_description keys() {
    po::options_description keys("lucity-report --store WHERE --output FOLDER");
    auto add = keys.add_options();
    add("help", "show this text");
    add("store", po::value<string>(),
        "what a collector has stored: sqlite3://FILE or postgresql://...");
    add("output", po::value<string>(),
        "a folder, for report.html, counts.csv and notify.csv, which are replaced");
    add("issues", po::value<string>(),
        "a JSON file of known critical issues: [{\"id\", \"text\", \"introduced\", \"fixed\"}], "
        "the last two being releases; leave \"fixed\" out if there is no fix yet");
    add("as-of", po::value<string>(),
        "a day such as 2026-11-01, for whose month and later ones nothing is counted; default: "
        "today (UTC)");
    return keys;
}

std::vector<report::known_issue> read_issues(const string& name) {
    std::ifstream file(name, std::ios::binary);
    const string text{std::istreambuf_iterator<char>(file), {}};
    if (!file)
        throw report::issues_error("", "the file can't be read");
    return report::parse_issues(text);
}

std::vector<report::month_counts> count(report::store& from, const report::time_window& window) {
    std::vector<report::month_counts> months;
    for (const auto& month : from.closed_months(window)) {
        report::month_counter counter;
        from.read_month(month, [&](const auto& next) { counter.add(next); });
        months.push_back(counter.counts(month));
    }
    return months;
}

int write(const std::filesystem::path& folder,
          std::initializer_list<std::pair<std::string_view, string>> files) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    using std::filesystem::perms;
    for (const auto& [name, text] : files)
        if (city::write_over(folder / name, text,
                             perms::owner_read | perms::owner_write | perms::group_read))
            return complain("output: can't be written there", failed);
    return done;
}

int run(const po::variables_map& set, std::chrono::year_month_day as_of) {
    const auto window = report::window_of(as_of);
    std::optional<report::notices> to_notify;
    if (set.count("issues") != 0)
        to_notify.emplace(read_issues(set["issues"].as<string>()));
    report::store store(set["store"].as<string>());
    if (to_notify)
        store.read_releases(window, [&](const auto& next) { to_notify->add(next); });
    const auto months = count(store, window);
    const auto script = report::chart_script(months);
    const auto chart = script.empty() ? std::nullopt : report::draw(script);
    const auto day = report::text_of(as_of);
    return write(set["output"].as<string>(),
                 {{"report.html", report::to_html({day, months, chart, to_notify})},
                  {"counts.csv", report::to_csv(months)},
                  {"notify.csv", to_notify.value_or(report::notices({})).csv()}});
}

} // namespace

int main(int argc, char** argv) {
    try {
        const auto set = reporters::read_command_line(argc, argv, keys());
        if (set.count("help") != 0) {
            std::cout << keys();
            return done;
        }
        for (const char* key : {"store", "output"})
            if (set.count(key) == 0)
                return complain(string(key) + ": missing; see --help", misused);
        using std::chrono::system_clock;
        const auto as_of = set.count("as-of") != 0
                               ? report::parse_day(set["as-of"].as<string>())
                               : std::chrono::year_month_day(
                                     std::chrono::floor<std::chrono::days>(system_clock::now()));
        return as_of ? run(set, *as_of)
                     : complain("as-of: is no day; write it as YYYY-MM-DD", misused);
    } catch (const po::error&) {
        // Its text quotes what could not be read.
        return complain("the command line is not in the form that --help shows", misused);
    } catch (const report::issues_error& error) {
        return complain(error.what(), failed);
    } catch (const report::store_error& error) {
        return complain(error.what(), failed);
    } catch (const report::report_error& error) {
        return complain(error.what(), failed);
    } catch (...) {
        return complain("stopped by an unexpected error; not all files were written", failed);
    }
}
