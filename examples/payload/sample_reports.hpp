// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_SAMPLE_REPORTS_HPP
#define PAYLOAD_SAMPLE_REPORTS_HPP

#include <lucity/policy/report_list.hpp>

#include <boost/json/object.hpp>

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace payload_command {

/// Makes up valid reports as a reporter's raw data would look: with both secrets, with hosts,
/// addresses and credentials, wherever the schema has room for them.
///
/// The library encodes redacted reports only, so these are written with Boost.JSON.
class sample_reports {
public:
    /// The same schema and seed give the same reports on every machine.
    sample_reports(lucity::schema_name schema, std::uint64_t seed)
        : schema_(schema), random_(seed) {}

    /// The next report, without a line break.
    [[nodiscard]] std::string next();

private:
    /// Not a `std::uniform_int_distribution`: its numbers differ between standard libraries.
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random_() % bound); }
    template <class Row, std::size_t Size>
    const Row& one_of(const Row (&rows)[Size]) {
        return rows[below(Size)];
    }
    /// Puts a digit in place of each `~`.
    std::string filled(std::string_view pattern);

    /// Whether the report has a member at its tier.
    [[nodiscard]] bool has(std::string_view member) const;
    std::string_view release();

    boost::json::object application();
    boost::json::object system_settings();
    boost::json::object options();
    boost::json::object record_counts();
    boost::json::array mobile_devices();

    lucity::schema_name schema_;
    std::mt19937_64 random_;
};

} // namespace payload_command

#endif
