// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef BENCHMARKS_SIDES_REDACTION_HPP
#define BENCHMARKS_SIDES_REDACTION_HPP

#include <lucity/exposure/name_reading.hpp>
#include <lucity/policy/report_list.hpp>
#include <lucity/policy/schema.hpp>
#include <lucity/redaction/member_reading.hpp>
#include <lucity/redaction/rules.hpp>

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

/// Every side judges with the library's recogniser. What a name says is kept in a hash table, so
/// that no side judges a name twice.
namespace sides {

struct name_facts {
    bool dropped = false;
    lucity::name_reading read{};
};

class redaction {
public:
    redaction() {
        for (const auto& report : lucity::standard_reports::schemas)
            add(report.members);
    }

    /// Valid until the next call.
    const name_facts& facts_of(std::string_view name) {
        const auto found = names_.find(name);
        if (found != names_.end())
            return found->second;
        const name_facts facts{lucity::judge_setting_name(name).what == lucity::action::drop,
                               lucity::read_name(name)};
        return names_.emplace(std::string(name), facts).first->second;
    }

    static bool is_exposing(std::string_view text, const name_facts& facts) {
        return lucity::judge_text(text, facts.read).what != lucity::action::keep;
    }

private:
    struct hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept {
            return std::hash<std::string_view>()(text);
        }
    };

    void add(lucity::member_table members) {
        for (const auto& row : members) {
            names_.emplace(std::string(row.name),
                           name_facts{false, lucity::read_member(row.name, row.treatment)});
            add(row.members);
        }
    }

    boost::unordered_flat_map<std::string, name_facts, hash, std::equal_to<>> names_;
};

} // namespace sides

#endif
