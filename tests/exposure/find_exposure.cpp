// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/exposure/find_exposure.hpp>

#include "support/disguises.hpp"

#include <lucity/exposure/sparing.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

namespace {

using lucity::exposure;
using lucity::find_exposure;
using lucity::name_class;

struct exposing_row {
    exposure found;
    std::string_view text;
};

constexpr exposing_row exposing_rows[]{
    {exposure::url, "http://intranet"},
    {exposure::url, "https://gis.happyville.gov:8443/arcgis/rest?f=json#top"},
    {exposure::url, "HTTP://INTRANET/"},
    {exposure::url, "ftp://clerk:secret@files/x"},
    {exposure::url, "lucity-app://open/42"},
    {exposure::url, "https://t{s}.tiles.happyville.gov/{z}/{x}/{y}.png"},
    {exposure::url, "http:\\\\intranet\\help"},
    {exposure::url, "http:/intranet/help"},
    {exposure::url, "http:\\/\\/intranet"},
    {exposure::url, "LDAP://dc1/DC=happyville,DC=gov"},
    {exposure::url, "file://files/share/a.txt"},
    {exposure::url, "http://0x0a000001/"},
    {exposure::url, "http://167772161/"},
    {exposure::url, "http://012.0.0.1/"},
    {exposure::url, "http://good@10.1.2.3/"},
    {exposure::url, "http://10.1.2.3#@x"},
    {exposure::url, "http://[fe80::1]/"},
    {exposure::host, "mail.happyville.gov"},
    {exposure::host, "mail.happyville.gov."},
    {exposure::host, "*.happyville.gov"},
    {exposure::host, "MAIL.HAPPYVILLE.GOV"},
    {exposure::host, "sql_01.happyville.local"},
    {exposure::host, "srv01.corp"},
    {exposure::host, "happyville.us"},
    {exposure::host, "happyville.info"},
    {exposure::host, "WWW.HAPPYVILLE.INFO"},
    {exposure::host, "xn--hppyville-v2a.gov"},
    {exposure::host, "h\u00e4ppyville.gov"},
    {exposure::host, "\u0433\u043e\u0440\u043e\u0434.\u0440\u0444"},
    {exposure::host, "alpha.happyville.gov, beta.happyville.gov"},
    {exposure::host, "mail.happyville.gov.bak"},
    {exposure::host, "logs-of-mail.happyville.gov-old"},
    {exposure::host, "localhost"},
    {exposure::host, "intranet:8080"},
    {exposure::host, "gisserver:6080"},
    {exposure::host, "sqlprod,1433"},
    {exposure::host, "ora1:1521/orcl"},
    {exposure::host, "GIS_SERVER\\DATA"},
    {exposure::host, "city\\SQLEXPRESS"},
    {exposure::host, "MSSQLSvc/city:1433"},
    {exposure::host, "HTTP/web-01"},
    {exposure::host, "CN=SRV-01"},
    {exposure::host, "CN=token.happyville.gov"},
    {exposure::ipv4, "10.1.2.3"},
    {exposure::ipv4, "10.1.2.3:1433"},
    {exposure::ipv4, "10.1.0.0/16"},
    {exposure::ipv4, "10.1.2.3, 10.1.2.4"},
    {exposure::ipv4, "10.1.2.3-10.1.2.9"},
    {exposure::ipv4, "127.0.0.1"},
    {exposure::ipv4, "010.001.002.003"},
    {exposure::ipv4, "0x0a.0x01.0x02.0x03"},
    {exposure::ipv6, "2001:db8::1"},
    {exposure::ipv6, "[2001:DB8::1]:443"},
    {exposure::ipv6, "fe80::1%eth0"},
    {exposure::ipv6, "2001:db8:1:2:3:4:5:6"},
    {exposure::unc, "\\\\myserver\\apps\\Lucity\\config\\"},
    {exposure::unc, "//myserver/apps"},
    {exposure::unc, "\\/myserver/apps"},
    {exposure::unc, "\\\\?\\UNC\\myserver\\apps"},
    {exposure::unc, "\\\\myserver@SSL@443\\DavWWWRoot\\x"},
    {exposure::unc, "\\\\myserver"},
    {exposure::connection_string, "Data Source=CITYSQL;Initial Catalog=Lucity"},
    {exposure::connection_string, "Server=CITYSQL;Database=Lucity;Integrated Security=SSPI"},
    {exposure::connection_string, "Driver={SQL Server};server={citysql};uid=a"},
    {exposure::connection_string, "(DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=ora)(PORT=1521)))"},
    {exposure::connection_string, "jdbc:sqlserver://;serverName=citysql"},
    {exposure::connection_string, "jdbc:oracle:thin:@ora:1521:orcl"},
    {exposure::connection_string, "sde:sqlserver:CITY\\DATA"},
    {exposure::connection_string, "sde:Oracle11g:CITY"},
    {exposure::connection_string, "tcp:citysql,1433"},
    {exposure::connection_string, "np:\\\\citysql\\pipe\\sql\\query"},
    {exposure::credential, "provider connection string=\"data source=CITYSQL;x=y\""},
    {exposure::connection_string, "{\"host\":\"citysql\"}"},
    {exposure::connection_string, "<server>citysql</server>"},
    {exposure::directory_name, "OU=Clerks,DC=happyville,DC=gov"},
    {exposure::email, "clerk@happyville.gov"},
    {exposure::email, "Town Clerk <clerk@happyville.gov>"},
    {exposure::email, "\"town clerk\"@happyville.gov"},
    {exposure::email, "clerk@happyville"},
    {exposure::email, "a@b.unknown; c@d.unknown"},
    {exposure::account, "HAPPYVILLE\\svc_lucity"},
    {exposure::account, "HV\\jsmith"},
    {exposure::credential, "timeout=5;password=hunter2"},
    {exposure::credential, "PWD=hunter2"},
};

/// What is told by the words and signs around it, which a disguise or other letters would change.
constexpr exposing_row rows_with_surroundings[]{
    // Labels whose value looks like what they say, in the midst of a sentence.
    {exposure::credential, "Old password: hunterTwo until May"},
    {exposure::credential, "Old password: hunt?er until May"},
    {exposure::credential, "Old password: hunter2 until May"},
    {exposure::host, "The upstream node: hvsql01 is down"},
    {exposure::connection_string, "The server: sql01 is down"},
    {exposure::connection_string, "The server:sql01 is down"},
    {exposure::connection_string, "a\nserver: citysql\r\nb"},
    {exposure::connection_string, "{server: citysql}"},
    {exposure::account, "runas /user:elkhorn\\clerk x"},
    {exposure::host, "upstream node=hvsql01"},
    {exposure::host, "cn=sql01"},
    {exposure::host, "citynas:/export/gis"},
    {exposure::credential, "x (password=hunter2)"},
    {exposure::credential, "'password' : 'hunter2'"},
    {exposure::credential, "--- password - : hunter2"},
    {exposure::credential, "{\"value\":\"hunter2\",\"name\":\"password\"}"},
    {exposure::credential, "{\"name\":\"password\",\"value\":\"hunter2\"}"},
    {exposure::credential, "<add id='SmtpPassword'>hunter2</add>"},
    {exposure::connection_string, "servers=a1b2,x password=hunter2"},
    {exposure::credential, "The PIN was 4711, now it is another."},
    {exposure::host, "Moved to server sql01-old. Done."},
    {exposure::credential, "{\\\"password\\\":\\\"hunter2\\\"}"},
    {exposure::connection_string, "servers[]=citysql"},
    {exposure::connection_string, "server[1a]=citysql"},
    {exposure::connection_string, "data source=d"},
    {exposure::connection_string, "data source=d:x"},
    // Options of commands.
    {exposure::credential, "saml2aws login --password hunter2"},
    {exposure::credential, "az storage --account-key hunter2 -c x"},
    {exposure::credential, "New-Item -Password hunter2"},
    {exposure::credential, "smbpasswd -w Hunter2!"},
    {exposure::credential, "sqlcmd -P Hunter2"},
    {exposure::host, "bcp wo.txt -S CITY2 -T"},
    {exposure::host, "psql -h citydb2 -d gis"},
    {exposure::host, "mstsc /v:hvsql01"},
    {exposure::credential, "backup -w plover77!"},
    {exposure::credential, "sqlcmd -P Pl0ver"},
    {exposure::connection_string, "Data Source=SQL01;Database=x"},
    {exposure::connection_string, "(HOST=ora1)"},
    {exposure::connection_string, "<add key='Mail Server' value='hv'>"},
    {exposure::credential, "<wsse:Password Type=\"x\">plover</wsse:Password>"},
    {exposure::credential, "The Password: hunter2"},
    {exposure::credential, "Authorization: Bearer x7"},
    {exposure::connection_string, "load --server citysql"},
    // Tokens that are known by their form.
    {exposure::credential, "AKIA0123456789ABCDEF"},
    {exposure::credential, "key glpat-0123456789abcdefghij"},
    {exposure::credential, "key AIza0123456789abcdefghijklmnopqrstuvwxyz"},
    {exposure::credential, "-----BEGIN EC PRIVATE KEY-----\nMII"},
    // Keys with an index, of joined words, and in other letters.
    {exposure::connection_string, "servers[0]=citysql"},
    {exposure::connection_string, "server(1): citysql"},
    {exposure::connection_string, "servers [0]=citysql"},
    {exposure::connection_string, "servers[0][1]=citysql"},
    {exposure::credential, "password (prod): hunter2"},
    {exposure::credential, "PASSWORD_PROD: hunter2"},
    {exposure::connection_string, "HOST_PROD=citysql"},
    {exposure::connection_string, "{\"smtp_host_old\": \"citysql\"}"},
    {exposure::connection_string, "* host: citysql"},
    {exposure::connection_string, "<Setting Name=\"SmtpHost\"><Value>citysql</Value></Setting>"},
    {exposure::credential, "<Password>\n  hunter2\n</Password>"},
    {exposure::credential, "Access key\nAKIA0123456789ABCDEF"},
    {exposure::credential, "key;AKIA0123456789ABCDEF"},
    {exposure::credential, "db[password]=hunter2"},
    {exposure::credential, "password_of_admin=hunter2"},
    {exposure::credential, "CREATE LOGIN x WITH PASSWORD = 'hunter2'"},
    {exposure::credential, "p\u0430ssword=hunter2"},
    {exposure::connection_string, "host>citysql"},
    {exposure::connection_string, "server=(citysql)"},
    {exposure::account, "user=Happyville\\clerk"},
    // Lists, and values on another line.
    {exposure::connection_string, "servers=local,citysql"},
    {exposure::connection_string, "{\"servers\":[\"local\",\"citysql\"]}"},
    {exposure::connection_string, "{\"servers\":[true,\"citysql\"]}"},
    {exposure::connection_string, "servers:\n  - citysql"},
    {exposure::credential, "password:\r\n  hunter2"},
    // XML.
    {exposure::connection_string, "<Server><Name>citysql</Name></Server>"},
    {exposure::connection_string, "<add name=\"Mail Server\">citysql</add>"},
    {exposure::credential, "<password><![CDATA[hunter2]]></password>"},
    {exposure::credential, "<add key=\"SmtpPassword\" value=\"hunter2\" />"},
    {exposure::credential, "<add value=\"hunter2\" key=\"SmtpPassword\" />"},
    // HTTP.
    {exposure::credential, "Authorization: Basic aHVudGVyMg=="},
    {exposure::credential, "Content-Disposition: form-data; name=\"password\"\r\n\r\nhunter2"},
    // Quoted words after a key.
    {exposure::credential, "snmp-server community \"public77\" rw"},
    {exposure::credential, "\"password\",\"hunter2\""},
    // Prose that names one.
    {exposure::credential, "Kiosk: the PIN is 4711."},
    {exposure::credential, "Use API key e02d7714 for tests."},
    {exposure::host, "Moved to server SQLPROD02. Done."},
    // Shares and hosts in other forms.
    {exposure::unc, "UNC\\files\\x"},
    {exposure::unc, "\\\\[fe80::1]\\share"},
    {exposure::unc, "//sql01"},
    {exposure::host, "xn--hppyville-v2a"
                     ".us"},
    {exposure::host, "xn--80ak6aa92e.x"},
    {exposure::host, "www2.happyville.x"},
    {exposure::host, "happyville.app"},
    {exposure::host, "mail . happyville . gov"},
    {exposure::ipv4, "0x0a.0x01.0x02.0x03"},
    // Escapes of mail, of long numbers, and of text that is turned round.
    {exposure::host, "mail=2Ehappyville=2Egov"},
    {exposure::url, "http:=2F=2Fintranet"},
    {exposure::host, "mail&#0000000000000046;happyville&#46;gov"},
    {exposure::host, "mail{dot}happyville{dot}gov"},
    {exposure::host, "mail.happy&shy;ville.gov"},
    {exposure::ipv4, "10.\u24882.3"},
    {exposure::host, "see \u202evog.ellivyppah.liam"},
};

constexpr std::string_view harmless_rows[]{
    "[Server]=citysql",
    "if([Pass]=\"P\",1,2)",
    "Cleaned in one pass 1200 ft.",
    "Bus pass B12345 lost, reissued.",
    "Alarm code 1001 (high level).",
    "-Password reset for clerk",
    "-Server room door repaired",
    "\"Password\",\"Length\"",
    "The gate code \"A\" means open",
    "Main St . com",
    "Old password: forgotten until May",
    "The server: down since May",
    "a) the server:down since May",
    "The folder: files",
    "folder=files",
    "Account: clerk",
    "upstream node=MH-12",
    "cn=Town",
    "dc=24V",
    "data source=|DataDirectory|x",
    "data source=~x",
    "data source=./x",
    "data source=d:",
    "data source=d:/x",
    "data source=city.mdb",
    "data source=d1:x.mdb",
    "server=changeme",
    "server=123",
    "server=-",
    "password=changeme",
    "password=****",
    "password=required",
    "password=",
    "server=",
    "servers=local,",
    "servers=local, x=1",
    "value=\"open\"",
    "x value=\"open\"",
    "{\"value\" \"hunter2\",\"name\":\"password\"}",
    "{\"val\":\"open\",\"name\":\"password\"}",
    "<add x='SmtpPassword'>open</add>",
    "<add name='Footer'>open</add>",
    "<a><b><name>open</name></b></a>",
    "x<name>open</name>",
    "a>b<c>",
    "server:\n",
    "server: \r\n\r\n",
    "status[12]=open",
    "status[ab]=open",
    "status(=open",
    "run -p Pl0v -x",
    "run -p abcdef -x",
    "run -p Pl.0ver -x",
    "run -p A123456 -x",
    "Old password: FORGOTTEN until May",
    "password=true",
    "run -x /a1!bcd",
    "run -x a1b2c3d",
    "run -x abcdef!",
    "run -h 10 -s town -h a1",
    "run -",
    "run --",
    "run -x",
    "The PIN is 123456789.",
    "The PIN is 12.",
    "The status is 4711.",
    "Use server 2012. Done.",
    "(PIN 14) or so.",
    "bcp wo.txt -n 12 -T -c",
    "count -p 8080 -x 2016",
    "ls -l Reports2016",
    "fit --width 40 --label Town",
    "Select -Property Name",
    "AKIA012",
    "key glpat-0123",
    "-----BEGIN CERTIFICATE-----\nMII",
    "valves[0]=open",
    "[Status]=Open",
    "server=(local)",
    "server=local, status=open",
    "count>guest",
    "user=.\\clerk",
    "user=clerk",
    "valves:\n  - open",
    "<Valve><Name>open</Name></Valve>",
    "<Server/>open",
    "<add key=\"Footer\" value=\"open\" />",
    "form-data; name=\"status\" open",
    "status \"open77\" rw",
    "password \"required\"",
    "password \"at least 8\"",
    "ssh -p 8080",
    "book -n 12 rooms",
    "{\"name\":\"Footer\", \"value\":\"hv\"}",
    "\"status\",\"open\"",
    "Closed: the valve is 4711.",
    "Password is 8 characters.",
    "Moved to server room 12. Done.",
    "Runs on Server SQL2016. Done.",
    "As Section 12.4.3.1 of the code says",
    "zoom=40km, x=20y",
    "Done . Next",
    "Parcel:80800",
    "12345:80",
    "sql01:65536",
    "Replace /\\B(?=x) with it",
    "PARCEL.PIN",
    "Town of Happyville",
    "LUC-004711",
    "true",
    "102100",
    "1,234.56",
    "-0.5",
    "11.2.0.4.0",
    "12.0.5000.0",
    "1.2.3.4.5",
    "10.1.2.256",
    "10.1.2",
    "...42.42.42.42",
    "1.0.0-rc.1+build.5",
    "1.0.0-alpha.is",
    "Microsoft Windows NT 6.3.9600.0",
    "Windows Server 2012 R2",
    "Standard Edition (64-bit)",
    "iPad5,3",
    "2016-03-29T10:00:00.000Z",
    "12/31/2016 10:15:00 PM",
    "23:59:59",
    "dd.MM.yyyy",
    "h.mm a",
    "HH:mm:ss",
    "YYMM####",
    "{0:yyyy-MM-dd}",
    "01:23:45:67:89:ab",
    "1:2:3:4:5:6:7:8",
    "01-23-45-67-89-AB",
    "01:23:45:67:89:ab:cd:ef",
    "018C544A-D384-7000-BB74-3B1738ABE43C",
    "46FC0125a148788a3AC1d649566fc04eb84A746f",
    "readme.md",
    "setup.py",
    "backup.zip",
    "/opt/lib/start.pl",
    "libc.so.6",
    "jquery.min.js",
    "Report of 2016.docx",
    "C:\\Program Files\\Lucity\\web.config",
    "C:\\\\Program Files",
    "C:/Lucity",
    "R:/GIS/Lucity/LucityGIS.gdb",
    "file:///C:/Lucity/help.html",
    "\\\\?\\C:\\Lucity",
    "\\\\.\\COM1",
    "$GBAMSDOCPATH\\Docs\\a.pdf",
    "%TEMP%\\lucity",
    "..\\..\\Docs",
    "Users\\clerk",
    "~/LucityWeb",
    "/LucityWeb/Default.aspx",
    "HKEY_LOCAL_MACHINE\\SOFTWARE\\Lucity",
    "HKLM\\SOFTWARE",
    "NT AUTHORITY\\SYSTEM",
    "BUILTIN\\Users",
    "dbo.WKORDER",
    "GIS.GBA.PIPES",
    "WKORDER.ID",
    "client.name",
    "System.Data.SqlClient",
    "System.Net",
    "ASP.NET",
    "Lucity.Web.Services",
    "com.lucity.mobile",
    "const.cc:7: a warning",
    "/usr/share/locale/sr@latin/x.mo",
    "$A::B",
    "Lucity.Web, Version=7.6.0.0, Culture=neutral, PublicKeyToken=null",
    "std::vector<int>",
    "text/html; charset=utf-8",
    "application/vnd.oasis.opendocument.text",
    "text/vnd.wap.si",
    "File > Save As",
    "^\\d{3}-[a-z]+\\.\\d+$",
    "^[A-Za-z0-9._%+-]+$",
    "=SUM(A1:B2)*1.5",
    "e.g. one, i.e. two",
    "J. R. Smith, P.E.",
    "The work is closed.In doubt, call.",
    "tags:x orgid: y",
    "Order:4711",
    "ratio 3:2",
    "Phase:80",
    "50% off & more",
    "<b>Bold</b> &amp; <i>italic</i>",
    "// a comment",
    "5 @ 3",
    "@param",
    "name@2.0.1",
    "Password=;User ID=Admin",
    "Password=*****",
    "Data Source=d:\\city.mdb",
    "Data Source=|DataDirectory|\\city.mdb",
    "Excel 8.0;HDR=Yes;IMEX=1",
    "isTrue=true;isNo=no",
    "America/Argentina/Buenos_Aires",
    "{\"name\": \"value\", \"count\": 3}",
    "observer",
    "::",
    "\u65e5\u672c\u8a9e",
    "1 \u2013 2 p. m.",
};

struct class_row {
    name_class under;
    std::string_view text;
    exposure found;
};

constexpr class_row class_rows[]{
    {name_class::neutral, "hvsql07", exposure::none},
    {name_class::ambiguous, "hvsql07", exposure::host},
    {name_class::ambiguous, "the first is mail01", exposure::host},
    {name_class::ambiguous, "alpha; mail01", exposure::host},
    {name_class::ambiguous, "MH-1234", exposure::none},
    {name_class::ambiguous, "123 Main St.", exposure::none},
    {name_class::ambiguous, "postbox", exposure::none},
    {name_class::neutral, "postbox:4711", exposure::none},
    {name_class::ambiguous, "postbox:4711", exposure::host},
    {name_class::neutral, "15.2.1.4", exposure::ipv4},
    {name_class::neutral, "10.0.17763.1", exposure::none},
    {name_class::ambiguous, "10.0.17763.1", exposure::ipv4},
    {name_class::version, "15.2.1.4", exposure::none},
    {name_class::neutral, "v1.2.3.4", exposure::ipv4},
    {name_class::version, "v1.2.3.4", exposure::none},
    {name_class::version, "10.0.63.1", exposure::none},
    {name_class::version, "10.0.63.1:8443", exposure::ipv4},
    {name_class::version, "Build 10.0.63.1", exposure::none},
    {name_class::version, "runs on 10.0.63.1", exposure::ipv4},
    {name_class::fact, "15.2.1.4", exposure::ipv4},
    {name_class::secret, "hunter2", exposure::none},
    {name_class::place, "http://intranet", exposure::url},
};

constexpr std::string_view wrappings[][2]{
    {"", ""},        {"(", ")"},      {"[", "]"},           {"\"", "\""},     {"'", "'"},
    {"<", ">"},      {"x=", ";y=z"},  {"Please see ", "."}, {"", ", please"}, {"\n", "\r\n"},
    {"text: ", "!"}, {"<a>", "</a>"}, {"{", "}"},           {"a | ", " | b"}, {"\u201c", "\u201d"},
};

/// In braces it may be a member in a template, as {client.info} is.
constexpr bool is_of_template(std::string_view before, const exposing_row& row) {
    return before == "{" && row.text == "happyville.info";
}

} // namespace

