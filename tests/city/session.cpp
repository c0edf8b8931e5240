// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "city/session.hpp"

#include "support/scratch_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <filesystem>
#include <string>

namespace {

using namespace std::chrono_literals;
using city::access;

/// A database with one table of one row.
struct city_file {
    test::scratch_folder scratch;
    city::connection where{city::database_kind::sqlite, "sqlite3", (scratch / "city.db").string(),
                           20ms};

    city_file() {
        soci::session session("sqlite3", "db=\"" + where.parameters + '"');
        session << "CREATE TABLE CLIENTS (CLIENT_ID)";
        session << "INSERT INTO CLIENTS VALUES ('LUC-004711')";
    }
};

} // namespace

BOOST_AUTO_TEST_CASE(a_session_for_reading_cannot_write) {
    const city_file city;
    soci::session reader;
    open(reader, city.where, access::read);
    BOOST_CHECK_THROW(reader << "DELETE FROM CLIENTS", soci::soci_error);
    soci::session writer;
    open(writer, city.where, access::write);
    writer << "DELETE FROM CLIENTS";
}

BOOST_AUTO_TEST_CASE(the_wait_for_a_locked_file_is_configurable) {
    const city_file city;
    soci::session session;
    open(session, city.where, access::read);
    int milliseconds = 0;
    session << "PRAGMA busy_timeout", soci::into(milliseconds);
    BOOST_TEST(milliseconds == 20);
}

BOOST_AUTO_TEST_CASE(a_missing_file_is_not_created) {
    const test::scratch_folder scratch;
    const city::connection where{city::database_kind::sqlite, "sqlite3",
                                 (scratch / "nowhere.db").string(), 20ms};
    for (const auto wanted : {access::read, access::write}) {
        soci::session session;
        BOOST_CHECK_THROW(open(session, where, wanted), city::database_error);
    }
    BOOST_TEST(!std::filesystem::exists(where.parameters));
}

BOOST_AUTO_TEST_CASE(null_is_not_a_text_and_a_text_that_is_too_long_is_not_whole) {
    const city_file city;
    soci::session session;
    open(session, city.where, access::read);
    const auto& words = city::dialect_of(city.where.kind);
    const auto rows = select(
        session, words,
        {"NULL", "printf('%65536c', 'v')", "''", "printf('%65537c', 'v')", "t.\"CLIENT_ID\""},
        " FROM \"CLIENTS\" t");
    BOOST_TEST_REQUIRE(rows.size() == 1u);
    const auto& row = rows.front();
    BOOST_TEST((row[0].null && !row[0].whole));
    BOOST_TEST((!row[1].null && row[1].whole));
    BOOST_TEST((!row[2].null && row[2].whole && row[2].text.empty()));
    BOOST_TEST((!row[3].null && !row[3].whole));
    BOOST_TEST(row[4].text == "LUC-004711");
}
