// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/exposure/sparing.hpp>

#include <boost/test/unit_test.hpp>

#include <string_view>

using lucity::name_class;
using lucity::read_name;
using lucity::shape_of;
using lucity::spares;
using lucity::value_shape;

BOOST_AUTO_TEST_CASE(a_text_has_one_shape) {
    struct {
        std::string_view text;
        value_shape shape;
    } constexpr rows[]{
        {"", value_shape::empty},
        {" in USE ", value_shape::empty},
        {"No", value_shape::flag},
        {"0", value_shape::flag},
        {"2", value_shape::number},
        {"-1.5", value_shape::number},
        {"16777215", value_shape::number},
        {"16777216", value_shape::large_number},
        {"1e5", value_shape::words},
        {"30 days", value_shape::measure},
        {"90%", value_shape::measure},
        {"30 parsecs", value_shape::words},
        {"2016-03-29", value_shape::date_or_time},
        {"3/29/16", value_shape::date_or_time},
        {"10:30 PM", value_shape::date_or_time},
        {"10.1.2", value_shape::words},
        {"10.1.2.3", value_shape::words},
        {"Microsoft Exchange", value_shape::product},
        {"SQL Server 2012", value_shape::product},
        {"IIS 8.5.1.2", value_shape::words},
        {"hvpost", value_shape::words},
        {R"(.\lucity)", value_shape::local_account},
        {R"(NT AUTHORITY\SYSTEM)", value_shape::local_account},
        {R"(HAPPYVILLE\lucity)", value_shape::relative_path},
        {"R:/GIS/Lucity", value_shape::local_path},
        {R"(%TEMP%\x)", value_shape::local_path},
        {"${HOME}/x", value_shape::local_path},
        {"/var/lucity", value_shape::local_path},
        {"../x", value_shape::local_path},
        {R"(\Device\Mup\filer)", value_shape::other},
        {R"(\??\UNC\filer)", value_shape::other},
        {R"(Z:\\filer\x)", value_shape::other},
        {R"(C:\\Docs\\x)", value_shape::local_path},
        {R"(Reports\Work\WO.rpt)", value_shape::relative_path},
        {R"(UNC\filer\x)", value_shape::other},
        {R"(a\\b)", value_shape::other},
        {"a:b", value_shape::other},
        // Numbers that are an address, and parts of one.
        {"10.25", value_shape::number},
        {"10.257", value_shape::words},
        {"12:30:45.167838211", value_shape::other},
        {"10.66051", value_shape::words},
        {"10.66051 m", value_shape::words},
        {"167838211 s", value_shape::words},
        // Days and times that the calendar and the clock have.
        {"2016-13-32", value_shape::words},
        {"192/16/15", value_shape::relative_path},
        {"31/12/99", value_shape::date_or_time},
        {"32/12/99", value_shape::relative_path},
        {"1.2.2016", value_shape::date_or_time},
        {"10.66.2016", value_shape::words},
        {"25:00", value_shape::other},
        {"10:60", value_shape::other},
        // Names of machines that are made of products' words.
        {"Microsoft-IIS/8.5", value_shape::product},
        {"sql-01", value_shape::words},
        {"exchange-1", value_shape::words},
        {"sql 01", value_shape::words},
        {"sql 10 1 2 3", value_shape::words},
        {"sql 1.2 exchange", value_shape::words},
        // Ways to other machines, and words after a path.
        {R"(%X%\\filer)", value_shape::other},
        {R"(..\\filer)", value_shape::other},
        {R"(C:\UNC\filer)", value_shape::other},
        {R"(\Mup\filer)", value_shape::other},
        {R"(docs\UNC\filer)", value_shape::other},
        {R"(~/net/filer)", value_shape::other},
        {"/x on server hvpost", value_shape::relative_path},
        {"/Program Files/Lucity", value_shape::relative_path},
        {"%x%/run hvpost", value_shape::relative_path},
        {"${hv/filer", value_shape::other},
        {"C:/run.exe -S hvpost", value_shape::other},
        {"C:/Lucity/Global/Net", value_shape::local_path},
        {R"(Reports\Net\WO.rpt)", value_shape::relative_path},
        {R"(C:\Program Files\x)", value_shape::local_path},
        {"/usr/sbin/sendmail -bs", value_shape::local_path},
    };
    for (const auto& row : rows)
        BOOST_TEST(to_string(shape_of(row.text)) == to_string(row.shape), row.text);
}

BOOST_AUTO_TEST_CASE(a_name_spares_what_its_class_says) {
    struct {
        std::string_view name;
        std::string_view text;
        bool spared;
    } constexpr rows[]{
        {"Mail Server", "Microsoft Exchange", true},
        {"Mail Server", "hvpost", false},
        {"Use Proxy Server", "No", true},
        {"Proxy Server", "8080, 8081", true},
        {"Proxy Server", "8080, hv", false},
        {"Server", "167838211", false},
        {"POP3 Email Address", "clerk", false},
        {"PIN Number", "7781", false},
        {"Hours between token cleanups", "24", true},
        {"API Key", "1,0", false},
        {"Allow easily guessed passwords", "FALSE", true},
        {"Path where reports are stored", "R:/GIS/Lucity", true},
        {"Report Paths", R"(C:\a;D:\b)", true},
        {"Report Folder", R"(C:\Works, old\x)", true},
        {"Report Folder", R"(C:\x,UNC\filer\x)", false},
        {"Mail Server", R"(C:\x,hvpost)", false},
        {"Second Password", "4711", false},
        {"Report Folder", R"(Reports\Work\WO.rpt)", true},
        {"Report Folder", R"(\\filer\x)", false},
        {"BackgroundTaskUser", R"(.\lucity)", true},
        {"BackgroundTaskUser", R"(HV\lucity)", false},
        {"Login ID", "PublicWebUser", true},
        {"Default Remark", "anything: at all", true},
        {"Mail Server", "10,1,2,3", false},
        {"Mail Server", "10,1,2,3,0,25", false},
        {"Mail Server", "10,1,2", true},
        {"Mail Server", ",10,1,2,3,", false},
        {"Mail Server", "10, 1, 2, 3, 8080", false},
        {"Mail Server", "-10.,01,2,0003", false},
        {"Mail Server", "/x on server hvpost", false},
        {"Mail Server", "300,1,2,3", true},
        {"Report Folder", "x,UNC/filer/docs", false},
        {"Report Folder", R"(%55NC\filer)", false},
        {"Report Folder", "\uff35NC\\filer", false},
        {"Mail Server", R"(C:\%5C%5Chvpost)", false},
        {"Report Folder", R"(100%\x)", true},
    };
    for (const auto& row : rows)
        BOOST_TEST(spares(read_name(row.name), row.text) == row.spared, row.name);
}