BOOST_AUTO_TEST_CASE(every_class_is_recognised) {
    for (const auto& row : exposing_rows)
        BOOST_TEST_CONTEXT(row.text) {
            BOOST_TEST(find_exposure(row.text) == row.found);
        }
}

BOOST_AUTO_TEST_CASE(what_stands_around_it_tells) {
    for (const auto& row : rows_with_surroundings)
        BOOST_TEST_CONTEXT(row.text) {
            BOOST_TEST(find_exposure(row.text) == row.found);
        }
}

BOOST_AUTO_TEST_CASE(a_sign_makes_a_word_of_a_sentence_look_like_a_password) {
    const auto with = [](char sign) {
        return std::string("Old password: hunt") + sign + "er until May";
    };
    for (char sign : std::string_view("!#$%*+?@^"))
        BOOST_TEST(find_exposure(with(sign)) == exposure::credential, sign);
    for (char sign : std::string_view("-_:/|~"))
        BOOST_TEST(find_exposure(with(sign)) == exposure::none, sign);
    BOOST_TEST(find_exposure("Old password: FORGOTTEN until May") == exposure::none);
    BOOST_TEST(find_exposure("Old password: 4!7 until May") == exposure::none);
}

BOOST_AUTO_TEST_CASE(every_class_has_rows) {
    for (auto wanted = exposure::url; wanted != exposure::not_utf8;
         wanted = static_cast<exposure>(static_cast<int>(wanted) + 1))
        BOOST_TEST_CONTEXT(wanted) {
            BOOST_TEST(std::ranges::any_of(
                exposing_rows, [&](const exposing_row& row) { return row.found == wanted; }));
        }
}

