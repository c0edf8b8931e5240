// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "redaction.hpp"
#include "sides.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace sides {
namespace {

// Keeps the order of members, like all others.
using json = nlohmann::ordered_json;

class dom_side : public side {
public:
    std::string_view redact(std::string_view report) override {
        auto value = json::parse(report);
        clean(value, none_);
        text_ = value.dump();
        return text_;
    }

private:
    void clean(json& value, const name_facts& facts) {
        if (value.is_object()) {
            for (auto at = value.begin(); at != value.end();) {
                const auto inner = redaction_.facts_of(at.key());
                if (inner.dropped) {
                    at = value.erase(at);
                    continue;
                }
                clean(at.value(), inner);
                ++at;
            }
        } else if (value.is_array()) {
            for (auto& element : value)
                clean(element, facts);
        } else if (value.is_string() &&
                   redaction::is_exposing(value.get_ref<const std::string&>(), facts)) {
            value = lucity::in_use;
        }
    }

    redaction redaction_;
    name_facts none_;
    std::string text_;
};

} // namespace

std::unique_ptr<side> nlohmann_dom() {
    return std::make_unique<dom_side>();
}

} // namespace sides
