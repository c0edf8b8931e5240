// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "../city/consent_file.hpp"
#include "../city/database.hpp"
#include "../city/report_id.hpp"
#include "../city/spool.hpp"
#include "batch_keys.hpp"
#include "batch_options.hpp"
#include "batch_report.hpp"
#include "output.hpp"
#include "sender.hpp"

#include <lucity/payload.hpp>

#include <boost/system/result.hpp>

#include <chrono>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>

namespace {

enum exit_status { done = 0, failed = 1, misused = 2 };

int complain(std::string_view text, exit_status status) {
    std::cerr << "lucity-monthly-batch: " << text << '\n';
    return status;
}

/// Replaces the standard handler, which prints what an exception says: when an ODBC driver refuses
/// to disconnect, SOCI throws from a destructor, with the driver's own words.
[[noreturn]] void end_without_words() {
    complain("stopped by an unexpected error; nothing was reported", failed);
    std::_Exit(failed);
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
answer_result make_answer(city::database& city, const reporters::order& wanted) {
    auto report = reporters::collect<T>(city, wanted);
    const auto client_id = report.client.id;
    const auto clean = lucity::redact(std::move(report));
    if (!wanted.consent) {
        const auto preview = lucity::preview_of(clean);
        return answer{to_text(preview), {}, preview.refused};
    }
    auto bytes = lucity::encode(clean, *wanted.consent);
    if (!bytes)
        return bytes.error();
    return answer{std::move(*bytes), client_id};
}

/// Has left the database when it returns, so that trouble with it can't follow a written report.
answer_result read_answer(const reporters::order& wanted) {
    city::database city(wanted.database);
    auto read = lucity::with_tier(wanted.tier, [&]<lucity::tier T>() -> answer_result {
        if constexpr (T >= lucity::tier::v2015)
            return make_answer<T>(city, wanted);
        else
            return lucity::make_error_code(lucity::encode_error::release_below_schema);
    });
    if (city.left_out() != 0)
        complain(std::to_string(city.left_out()) +
                     " rows were left out: a value is binary, too long or did not "
                     "arrive whole, or another row has the same name",
                 done);
    return read;
}

/// What somebody who runs the program can do about it.
std::string_view advice_on(const boost::system::error_code& error) {
    using enum lucity::encode_error;
    if (error == consent_for_lower_tier || error == release_below_schema ||
        error == unreadable_release)
        return ": check tier, consent-tier and application-version";
    return ": no receiver accepts such a report, so nothing is sent";
}

std::chrono::year_month this_month() {
    const std::chrono::year_month_day today(
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    return today.year() / today.month();
}

/// What belongs to a spool, and lies beside it: "FOLDER.secret", "FOLDER.consent".
std::filesystem::path beside(std::filesystem::path spool, std::string_view ending) {
    if (!spool.has_filename())
        spool = spool.parent_path();
    return spool += ending;
}

/// Stores the report and the consent that the sender reads, then starts the sender.
int keep(const answer& read, const reporters::order& wanted) {
    if (city::consent_file(beside(*wanted.spool, ".consent")).store(*wanted.consent))
        return complain("spool: the consent beside it can't be stored", failed);
    const auto secret = city::secret_in(beside(*wanted.spool, ".secret"));
    if (!secret)
        return complain("spool: the secret beside it can't be read or made", failed);
    city::spool spool(*wanted.spool);
    if (spool.add(city::monthly_id(*secret, read.client_id, this_month()), read.text))
        return complain("spool: the report can't be kept there", failed);
    if (wanted.sender)
        reporters::start_sender(*wanted.sender);
    return done;
}

/// Takes back what waits, and tells the sender so.
int opt_out(const reporters::opted_out& wanted) {
    std::error_code error;
    if (wanted.spool) {
        error = city::consent_file(beside(*wanted.spool, ".consent")).store_opted_out();
        if (const auto left = city::spool(*wanted.spool).clear())
            error = left;
    }
    if (error)
        return complain("spool: not all that waits could be taken back", failed);
    return complain("opted out: nothing was read and nothing is reported", done);
}

int carry_out(const reporters::order& wanted) {
    const auto read = read_answer(wanted);
    if (!read)
        return complain(read.error().message().append(advice_on(read.error())), failed);
    if (wanted.spool && wanted.consent)
        return keep(*read, wanted);
    const auto text = wanted.consent ? read->text + '\n' : read->text;
    if (wanted.output)
        reporters::replace_file(*wanted.output, text);
    else
        reporters::write_standard_output(text);
    if (read->refused)
        return complain("nothing would leave: " + make_error_code(*read->refused).message(),
                        failed);
    return done;
}

struct follow {
    int operator()(reporters::help) const {
        reporters::write_standard_output(reporters::help_text());
        return done;
    }
    int operator()(const reporters::opted_out& wanted) const { return opt_out(wanted); }
    int operator()(const reporters::order& wanted) const { return carry_out(wanted); }
};

} // namespace

int main(int argc, char** argv) {
    std::set_terminate(end_without_words);
    try {
        return std::visit(follow(), reporters::read_request(argc, argv));
    } catch (const reporters::usage_error& error) {
        return complain(error.what(), misused);
    } catch (const city::database_error& error) {
        return complain(error.what(), failed);
    } catch (const reporters::client_error& error) {
        return complain(error.what(), failed);
    } catch (const reporters::output_error& error) {
        return complain(error.what(), failed);
    } catch (...) {
        return complain("stopped by an unexpected error; nothing was reported", failed);
    }
}