BOOST_AUTO_TEST_CASE(what_is_harmless_stays) {
    for (auto text : harmless_rows)
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST(find_exposure(text) == exposure::none);
        }
}

BOOST_AUTO_TEST_CASE(the_name_helps_the_text) {
    for (const auto& row : class_rows)
        BOOST_TEST_CONTEXT(to_string(row.under) << " = " << row.text) {
            BOOST_TEST(find_exposure(row.text, row.under) == row.found);
        }
}

BOOST_AUTO_TEST_CASE(what_stands_around_it_hides_nothing) {
    for (const auto& row : exposing_rows)
        for (const auto& [before, after] : wrappings) {
            if (is_of_template(before, row))
                continue;
            const auto text = std::string(before) + std::string(row.text) + std::string(after);
            BOOST_TEST_CONTEXT(text) {
                BOOST_TEST(find_exposure(text) != exposure::none);
            }
        }
}

BOOST_AUTO_TEST_CASE(no_disguise_hides_anything) {
    for (const auto& disguise : test::disguises)
        for (const auto& row : exposing_rows) {
            const auto text = disguise.put_on(row.text);
            BOOST_TEST_CONTEXT(disguise.name << ": " << text) {
                BOOST_TEST(find_exposure(text) != exposure::none);
            }
        }
}

