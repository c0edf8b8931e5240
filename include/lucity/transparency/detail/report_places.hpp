// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TRANSPARENCY_DETAIL_REPORT_PLACES_HPP
#define LUCITY_TRANSPARENCY_DETAIL_REPORT_PLACES_HPP

#include <lucity/json/json_pointer.hpp>
#include <lucity/policy/schema.hpp>
#include <lucity/receiving/violation.hpp>
#include <lucity/receiving/violation_list.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace lucity::detail {

/// Finds what the paths of violations mean in the report that was let through: there, list elements
/// that were removed count no more.
class report_places {
public:
    struct place {
        /// Names and, counted from 1, the numbers of list elements. An element that was removed has
        /// no number.
        std::vector<std::string> steps;
        /// Whether names that somebody else chose stand there, so that what exposes something is
        /// such a name, and no text.
        bool is_map = false;
    };

    explicit report_places(const report_schema& schema) noexcept : schema_(&schema) {}

    /// Takes the violations of one report, which are in the order of its bytes.
    void remember_removed(const violation_list& found) {
        for (const auto& each : found) {
            auto tokens = each.path.tokens();
            const auto indexes = walk(tokens).indexes;
            if (each.code != violation_code::wrong_type || indexes.empty() ||
                indexes.back() + 1 != tokens.size())
                continue;
            const auto index = std::stoull(tokens.back());
            tokens.pop_back();
            removed_[std::move(tokens)].push_back(index);
        }
    }

    [[nodiscard]] place find(const json_pointer& path) const {
        const auto tokens = path.tokens();
        const auto found = walk(tokens);
        place there{tokens, found.is_map};
        for (const auto at : found.indexes) {
            const std::vector before(tokens.begin(),
                                     tokens.begin() + static_cast<std::ptrdiff_t>(at));
            const auto index = std::stoull(tokens[at]);
            const auto removed = removed_.find(before);
            if (removed == removed_.end()) {
                there.steps[at] = std::to_string(index + 1);
                continue;
            }
            const auto& others = removed->second;
            const auto next = std::ranges::lower_bound(others, index);
            if (next != others.end() && *next == index)
                there.steps.pop_back();
            else
                there.steps[at] =
                    std::to_string(index + 1 - static_cast<std::size_t>(next - others.begin()));
        }
        return there;
    }

private:
    struct steps_of_schema {
        /// Which tokens are indexes of lists.
        std::vector<std::size_t> indexes{};
        bool is_map = false;
    };

    [[nodiscard]] steps_of_schema walk(const std::vector<std::string>& tokens) const {
        steps_of_schema found;
        auto members = schema_->members;
        for (std::size_t at = 0; at < tokens.size(); ++at) {
            const auto* row = members.find(tokens[at]);
            if (!row)
                break;
            const auto behind = tokens.size() - at - 1;
            found.is_map =
                (row->kind == kind::options && behind <= 1) ||
                ((row->kind == kind::settings || row->kind == kind::counts) && behind == 0);
            members = row->members;
            const bool is_array = row->kind == kind::list || row->kind == kind::texts;
            if (is_array && behind != 0)
                found.indexes.push_back(++at);
        }
        return found;
    }

    const report_schema* schema_;
    /// By the tokens of a list, which of its elements were removed, in order.
    std::map<std::vector<std::string>, std::vector<std::size_t>> removed_;
};

} // namespace lucity::detail

#endif
