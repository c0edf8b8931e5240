// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "city/spool.hpp"

#include "support/scratch_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>

#include <sys/stat.h>

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

/// Ids that grow with their number.
std::string id(int number) {
    auto text = std::to_string(number);
    return "01900000-0000-7000-8000-" + std::string(12 - text.size(), '0') + text;
}

std::string content(const fs::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void write(const fs::path& file, const std::string& text) {
    std::ofstream(file) << text;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_report_waits_under_its_id_and_only_its_owner_can_read_it) {
    const test::scratch_folder scratch;
    city::spool spool(scratch / "spool");
    BOOST_TEST(!spool.add(id(1), "{}"));
    const auto waiting = spool.waiting();
    BOOST_TEST_REQUIRE(waiting.size() == 1u);
    BOOST_TEST(waiting[0] == scratch / "spool" / (id(1) + ".json"));
    BOOST_TEST(content(waiting[0]) == "{}");
    struct ::stat about {};
    BOOST_TEST(::stat(waiting[0].c_str(), &about) == 0);
    BOOST_TEST((about.st_mode & 0777) == 0600u);
    BOOST_TEST(::stat((scratch / "spool").c_str(), &about) == 0);
    BOOST_TEST((about.st_mode & 0777) == 0700u);
}

BOOST_AUTO_TEST_CASE(the_oldest_report_comes_first) {
    const test::scratch_folder scratch;
    city::spool spool(scratch / "spool");
    for (int number : {3, 1, 2})
        BOOST_TEST(!spool.add(id(number), std::to_string(number)));
    std::string order;
    for (const auto& file : spool.waiting())
        order += content(file);
    BOOST_TEST(order == "123");
}

BOOST_AUTO_TEST_CASE(adding_a_waiting_report_again_changes_nothing) {
    const test::scratch_folder scratch;
    city::spool spool(scratch / "spool");
    BOOST_TEST(!spool.add(id(1), "first"));
    BOOST_TEST(!spool.add(id(1), "second"));
    BOOST_TEST_REQUIRE(spool.waiting().size() == 1u);
    BOOST_TEST(content(spool.waiting()[0]) == "first");
}

BOOST_AUTO_TEST_CASE(a_report_that_was_sent_does_not_wait_again) {
    const test::scratch_folder scratch;
    city::spool spool(scratch / "spool");
    BOOST_TEST(!spool.add(id(1), "{}"));
    BOOST_TEST(!spool.last_sent().has_value());
    BOOST_TEST(!spool.remove_sent(spool.waiting()[0]));
    BOOST_TEST(spool.last_sent().has_value());
    BOOST_TEST(spool.waiting().empty());
    BOOST_TEST(!spool.add(id(1), "{}"));
    BOOST_TEST(spool.waiting().empty());
    BOOST_TEST(!spool.add(id(2), "{}"));
    BOOST_TEST(spool.waiting().size() == 1u);
    // The id is remembered as long as a receiver might store the report twice.
    spool.sweep(fs::last_write_time(spool.waiting()[0]) + std::chrono::months(13) + 1h);
    BOOST_TEST(fs::is_empty(scratch / "spool"));
}

BOOST_AUTO_TEST_CASE(beyond_twelve_the_oldest_are_removed) {
    const test::scratch_folder scratch;
    city::spool spool(scratch / "spool");
    for (int number = 1; number <= 14; ++number)
        BOOST_TEST(!spool.add(id(number), "{}"));
    const auto waiting = spool.waiting();
    BOOST_TEST_REQUIRE(waiting.size() == city::spool::most_reports);
    BOOST_TEST(waiting.front().stem() == id(3));
    BOOST_TEST(waiting.back().stem() == id(14));
}

BOOST_AUTO_TEST_CASE(the_added_report_is_never_removed) {
    const test::scratch_folder scratch;
    city::spool spool(scratch / "spool");
    for (int number = 2; number <= 13; ++number)
        BOOST_TEST(!spool.add(id(number), "{}"));
    BOOST_TEST(!spool.add(id(1), "{}"));
    const auto waiting = spool.waiting();
    BOOST_TEST_REQUIRE(waiting.size() == city::spool::most_reports);
    BOOST_TEST(waiting.front().stem() == id(1));
}

BOOST_AUTO_TEST_CASE(an_unfinished_file_of_a_crash_does_no_harm) {
    const test::scratch_folder scratch;
    city::spool spool(scratch / "spool");
    BOOST_TEST(!spool.add(id(1), "{}"));
    for (const auto* middle : {".json.1.part", ".json.part", ".part"})
        write(scratch / "spool" / (id(2) + middle), "half");
    BOOST_TEST(!spool.add(id(2), "whole"));
    BOOST_TEST_REQUIRE(spool.waiting().size() == 2u);
    BOOST_TEST(content(spool.waiting()[1]) == "whole");
}

BOOST_AUTO_TEST_CASE(adding_leaves_only_the_report) {
    const test::scratch_folder scratch;
    city::spool spool(scratch / "spool");
    BOOST_TEST(!spool.add(id(1), "{}"));
    BOOST_TEST(std::distance(fs::directory_iterator(scratch / "spool"), {}) == 1);
}

BOOST_AUTO_TEST_CASE(links_folders_and_other_files_are_not_reports) {
    const test::scratch_folder scratch;
    city::spool spool(scratch / "spool");
    BOOST_TEST(!spool.add(id(2), "{}"));
    write(scratch / "elsewhere", "secret");
    fs::create_symlink(scratch / "elsewhere", scratch / "spool" / (id(1) + ".json"));
    fs::create_directory(scratch / "spool" / "folder.json");
    write(scratch / "spool" / (id(3) + ".json.abc.part"), "half");
    write(scratch / "spool" / "package.json", "{}");
    write(scratch / "spool" / (id(4) + ".x.json"), "{}");
    BOOST_TEST_REQUIRE(spool.waiting().size() == 1u);
    // A link in the report's place is neither followed nor replaced.
    BOOST_TEST(!spool.add(id(1), "{}"));
    BOOST_TEST(content(scratch / "elsewhere") == "secret");
}

BOOST_AUTO_TEST_CASE(old_reports_and_unfinished_files_are_swept) {
    const test::scratch_folder scratch;
    city::spool spool(scratch / "spool");
    BOOST_TEST(!spool.add(id(1), "{}"));
    write(scratch / "spool" / (id(2) + ".json.abc.part"), "half");
    const auto now = fs::last_write_time(spool.waiting()[0]);
    spool.sweep(now + 30min);
    BOOST_TEST(fs::exists(scratch / "spool" / (id(2) + ".json.abc.part")));
    spool.sweep(now + 2h);
    BOOST_TEST(!fs::exists(scratch / "spool" / (id(2) + ".json.abc.part")));
    BOOST_TEST(spool.waiting().size() == 1u);
    spool.sweep(now + std::chrono::months(13) + 1h);
    BOOST_TEST(spool.waiting().empty());
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_used_is_an_error) {
    const test::scratch_folder scratch;
    city::spool missing(scratch / "no" / "such");
    BOOST_TEST((missing.add(id(1), "{}") == std::errc::no_such_file_or_directory));
    BOOST_TEST(missing.waiting().empty());
    write(scratch / "file", "x");
    city::spool file(scratch / "file");
    BOOST_TEST((file.add(id(1), "{}") == std::errc::not_a_directory));
    BOOST_TEST(content(scratch / "file") == "x");
    BOOST_TEST(!missing.clear());
    BOOST_TEST((file.clear() == std::errc::not_a_directory));
}

BOOST_AUTO_TEST_CASE(only_one_sender_has_the_lock) {
    const test::scratch_folder scratch;
    city::spool spool(scratch / "spool");
    BOOST_TEST(!city::sending_lock(spool).is_taken());
    BOOST_TEST(!spool.add(id(1), "{}"));
    {
        const city::sending_lock first(spool);
        BOOST_TEST(first.is_taken());
        BOOST_TEST(!city::sending_lock(spool).is_taken());
        BOOST_TEST(!spool.add(id(2), "{}"));
    }
    BOOST_TEST(city::sending_lock(spool).is_taken());
    BOOST_TEST(spool.waiting().size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_file_can_be_set_aside) {
    const test::scratch_folder scratch;
    city::spool spool(scratch / "spool");
    BOOST_TEST(!spool.add(id(1), "garbage"));
    BOOST_TEST(!spool.set_aside(spool.waiting()[0]));
    BOOST_TEST(spool.waiting().empty());
    BOOST_TEST(content(scratch / "spool" / (id(1) + ".bad")) == "garbage");
}

BOOST_AUTO_TEST_CASE(opting_out_empties_the_spool) {
    const test::scratch_folder scratch;
    city::spool spool(scratch / "spool");
    for (int number : {1, 2})
        BOOST_TEST(!spool.add(id(number), "{}"));
    write(scratch / "spool" / (id(2) + ".json.abc.part"), "half");
    write(scratch / "spool" / (id(3) + ".bad"), "garbage");
    write(scratch / "spool" / (id(4) + ".sent"), "");
    write(scratch / "spool" / "package.json", "{}");
    BOOST_TEST(!spool.clear());
    // Except for files that aren't the spool's.
    BOOST_TEST(std::distance(fs::directory_iterator(scratch / "spool"), {}) == 1);
    BOOST_TEST(fs::exists(scratch / "spool" / "package.json"));
}
