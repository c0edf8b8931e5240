// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "collector/store.hpp"

#include "reporters/program.hpp"

#include "support/scratch_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <sqlite3.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <thread>
#include <vector>

namespace {

using collector::outcome;
using collector::store;
using collector::submission;

submission report(const std::string& id, const std::string& text = "{}") {
    submission one{.id = id,
                   .digest = "digest of " + text,
                   .received_at = "2026-11-26T13:17:40.123Z",
                   .month = "2026-11",
                   .public_ip = "192.0.2.1",
                   .reporter = "monthly_batch",
                   .tier = "2016",
                   .application = "Lucity",
                   .release = "2016r2",
                   .operating_system = "Windows",
                   .database_version = {},
                   .database_edition = {},
                   .client_id = {},
                   .client_name = {},
                   .report = text};
    return one;
}

/// SQLite's own answer to a query, one line for each row.
std::string ask(const std::string& file, const char* query) {
    sqlite3* database = nullptr;
    std::string rows;
    const auto add = [](void* all, int count, char** values, char**) {
        for (int i = 0; i != count; ++i)
            static_cast<std::string*>(all)->append(values[i] ? values[i] : "NULL").append("|");
        static_cast<std::string*>(all)->append("\n");
        return 0;
    };
    sqlite3_open(file.c_str(), &database);
    const int error = sqlite3_exec(database, query, add, &rows, nullptr);
    sqlite3_close(database);
    return error == SQLITE_OK ? rows : "error";
}

struct fixture {
    test::scratch_folder folder;
    std::string file = folder / "store.db";
    std::string where = "sqlite3://" + file;
};

bool can_be_opened(const std::string& where) {
    try {
        store opened(where);
        return true;
    } catch (const reporters::report_error&) {
        return false;
    }
}

BOOST_FIXTURE_TEST_SUITE(collector_store, fixture)

BOOST_AUTO_TEST_CASE(returns_the_outcome_of_each) {
    using enum outcome;
    store here(where);
    BOOST_TEST((here.insert(std::vector{report("a"), report("b")}) == std::vector{stored, stored}));
    const std::vector all{report("b"), report("c"), report("a", "[]"), report("c"),
                          report("c", "[]")};
    BOOST_TEST((here.insert(all) == std::vector{before, stored, conflict, before, conflict}));
    BOOST_TEST(ask(file, "SELECT id, report FROM submission ORDER BY id") ==
               "a|{}|\nb|{}|\nc|{}|\n");
}

BOOST_AUTO_TEST_CASE(keeps_each_column_and_null) {
    auto whole = report("'); DROP TABLE submission; --", "{\"a\":\"\xc3\xa4\\u0000'\\\"\"}");
    whole.database_version = "12.0";
    whole.database_edition = "Standard";
    whole.client_id = "LUC-004711";
    whole.client_name = "";
    {
        store here(where);
        BOOST_TEST(
            (here.insert(std::vector{whole, report("a")}) == std::vector(2, outcome::stored)));
    }
    BOOST_TEST(ask(file, "SELECT id, digest, received_at, month, public_ip, reporter, tier,"
                         " application, release, operating_system, database_version,"
                         " database_edition, client_id, client_name, report FROM submission"
                         " ORDER BY id LIMIT 1") ==
               whole.id + "|" + whole.digest +
                   "|2026-11-26T13:17:40.123Z|2026-11|192.0.2.1|monthly_batch|2016|Lucity|2016r2|"
                   "Windows|12.0|Standard|LUC-004711||" +
                   whole.report + "|\n");
    BOOST_TEST(ask(file, "SELECT database_version, database_edition, client_id, client_name"
                         " FROM submission WHERE id = 'a'") == "NULL|NULL|NULL|NULL|\n");
}

BOOST_AUTO_TEST_CASE(one_id_from_several_collectors_at_once_is_stored_once) {
    constexpr std::size_t collectors = 4;
    constexpr std::size_t ids = 50;
    std::vector<std::vector<outcome>> outcomes(collectors);
    {
        // Create the tables before all open the store.
        const store first(where);
    }
    std::vector<std::thread> threads;
    for (auto& own : outcomes)
        threads.emplace_back([&] {
            store here(where);
            for (std::size_t i = 0; i != ids; ++i)
                own.push_back(here.insert(std::vector{report(std::to_string(i))}).front());
        });
    for (auto& thread : threads)
        thread.join();
    for (std::size_t i = 0; i != ids; ++i) {
        const auto count = [&](outcome what) {
            return std::ranges::count_if(outcomes, [&](const auto& own) { return own[i] == what; });
        };
        BOOST_TEST(count(outcome::stored) == 1);
        BOOST_TEST(count(outcome::before) == 3);
    }
}

BOOST_AUTO_TEST_CASE(opens_only_its_own_stores) {
    BOOST_TEST(can_be_opened(where));
    BOOST_TEST(can_be_opened(where));
    ask(file, "UPDATE store_version SET version = 2");
    BOOST_TEST(!can_be_opened(where));
    const std::string foreign = folder / "foreign.db";
    ask(foreign, "CREATE TABLE mine (x)");
    BOOST_TEST(!can_be_opened("sqlite3://" + foreign));
    BOOST_TEST(ask(foreign, "SELECT name FROM sqlite_master") == "mine|\n");
    for (const auto* text : {"", "sqlite3://", "sqlite3:///nowhere/at/all", "mysql://x", "a\"b",
                             "postgresql://127.0.0.1:1/x"})
        BOOST_TEST(!can_be_opened(text), text);
}

BOOST_AUTO_TEST_CASE(an_error_of_the_database_is_not_a_success) {
    store here(where);
    BOOST_TEST((here.insert(std::vector{report("a")}) == std::vector{outcome::stored}));
    ask(file, "DROP TABLE submission");
    BOOST_TEST((here.insert(std::vector{report("a"), report("b")}) ==
                std::vector(2, outcome::unavailable)));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
