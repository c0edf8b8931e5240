// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// The batch service runs this once a month: it reads the city's database and reports, if Client
// Maintenance has stored the city's consent there.

#include "batch_options.hpp"
#include "city/consent_table.hpp"
#include "city/database.hpp"
#include "city/durable_file.hpp"
#include "city/report_id.hpp"
#include "city/spool.hpp"
#include "city_keys.hpp"
#include "city_options.hpp"
#include "city_report.hpp"
#include "command_line.hpp"
#include "program.hpp"
#include "sharing.hpp"

#include <lucity/payload.hpp>

#include <boost/program_options.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace {

using client_consent = lucity::consent<lucity::client_maintenance>;
using reporters::report_error;
using reporters::values;

constexpr auto program = "lucity-monthly-batch";
constexpr auto application = "Lucity Services";

boost::program_options::options_description keys() {
    boost::program_options::options_description keys(
        "lucity-monthly-batch [--config FILE] [--KEY VALUE...]\n"
        "Reads a Lucity database and writes the redacted monthly report, if the city has agreed:\n"
        "lucity-client-maintenance stores the consent in the database.\n"
        "Exit status: 0 success or opted out, 1 database or report error, 2 usage.\n\nKeys");
    keys.add_options()("preview",
                       "show what would be sent and what would not, and report nothing; needs no "
                       "consent");
    return keys.add(reporters::config_keys()).add(reporters::file_keys(application));
}

/// Says why a report can't be made, and what the user can do about it.
[[noreturn]] void refuse(const boost::system::error_code& error) {
    using enum lucity::encode_error;
    auto text = error.message();
    if (error == consent_for_lower_tier)
        text += ": ask again in Client Maintenance, or set a lower tier";
    else if (error == release_below_schema || error == unreadable_release)
        text += ": check tier and application-version";
    else
        text += ": no receiver accepts such a report, so nothing is sent";
    throw report_error(text);
}

/// Reads all option tables.
lucity::ordered_map<lucity::ordered_map<lucity::scalar>>
read_options(city::database& city, const reporters::names& where) {
    lucity::ordered_map<lucity::ordered_map<lucity::scalar>> options;
    for (const auto& table : city.tables())
        if (lucity::is_option_table(table.text()))
            options[table.text()] =
                city.settings({table, where.option_name_column, where.option_value_column});
    return options;
}

/// Reads from a database what a tier may collect, and nothing else.
template <lucity::tier T>
lucity::monthly_batch<T> collect(city::database& city, const reporters::order& wanted) {
    const auto& where = wanted.where;
    auto report = reporters::begin_report<lucity::monthly_batch, T>(city, wanted.who);
    for (const auto& table : where.module_tables)
        report.record_counts[table.text()] = city.count(table);
    report.options = read_options(city, where);
    report.system_settings = city.settings(where.system_settings);
    if constexpr (T >= lucity::tier::v2015r2_sp1)
        report.user_info_count = city.count(where.user_table);
    if constexpr (T >= lucity::tier::v2016)
        for (auto& device : city.texts(where.device_table,
                                       {where.device_model_column, where.device_os_version_column,
                                        where.device_app_version_column}))
            report.mobile_devices.push_back({device[0], device[1], device[2]});
    return report;
}

/// Reads a report of a tier, and returns what `make` makes of it. The database is closed before the
/// return, so that it can't cause an error after a report is written.
template <class Make>
auto read_report(const reporters::order& wanted, lucity::tier tier, Make make) {
    city::database city(wanted.who.database);
    auto made = lucity::with_tier(tier, [&]<lucity::tier T>() {
        // Earlier tiers have no monthly report, so `read_order` and `tier_of` allow none.
        constexpr auto existing = std::max(T, lucity::tier::v2015);
        return make(collect<existing>(city, wanted));
    });
    if (city.left_out() != 0)
        reporters::say(program, std::to_string(city.left_out()) +
                                    " rows were left out: a value is binary, too long or "
                                    "incomplete, or another row has the same name");
    return made;
}

