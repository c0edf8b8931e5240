// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "city/consent_table.hpp"

#include "support/scratch_folder.hpp"

#include <lucity/policy/reports.hpp>

#include <boost/test/unit_test.hpp>

#include <soci/soci.h>
#include <sqlite3.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

namespace {

using namespace std::chrono_literals;
using lucity::client_maintenance;
using lucity::web_installer;

const auto given = lucity::consent<client_maintenance>::from(lucity::choice::opted_in,
                                                             2026y / 11 / 1, lucity::tier::v2016);

/// The tables that SQLite was asked to read, including its own list of tables.
std::set<std::string> touched;

int note_table(void*, int action, const char* table, const char*, const char*, const char*) {
    if (action == SQLITE_READ)
        touched.emplace(table);
    return SQLITE_OK;
}

int watch(sqlite3* opened, char**, const sqlite3_api_routines*) {
    return ::sqlite3_set_authorizer(opened, note_table, nullptr);
}

/// A city's database, with one of the city's own tables.
struct city_file {
    test::scratch_folder scratch;
    city::connection where{city::database_kind::sqlite, "sqlite3", (scratch / "city.db").string(),
                           20ms};
    city::consent_table table{where};

    city_file() { run("CREATE TABLE SYSTEMSETTINGS (NAME, VALUE)"); }
    void run(const std::string& statement) const {
        soci::session session("sqlite3", "db=\"" + where.parameters + '"');
        session << statement;
    }
    void choose(const std::string& rows) const {
        run("CREATE TABLE LUCITY_REPORTING (CHOSEN VARCHAR(64))");
        run("INSERT INTO LUCITY_REPORTING VALUES " + rows);
    }
    [[nodiscard]] int rows() const {
        soci::session session("sqlite3", "db=\"" + where.parameters + '"');
        int number = 0;
        session << "SELECT COUNT(*) FROM LUCITY_REPORTING", soci::into(number);
        return number;
    }
};

void check_says_neither(const city::consent_table& table, const std::string& context) {
    BOOST_TEST(!table.read<client_maintenance>().has_value(), context);
    BOOST_TEST(!table.says_opted_out(), context);
}

} // namespace

BOOST_AUTO_TEST_CASE(only_its_reporter_reads_a_stored_consent) {
    const city_file city;
    check_says_neither(city.table, "no table");
    BOOST_TEST(!city.table.store(*given));
    BOOST_TEST((city.table.read<client_maintenance>() == given));
    BOOST_TEST(!city.table.read<web_installer>().has_value());
    BOOST_TEST(!city.table.says_opted_out());
    // Also after opening the database again.
    BOOST_TEST((city::consent_table(city.where).read<client_maintenance>() == given));
}

BOOST_AUTO_TEST_CASE(opting_out_replaces_the_consent_and_the_other_way_round) {
    const city_file city;
    for (int round = 0; round != 2; ++round) {
        BOOST_TEST(!city.table.store(*given));
        BOOST_TEST(!city.table.store_opted_out());
        BOOST_TEST(city.table.says_opted_out());
        BOOST_TEST(!city.table.read<client_maintenance>().has_value());
        BOOST_TEST(city.rows() == 1);
    }
}

BOOST_AUTO_TEST_CASE(any_other_content_is_no_choice) {
    for (const std::string rows :
         {"(NULL)", "('')", "('yes')", "(1)", "('opted_out ')", "('OPTED_OUT')",
          "('client_maintenance/2016')", "('client_maintenance/2016 2026-11-01' || char(0))",
          "('opted_out'), ('opted_out')",
          "('client_maintenance/2016 2026-11-01'), ('opted_out')"}) {
        const city_file city;
        city.choose(rows);
        check_says_neither(city.table, rows);
    }
    const city_file other;
    other.run("CREATE TABLE LUCITY_REPORTING (OTHER)");
    other.run("INSERT INTO LUCITY_REPORTING VALUES ('opted_out')");
    check_says_neither(other.table, "no such column");
}

BOOST_AUTO_TEST_CASE(reading_accesses_no_other_table_not_even_the_list_of_tables) {
    const city_file city;
    BOOST_TEST(!city.table.store(*given));
    BOOST_TEST_REQUIRE(::sqlite3_auto_extension(reinterpret_cast<void (*)()>(&watch)) == SQLITE_OK);
    touched.clear();
    // Control.
    city.run("SELECT tbl_name, VALUE FROM sqlite_master, SYSTEMSETTINGS");
    BOOST_TEST(touched.size() == 2u);
    touched.clear();
    BOOST_TEST(city.table.read<client_maintenance>().has_value());
    BOOST_TEST(!city.table.says_opted_out());
    city.table.check();
    ::sqlite3_reset_auto_extension();
    BOOST_TEST(touched == std::set<std::string>{"LUCITY_REPORTING"});
}

BOOST_AUTO_TEST_CASE(a_missing_database_has_no_choice_and_is_not_created) {
    const city_file city;
    auto nowhere = city.where;
    nowhere.parameters = (city.scratch / "nowhere.db").string();
    const city::consent_table table(nowhere);
    check_says_neither(table, "nowhere");
    BOOST_CHECK_THROW(table.check(), city::database_error);
    BOOST_TEST(!!table.store(*given));
    BOOST_TEST(!!table.store_opted_out());
    BOOST_TEST(!std::filesystem::exists(nowhere.parameters));
    std::ofstream(nowhere.parameters) << std::string(5000, 'x');
    check_says_neither(table, "no database");
    BOOST_TEST(!!table.store(*given));
}

BOOST_AUTO_TEST_CASE(a_locked_database_has_no_choice_and_stores_none) {
    const city_file city;
    BOOST_TEST(!city.table.store(*given));
    {
        soci::session holder("sqlite3", "db=\"" + city.where.parameters + '"');
        holder << "BEGIN EXCLUSIVE";
        check_says_neither(city.table, "locked");
        BOOST_CHECK_EXCEPTION(city.table.check(), city::database_error, [](const auto& error) {
            return std::string(error.what()).find("locked") != std::string::npos;
        });
        BOOST_TEST(!!city.table.store_opted_out());
        holder << "ROLLBACK";
    }
    BOOST_TEST((city.table.read<client_maintenance>() == given));
}

BOOST_AUTO_TEST_CASE(a_choice_that_cannot_be_stored_leaves_the_old_one) {
    const city_file city;
    city.choose("('opted_out')");
    city.run("CREATE TRIGGER full BEFORE INSERT ON LUCITY_REPORTING BEGIN "
             "SELECT RAISE(ABORT, 'full'); END");
    BOOST_TEST(!!city.table.store(*given));
    BOOST_TEST(city.table.says_opted_out());
}

BOOST_AUTO_TEST_CASE(if_opting_out_cannot_be_stored_no_consent_is_left) {
    const city_file city;
    BOOST_TEST(!city.table.store(*given));
    city.run("CREATE TRIGGER full BEFORE INSERT ON LUCITY_REPORTING BEGIN "
             "SELECT RAISE(ABORT, 'full'); END");
    BOOST_TEST(!!city.table.store_opted_out());
    check_says_neither(city.table, "after opting out");
    BOOST_TEST(city.rows() == 0);
}