BOOST_AUTO_TEST_CASE(what_is_disguised_and_wrapped_is_found_as_well) {
    for (const auto& disguise : test::disguises)
        for (const auto& row : exposing_rows)
            for (const auto& [before, after] : wrappings) {
                if (is_of_template(before, row))
                    continue;
                auto text = std::string(before);
                text += disguise.put_on(row.text);
                text += after;
                BOOST_TEST_CONTEXT(disguise.name << ": " << text) {
                    BOOST_TEST(find_exposure(text) != exposure::none);
                }
            }
}

BOOST_AUTO_TEST_CASE(capitals_and_small_letters_make_no_difference) {
    const auto in_case = [](std::string_view text, bool (*is_other)(char)) {
        std::string written(text);
        for (auto& c : written)
            if (is_other(c))
                c = static_cast<char>(c ^ 0x20);
        return written;
    };
    for (const auto& row : exposing_rows) {
        // What is an account but for its capitals may be a path, and with capitals this one may be
        // a column of a table.
        if (row.found == exposure::account || row.text == "happyville.info")
            continue;
        for (const auto& text : {in_case(row.text, lucity::detail::is_lower),
                                 in_case(row.text, lucity::detail::is_upper)})
            BOOST_TEST_CONTEXT(text) {
                BOOST_TEST(find_exposure(text) != exposure::none);
            }
    }
}

