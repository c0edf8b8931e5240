// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// What the batch service runs once a month: it reads the city's database and reports, if Client
// Maintenance has stored the city's consent there.

#include "batch_options.hpp"
#include "batch_report.hpp"
#include "city/consent_table.hpp"
#include "city/database.hpp"
#include "city/report_id.hpp"
#include "city/spool.hpp"
#include "city_keys.hpp"
#include "city_options.hpp"
#include "command_line.hpp"
#include "output.hpp"
#include "program.hpp"
#include "sharing.hpp"

#include <lucity/payload.hpp>

#include <boost/program_options.hpp>
#include <boost/system/result.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

namespace {

using client_consent = lucity::consent<lucity::client_maintenance>;
using reporters::report_error;
using reporters::values;

constexpr auto program = "lucity-monthly-batch";
constexpr auto application = "Lucity Services";

boost::program_options::options_description keys() {
    auto keys = reporters::config_keys();
    keys.add_options()("preview",
                       "print what would leave and what would not, and report nothing; needs no "
                       "consent");
    return keys.add(reporters::file_keys(application));
}

std::string help_text() {
    std::ostringstream text;
    text << program
         << " [--config FILE] [--KEY VALUE...]\n"
            "Reads a Lucity database, redacts what stays at home, and writes the monthly report.\n"
            "The consent is the one that lucity-client-maintenance stores in the database.\n"
            "Exit status: 0 done or opted out, 1 database or report error, 2 usage.\n\n"
         << keys();
    return text.str();
}

/// What is to be written.
struct answer {
    std::string text;
    /// As it is in the database: redacted, two clients' could be the same.
    std::string client_id;
    /// Why nothing would leave of the report that a preview shows.
    std::optional<lucity::encode_error> refused{};
};

using answer_result = boost::system::result<answer>;

/// The report's bytes, or the preview if there is no consent to report with.
template <lucity::tier T>
answer_result make_answer(city::database& city, const reporters::order& wanted,
                          const std::optional<client_consent>& given) {
    auto report = reporters::collect<T>(city, wanted);
    const auto client_id = report.client.id;
    const auto clean = lucity::redact(std::move(report));
    if (!given) {
        const auto preview = lucity::preview_of(clean);
        return answer{to_text(preview), {}, preview.refused};
    }
    auto bytes = lucity::encode(clean, *given);
    if (!bytes)
        return bytes.error();
    return answer{std::move(*bytes), client_id};
}

/// Without a choice of a tier, no more is read than the city agreed to.
lucity::tier tier_of(const reporters::order& wanted, const std::optional<client_consent>& given) {
    const auto covered = given ? std::min(given->given_for(), wanted.allowed) : wanted.allowed;
    return wanted.tier.value_or(covered);
}

/// Has left the database when it returns, so that trouble with it can't follow a written report.
answer_result read_answer(const reporters::order& wanted,
                          const std::optional<client_consent>& given) {
    const auto tier = tier_of(wanted, given);
    if (given && (given->given_for() < tier || tier < lucity::tier::v2015))
        return make_error_code(lucity::encode_error::consent_for_lower_tier);
    city::database city(wanted.who.database);
    auto read = lucity::with_tier(tier, [&]<lucity::tier T>() -> answer_result {
        if constexpr (T >= lucity::tier::v2015)
            return make_answer<T>(city, wanted, given);
        else
            return make_error_code(lucity::encode_error::release_below_schema);
    });
    if (city.left_out() != 0)
        reporters::say(program, std::to_string(city.left_out()) +
                                    " rows were left out: a value is binary, too long or did not "
                                    "arrive whole, or another row has the same name");
    return read;
}

/// What somebody who runs the program can do about it.
std::string_view advice_on(const boost::system::error_code& error) {
    using enum lucity::encode_error;
    if (error == consent_for_lower_tier)
        return ": ask again in Client Maintenance, or set a lower tier";
    if (error == release_below_schema || error == unreadable_release)
        return ": check tier and application-version";
    return ": no receiver accepts such a report, so nothing is sent";
}

std::chrono::year_month this_month() {
    const std::chrono::year_month_day today(
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    return today.year() / today.month();
}

/// The secret of a spool, beside it: a spool that is emptied keeps its ids.
std::filesystem::path secret_beside(std::filesystem::path spool) {
    if (!spool.has_filename())
        spool = spool.parent_path();
    return spool += ".secret";
}

void write(const reporters::order& wanted, std::string_view text) {
    if (wanted.output)
        reporters::replace_file(*wanted.output, text);
    else
        reporters::write_standard_output(text);
}

int preview(const reporters::order& wanted) {
    const auto read = read_answer(wanted, std::nullopt);
    if (!read)
        throw report_error(read.error().message().append(advice_on(read.error())));
    write(wanted, read->text);
    if (read->refused)
        throw report_error("nothing would leave: " + make_error_code(*read->refused).message());
    return reporters::done;
}

int follow_opting_out(const values& all) {
    if (const auto folder = reporters::optional(all, "spool")) {
        city::spool waiting(*folder);
        reporters::take_back(waiting);
    }
    reporters::say(program, "opted out: nothing is read and nothing is reported");
    return reporters::done;
}

void keep_for_month(reporters::sharing own, const answer& read) {
    const auto secret = city::secret_in(secret_beside(own.waiting.folder()));
    if (!secret)
        throw report_error("spool: the secret beside it can't be read or made");
    reporters::keep(own, city::monthly_id(*secret, read.client_id, this_month()), read.text);
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
    const auto read = read_answer(wanted, given);
    if (!read)
        throw report_error(read.error().message().append(advice_on(read.error())));
    // Reading may have taken a while.
    if (chosen.says_opted_out())
        return follow_opting_out(all);
    if (wanted.spool)
        keep_for_month({chosen, city::spool(*wanted.spool), wanted.sender}, *read);
    else
        write(wanted, read->text + '\n');
    return reporters::done;
}

} // namespace

int main(int argc, char** argv) {
    return reporters::run_as(program, [&]() -> int {
        const auto all =
            reporters::read_values(argc, argv, keys(), reporters::file_keys(application));
        if (all.count("help") != 0) {
            reporters::write_standard_output(help_text());
            return reporters::done;
        }
        return all.count("preview") != 0 ? preview(reporters::read_order(all)) : report(all);
    });
}
