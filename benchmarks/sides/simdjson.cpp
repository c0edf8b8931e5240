// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "redaction.hpp"
#include "sides.hpp"
#include "token_writer.hpp"

#include <simdjson.h>

#include <cstdlib>
#include <cstring>
#include <vector>

namespace sides {
namespace {

namespace on_demand = simdjson::ondemand;

template <class Value>
Value checked(simdjson::simdjson_result<Value> result) {
    if (result.error() != simdjson::SUCCESS)
        std::abort();
    return std::move(result).value_unsafe();
}

/// simdjson reads a few bytes after the text.
class padded_copy {
public:
    simdjson::padded_string_view of(std::string_view report) {
        const auto size = report.size() + simdjson::SIMDJSON_PADDING;
        if (memory_.size() < size)
            memory_.resize(size);
        std::memcpy(memory_.data(), report.data(), report.size());
        return simdjson::padded_string_view(memory_.data(), report.size(), memory_.size());
    }

private:
    std::vector<char> memory_;
};

std::string_view trimmed(std::string_view token) {
    while (!token.empty() && static_cast<unsigned char>(token.back()) <= ' ')
        token.remove_suffix(1);
    return token;
}

class on_demand_side : public side {
public:
    std::string_view redact(std::string_view report) override {
        auto document = checked(parser_.iterate(padded_.of(report)));
        out_.start();
        write(checked(document.get_value()), none_);
        return out_.written();
    }

private:
    void write(on_demand::value value, const name_facts& facts) {
        switch (checked(value.type())) {
        case on_demand::json_type::object:
            return write_object(checked(value.get_object()));
        case on_demand::json_type::array:
            return write_array(checked(value.get_array()), facts);
        case on_demand::json_type::string: {
            const auto text = checked(value.get_string());
            return out_.text(redaction::is_exposing(text, facts) ? lucity::in_use : text);
        }
        default:
            return out_.token(trimmed(value.raw_json_token()));
        }
    }

    void write_object(on_demand::object object) {
        out_.sign('{');
        const auto first = out_.place();
        for (auto field : object) {
            const auto name = checked(field.unescaped_key());
            const auto facts = redaction_.facts_of(name);
            if (facts.dropped)
                continue;
            if (out_.place() != first)
                out_.sign(',');
            out_.text(name);
            out_.sign(':');
            write(checked(field.value()), facts);
        }
        out_.sign('}');
    }

    void write_array(on_demand::array array, const name_facts& facts) {
        out_.sign('[');
        const auto first = out_.place();
        for (auto element : array) {
            if (out_.place() != first)
                out_.sign(',');
            write(checked(std::move(element)), facts);
        }
        out_.sign(']');
    }

    redaction redaction_;
    name_facts none_;
    padded_copy padded_;
    on_demand::parser parser_;
    token_writer out_;
};

class dom_reader : public reader {
public:
    std::size_t read(std::string_view report) override {
        const auto padded = padded_.of(report);
        const auto root = checked(parser_.parse(padded.data(), padded.size(), false));
        return checked(root.get_object()).size();
    }

private:
    padded_copy padded_;
    simdjson::dom::parser parser_;
};

/// Unescapes every key and text, and reads every number.
class touching_reader : public reader {
public:
    std::size_t read(std::string_view report) override {
        auto document = checked(parser_.iterate(padded_.of(report)));
        return touch(checked(document.get_value()));
    }

private:
    static std::size_t touch(on_demand::value value) {
        switch (checked(value.type())) {
        case on_demand::json_type::object: {
            std::size_t sum = 0;
            for (auto field : checked(value.get_object())) {
                sum += checked(field.unescaped_key()).size();
                sum += touch(checked(field.value()));
            }
            return sum;
        }
        case on_demand::json_type::array: {
            std::size_t sum = 0;
            for (auto element : checked(value.get_array()))
                sum += touch(checked(std::move(element)));
            return sum;
        }
        case on_demand::json_type::string:
            return checked(value.get_string()).size();
        case on_demand::json_type::number:
            return static_cast<std::size_t>(checked(value.get_number()).as_double());
        case on_demand::json_type::boolean:
            return static_cast<std::size_t>(checked(value.get_bool()));
        default:
            return 1;
        }
    }

    padded_copy padded_;
    on_demand::parser parser_;
};

} // namespace

std::unique_ptr<side> simdjson_on_demand() {
    return std::make_unique<on_demand_side>();
}
std::unique_ptr<reader> simdjson_dom_parse() {
    return std::make_unique<dom_reader>();
}
std::unique_ptr<reader> simdjson_on_demand_touch_all() {
    return std::make_unique<touching_reader>();
}

} // namespace sides