BOOST_AUTO_TEST_CASE(a_mark_that_does_not_show_hides_nothing_wherever_it_stands) {
    for (std::string_view mark : {"\u200b", "\u00ad", "\u202e", "\ufeff", "\ufe0f", "\x01"})
        for (std::string_view text : {"mail.happyville.gov", "10.1.2.3", "http://intranet/x"})
            for (std::size_t at = 0; at <= text.size(); ++at) {
                auto marked = std::string(text);
                marked.insert(at, mark);
                BOOST_TEST_CONTEXT("at " << at << " in " << text) {
                    BOOST_TEST(find_exposure(marked) != exposure::none);
                }
            }
}

BOOST_AUTO_TEST_CASE(a_location_is_found_however_far_behind) {
    const auto plain = std::string(100'000, 'a') + " mail.happyville.gov";
    BOOST_TEST(find_exposure(plain) == exposure::host);
    for (std::size_t before = 2'000; before < 9'000; before += 7) {
        std::string disguised;
        while (disguised.size() < before)
            disguised += "word ";
        disguised += "mail%2ehappyville%2egov";
        disguised += std::string(3'000, '.');
        BOOST_TEST_CONTEXT("after " << before) {
            BOOST_TEST(find_exposure(disguised) == exposure::host);
        }
    }
}

BOOST_AUTO_TEST_CASE(base64_is_read_when_asked_for) {
    using lucity::find_exposure_in_base64;
    for (std::string_view text :
         {"aHR0cDovL2ludHJhbmV0", "x=aHR0cDovL2ludHJhbmV0Lw==;y", "bWFpbC5oYXBweXZpbGxlLmdvdg",
          // Of "http://a/?>>~~~" in both alphabets, and of "http://x" in UTF-16.
          "aHR0cDovL2EvPz4+fn5+", "aHR0cDovL2EvPz4-fn5-", "aAB0AHQAcAA6AC8ALwB4AA=="}) {
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST(find_exposure(text) == exposure::none);
            BOOST_TEST(find_exposure_in_base64(text) != exposure::none);
        }
    }
    for (std::string_view text :
         {"", "documentation", "TG9yZW0gaXBzdW0=", "46FC0125a148788a3AC1d649566fc04eb84A746f",
          "Reset Work Order Number Each", "AAAAAAAA", "/opt/lucity/bin"})
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST(find_exposure_in_base64(text) == exposure::none);
        }
}