/// The tier to report at. Unless it is configured, no more is read than the city agreed to.
lucity::tier tier_of(const reporters::order& wanted, const client_consent& given) {
    const auto tier = wanted.tier.value_or(std::min(given.given_for(), wanted.allowed));
    if (given.given_for() < tier || tier < lucity::tier::v2015)
        refuse(make_error_code(lucity::encode_error::consent_for_lower_tier));
    return tier;
}

/// An encoded report.
struct letter {
    std::string body;
    /// As in the database, since redaction could make two clients' ids equal.
    std::string client_id;
};

letter read_letter(const reporters::order& wanted, const client_consent& given) {
    return read_report(wanted, tier_of(wanted, given), [&](auto report) {
        std::string client_id = report.client.id;
        auto body = lucity::encode(lucity::redact(std::move(report)), given);
        if (!body)
            refuse(body.error());
        return letter{std::move(*body), std::move(client_id)};
    });
}

std::chrono::year_month this_month() {
    const std::chrono::year_month_day today(
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    return today.year() / today.month();
}

/// The secret is beside the spool, not in it, so that ids survive emptying the spool.
std::filesystem::path secret_beside(std::filesystem::path spool) {
    if (!spool.has_filename())
        spool = spool.parent_path();
    return spool += ".secret";
}

/// Replaces the content of a file at once, readable by its owner only: a reader of the file finds
/// either the old text or the new one.
void replace_file(const std::filesystem::path& target, std::string_view text) {
    namespace fs = std::filesystem;
    std::error_code error;
    // Renaming would replace a link, a pipe or a device itself.
    const fs::path file = fs::weakly_canonical(target, error);
    if (error || (fs::exists(file, error) && !fs::is_regular_file(file, error)))
        throw report_error("the output is not a file that can be replaced: check --output");
    if (city::write_over(file, text))
        throw report_error(
            "the output can't be written: check --output, free space and permissions");
}

void write(const reporters::order& wanted, std::string_view text) {
    if (wanted.output)
        return replace_file(*wanted.output, text);
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
        throw report_error("standard output can't be written");
}

int preview(const reporters::order& wanted) {
    const auto shown = read_report(wanted, wanted.tier.value_or(wanted.allowed), [](auto report) {
        return lucity::preview_of(lucity::redact(std::move(report)));
    });
    write(wanted, to_text(shown));
    if (shown.refused)
        throw report_error("nothing would be sent: " + make_error_code(*shown.refused).message());
    return reporters::success;
}

int follow_opting_out(const values& all) {
    if (const auto folder = reporters::optional(all, "spool")) {
        city::spool waiting(*folder);
        reporters::take_back(waiting);
    }
    reporters::say(program, "opted out: nothing is read and nothing is reported");
    return reporters::success;
}

void keep_for_month(reporters::sharing own, const letter& report) {
    const auto secret = city::secret_in(secret_beside(own.waiting.folder()));
    if (!secret)
        throw report_error("spool: the secret beside it can't be read or made");
    reporters::keep(own, city::monthly_id(*secret, report.client_id, this_month()), report.body);
}

int report(const values& all) {
    const city::consent_table chosen(reporters::read_database(all));
    if (chosen.says_opted_out())
        return follow_opting_out(all);
    const auto given = chosen.read<lucity::client_maintenance>();
    if (!given) {
        chosen.check();
        throw city::database_error(city::trouble::unasked);
    }
    const auto wanted = reporters::read_order(all);
    const auto read = read_letter(wanted, *given);
    // Reading may have taken a while.
    if (chosen.says_opted_out())
        return follow_opting_out(all);
    if (chosen.read<lucity::client_maintenance>() != given)
        throw city::database_error(city::trouble::unasked);
    if (wanted.spool)
        keep_for_month({chosen, city::spool(*wanted.spool), wanted.sender}, read);
    else
        write(wanted, read.body + '\n');
    return reporters::success;
}

int run(const values& all) {
    return all.count("preview") != 0 ? preview(reporters::read_order(all)) : report(all);
}

} // namespace

int main(int argc, char** argv) {
    return reporters::run_as({program, keys(), reporters::file_keys(application)}, argc, argv, run);
}
