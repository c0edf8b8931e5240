// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_REPORTS_HPP
#define LUCITY_POLICY_REPORTS_HPP

#include <lucity/policy/field.hpp>
#include <lucity/policy/ordered_map.hpp>
#include <lucity/policy/policy_text.hpp>
#include <lucity/policy/report_info.hpp>
#include <lucity/policy/scalar.hpp>

#include <boost/describe/class.hpp>

#include <cstdint>
#include <string>
#include <vector>

// The data collection policy as structs. Wire names, tier checks, redaction, preview and statement
// all follow from them. The policy's requirements, as comments cite them, and the first release of
// each:
//
// P1   7.60        a web installer reports its application, the version, and the operating system
// P2   7.60        Client Maintenance reports that, the database, and the client's id and name
// P3   7.60        the receiver logs the public IP address that a report came from
// P4   2015        the monthly batch reports record counts of module tables,
// P5   2015        the values of all XXOPTIONS tables,
// P6   2015        and all system settings but License Code and SMTP Encrypted Password; what might
//                  expose an internal host name or URL is "in use"
// P7   2015r2 SP1  the record count of USER_INFO
// P8   2016        the model, system and app version of mobile devices
// P9   all         installers and Client Maintenance report before they exit, the batch monthly
// P10  all         reports are stored securely, for key staff; other staff see summaries
// P11  all         they serve to notify of known issues, and to see what is in use
// P12  all         opting out stops that installer; in Client Maintenance, the batch as well

namespace lucity {

/// The application that reports (P1). Its name may be any text, since the policy's list is open.
template <tier T>
struct application_info {
    field<application_info, std::string, since<tier::v7_60>, treated_as<treatment::scanned>,
          stated_as<"The name of the application, such as Lucity Web or Lucity Mobile Server.">>
        name{};
    field<application_info, std::string, since<tier::v7_60>, treated_as<treatment::release>,
          stated_as<"The version of the application, such as 7.60.">>
        version{};

    BOOST_DESCRIBE_CLASS(application_info, (), (name, version), (), ())
    friend bool operator==(const application_info&, const application_info&) = default;
};

/// The database that holds the city's data (P2).
template <tier T>
struct database_info {
    field<database_info, std::string, since<tier::v7_60>, treated_as<treatment::version>,
          stated_as<"The version of the database.">>
        version{};
    field<database_info, std::string, since<tier::v7_60>, treated_as<treatment::scanned>,
          stated_as<"The edition of the database.">>
        edition{};

    BOOST_DESCRIBE_CLASS(database_info, (), (version, edition), (), ())
    friend bool operator==(const database_info&, const database_info&) = default;
};

/// The client: a dataset of a city (P2).
template <tier T>
struct client_info {
    field<client_info, std::string, since<tier::v7_60>, treated_as<treatment::scanned>,
          stated_as<"The client ID, which is stored in the Lucity User database and also used to "
                    "generate LicenseCodes.xml.">>
        id{};
    field<client_info, std::string, since<tier::v7_60>, treated_as<treatment::scanned>,
          stated_as<"The client name, the friendly name of a dataset, such as Town of Happyville.">>
        name{};

    BOOST_DESCRIBE_CLASS(client_info, (), (id, name), (), ())
    friend bool operator==(const client_info&, const client_info&) = default;
};

/// A device that runs Lucity Mobile (P8). The policy doesn't mention the device's own name, its
/// activation secret and its user, so there are no members for them.
template <tier T>
struct mobile_device {
    field<mobile_device, std::string, since<tier::v2016>, treated_as<treatment::scanned>,
          stated_as<"The model of the mobile device.">>
        model = unset;
    field<mobile_device, std::string, since<tier::v2016>, treated_as<treatment::version>,
          stated_as<"The version of the mobile operating system.">>
        os_version = unset;
    field<mobile_device, std::string, since<tier::v2016>, treated_as<treatment::version>,
          stated_as<"The version of the Lucity mobile app.">>
        app_version = unset;

    BOOST_DESCRIBE_CLASS(mobile_device, (), (model, os_version, app_version), (), ())
    friend bool operator==(const mobile_device&, const mobile_device&) = default;
};

// The fields that several reports share, stated once so that they can't diverge.

/// The reporting application (P1).
template <class Report, tier T>
using application_field =
    field<Report, application_info<T>, since<tier::v7_60>, treated_as<treatment::by_member>,
          stated_as<"The reporting application.">>;
/// The version of the operating system (P1).
template <class Report>
using os_version_field =
    field<Report, std::string, since<tier::v7_60>, treated_as<treatment::version>,
          stated_as<"The version of the operating system.">>;
/// The database (P2).
template <class Report, tier T>
using database_field = field<Report, database_info<T>, since<tier::v7_60>,
                             treated_as<treatment::by_member>, stated_as<"The database.">>;
/// The client (P2).
template <class Report, tier T>
using client_field =
    field<Report, client_info<T>, since<tier::v7_60>, treated_as<treatment::by_member>,
          stated_as<"The client, one of your datasets.">>;

/// What every web installer reports, once, right before it exits (P1, P9).
template <tier T>
struct web_installer {
    static constexpr report_info about{
        .name = "web_installer",
        .since = tier::v7_60,
        .sentence = "Each web installer reports once, right before it exits.",
        .opting_out =
            "Clearing the check box in a web installer stops that installer's report, and "
            "no other."};
    using consented_by = reporter<web_installer>;

    application_field<web_installer, T> application{};
    os_version_field<web_installer> os_version{};