BOOST_AUTO_TEST_CASE(base64_is_read_however_far_behind) {
    for (std::size_t before = 0; before < 12'000; before += 7 * 8) {
        std::string text;
        while (text.size() < before)
            text += "d29yZHMg";
        text += "aHR0cDovL2ludHJhbmV0Lw==";
        BOOST_TEST_CONTEXT("after " << before) {
            BOOST_TEST(lucity::find_exposure_in_base64(text) == exposure::url);
        }
    }
}

BOOST_AUTO_TEST_CASE(in_use_exposes_nothing_under_any_name) {
    for (std::string_view text : {"in use", "In Use", " in use "})
        for (const auto& row : lucity::sparing_rows)
            BOOST_TEST(find_exposure(text, row.is) == exposure::none);
}

BOOST_AUTO_TEST_CASE(a_text_that_is_not_utf8_is_not_judged) {
    for (std::string_view text : {"\xff", "a\xc0\xaf", "\xed\xa0\x80", "caf\xe9", "\xe2\x82"})
        BOOST_TEST(find_exposure(text) == exposure::not_utf8);
    BOOST_TEST(find_exposure("caf\u00e9 \ufffe") == exposure::none);
}

BOOST_AUTO_TEST_CASE(every_class_has_a_name_and_an_explanation_of_its_own) {
    std::string seen = "|";
    for (int value = 0; value <= static_cast<int>(exposure::not_utf8); ++value) {
        const auto name = std::string(to_string(static_cast<exposure>(value)));
        const auto reason = std::string(explain(static_cast<exposure>(value)));
        BOOST_TEST(!reason.empty());
        BOOST_TEST(seen.find("|" + reason + "|") == std::string::npos);
        seen += reason + "|";
        BOOST_TEST(!name.empty());
        BOOST_TEST(seen.find("|" + name + "|") == std::string::npos);
        seen += name + "|";
    }
}