    BOOST_DESCRIBE_CLASS(web_installer, (), (application, os_version), (), ())
    friend bool operator==(const web_installer&, const web_installer&) = default;
};

/// What Client Maintenance, the database conversion utility, reports once, right before it exits
/// (P1, P2, P9).
template <tier T>
struct client_maintenance {
    static constexpr report_info about{
        .name = "client_maintenance",
        .since = tier::v7_60,
        .sentence = "Client Maintenance, the database conversion utility, reports once, right "
                    "before it exits.",
        .opting_out = "Clearing the check box in Client Maintenance stops its report and, from "
                      "release 2015 on, the batch service's monthly report."};
    using consented_by = reporter<client_maintenance>;

    application_field<client_maintenance, T> application{};
    os_version_field<client_maintenance> os_version{};
    database_field<client_maintenance, T> database{};
    client_field<client_maintenance, T> client{};

    BOOST_DESCRIBE_CLASS(client_maintenance, (), (application, os_version, database, client), (),
                         ())
    friend bool operator==(const client_maintenance&, const client_maintenance&) = default;
};

/// What the batch service reports once a month (P1, P2, P4 to P9). The policy doesn't say which
/// reporter sends options, the USER_INFO count and mobile devices: only this one does.
template <tier T>
struct monthly_batch {
    static_assert(T >= tier::v2015,
                  "lucity: the monthly batch service reports from release 2015 on, so there is no "
                  "monthly_batch of an earlier tier. Use client_maintenance or web_installer.");

    static constexpr report_info about{
        .name = "monthly_batch",
        .since = tier::v2015,
        .sentence = "The batch service, a Lucity service that runs in the background, reports once "
                    "a month.",
        .opting_out = "The batch service has no check box: clearing the one in Client Maintenance "
                      "stops its report."};
    /// Clearing the check box in Client Maintenance stops the batch service, too (P12).
    using consented_by = reporter<client_maintenance>;

    application_field<monthly_batch, T> application{};
    os_version_field<monthly_batch> os_version{};
    database_field<monthly_batch, T> database{};
    client_field<monthly_batch, T> client{};
    field<monthly_batch, ordered_map<std::uint64_t>, since<tier::v2015>,
          treated_as<treatment::count>,
          stated_as<"The names and record counts of some module tables.">>
        record_counts{};
    field<monthly_batch, ordered_map<ordered_map<scalar>>, since<tier::v2015>,
          treated_as<treatment::settings>,
          stated_as<"The names and configured values of the options in all XXOPTIONS tables, where "
                    "XX is the two-letter prefix of a module.">>
        options{};
    field<monthly_batch, ordered_map<scalar>, since<tier::v2015>, treated_as<treatment::settings>,
          stated_as<"The names and values of all system-wide settings (the SYSTEMSETTINGS table), "
                    "except License Code and SMTP Encrypted Password; a value that might expose an "
                    "internal host name or URL is replaced by \"in use\".">>
        system_settings{};
    LUCITY_NO_UNIQUE_ADDRESS
    field<
        monthly_batch, std::uint64_t, since<tier::v2015r2_sp1>, treated_as<treatment::count>,
        stated_as<"The number of users (the record count of the USER_INFO table), and nothing else "
                  "about them.">>
        user_info_count = unset;
    LUCITY_NO_UNIQUE_ADDRESS field<monthly_batch, std::vector<mobile_device<T>>, since<tier::v2016>,
                                   treated_as<treatment::by_member>,
                                   stated_as<"The mobile devices that run Lucity Mobile.">>
        mobile_devices = unset;

    BOOST_DESCRIBE_CLASS(monthly_batch, (),
                         (application, os_version, database, client, record_counts, options,
                          system_settings, user_info_count, mobile_devices),
                         (), ())
    friend bool operator==(const monthly_batch&, const monthly_batch&) = default;
};

namespace detail {

inline constexpr policy_sentence policy_introduction[]{
    {"Sharing is optional: it is on unless you clear its check box."},
    {"The data goes to Lucity, which never shares it outside the company."},
    {"This statement follows Lucity's Data Collection Policy, version 2.0."},
};

/// P3, P9 and P10.
inline constexpr policy_sentence policy_on_what_happens[]{
    {"It is sent in one call to an external web service."},
    {"The public IP address that a report comes from is logged with the report, but is not part of "
     "it."},
    {"That address is usually the one of your organization's firewall or proxy, which every web "
     "site you visit sees."},
    {"Reports are posted to a secure database that only key staff can access."},
    {"Other Lucity staff may see summary reports, to make decisions about support and "
     "development."},
};

/// P11.
inline constexpr policy_sentence policy_on_what_it_is_for[]{
    {"To notify clients of known critical issues in the version that they run."},
    {"To see which versions of operating systems are in use, which helps to decide when Lucity's "
     "products can move to newer platforms.",
     "os_version"},
    {"To see which versions of databases are in use, which helps to decide when Lucity's products "
     "can move to newer platforms.",
     "database"},
    {"To see which modules are active, from the record counts.", "record_counts"},
    {"To decide whom to contact about enhancements, perhaps from the record counts.",
     "record_counts"},
    {"To decide about enhancements, fixes and documentation, from the options and settings.",
     "options", "system_settings"},
};

inline constexpr policy_sentence policy_on_whom_to_ask[]{
    {"If you have questions, contact Lucity's support."},
};

inline constexpr policy_section policy_sections[]{
    {"What happens to a report", policy_on_what_happens},
    {"How Lucity uses the reports", policy_on_what_it_is_for},
    {"Questions", policy_on_whom_to_ask},
};

} // namespace detail

/// What Lucity's Data Collection Policy, v2.0, says about these reports apart from their content.
/// Lucity's servers and staff must keep these promises: this library can't.
inline constexpr policy_text data_collection_policy{detail::policy_introduction,
                                                    detail::policy_sections};

} // namespace lucity

#endif
