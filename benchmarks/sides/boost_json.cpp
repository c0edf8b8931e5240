// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "redaction.hpp"
#include "sides.hpp"
#include "token_writer.hpp"

#include <boost/json.hpp>
#include <boost/json/basic_parser_impl.hpp>

#include <cstdint>
#include <cstdlib>
#include <limits>
#include <string>
#include <vector>

namespace sides {
namespace {

namespace json = boost::json;

/// The limits of a handler without limits.
struct no_limits {
    static constexpr auto max_object_size = std::numeric_limits<std::size_t>::max();
    static constexpr auto max_array_size = std::numeric_limits<std::size_t>::max();
    static constexpr auto max_key_size = std::numeric_limits<std::size_t>::max();
    static constexpr auto max_string_size = std::numeric_limits<std::size_t>::max();
};

/// Writes the parser's events, and drops and replaces meanwhile.
class redacting_handler : public no_limits {
public:
    using error = json::error_code;
    using view = json::string_view;

    void start() {
        out_.start();
        empty_.clear();
        skipped_depth_ = 0;
        dropping_ = false;
    }
    [[nodiscard]] std::string_view written() const noexcept { return out_.written(); }

    bool on_document_begin(error&) { return true; }
    bool on_document_end(error&) { return true; }
    bool on_object_begin(error&) { return open('{'); }
    bool on_object_end(std::size_t, error&) { return close('}'); }
    bool on_array_begin(error&) { return open('['); }
    bool on_array_end(std::size_t, error&) { return close(']'); }
    bool on_key_part(view part, std::size_t, error&) {
        parts_.append(part.data(), part.size());
        return true;
    }
    bool on_key(view part, std::size_t, error&) {
        if (dropping_)
            return parts_.clear(), true;
        const auto name = whole(part);
        facts_ = &redaction_.facts_of(name);
        dropping_ = facts_->dropped;
        if (!dropping_) {
            separate();
            out_.text(name);
            out_.sign(':');
            after_key_ = true;
        }
        parts_.clear();
        return true;
    }
    bool on_string_part(view part, std::size_t, error&) {
        parts_.append(part.data(), part.size());
        return true;
    }
    bool on_string(view part, std::size_t, error&) {
        if (value()) {
            const auto text = whole(part);
            out_.text(redaction::is_exposing(text, *facts_) ? lucity::in_use : text);
        }
        parts_.clear();
        return true;
    }
    bool on_number_part(view part, error&) {
        parts_.append(part.data(), part.size());
        return true;
    }
    bool on_int64(std::int64_t, view part, error&) { return number(part); }
    bool on_uint64(std::uint64_t, view part, error&) { return number(part); }
    bool on_double(double, view part, error&) { return number(part); }
    bool on_bool(bool is, error&) {
        if (value())
            out_.token(is ? "true" : "false");
        return true;
    }
    bool on_null(error&) {
        if (value())
            out_.token("null");
        return true;
    }
    bool on_comment_part(view, error&) { return true; }
    bool on_comment(view, error&) { return true; }

private:
    std::string_view whole(view part) {
        if (parts_.empty())
            return {part.data(), part.size()};
        parts_.append(part.data(), part.size());
        return parts_;
    }
    void separate() {
        if (!empty_.empty() && !empty_.back())
            out_.sign(',');
        if (!empty_.empty())
            empty_.back() = 0;
    }
    /// Whether a value is written, after writing the comma before it.
    bool value() {
        if (dropping_) {
            dropping_ = skipped_depth_ != 0;
            return false;
        }
        if (!after_key_)
            separate();
        after_key_ = false;
        return true;
    }
    bool number(view part) {
        if (value())
            out_.token(whole(part));
        parts_.clear();
        return true;
    }
    bool open(char bracket) {
        if (dropping_) {
            ++skipped_depth_;
            return true;
        }
        value();
        out_.sign(bracket);
        empty_.push_back(1);
        return true;
    }
    bool close(char bracket) {
        if (dropping_) {
            dropping_ = --skipped_depth_ != 0;
            return true;
        }
        out_.sign(bracket);
        empty_.pop_back();
        return true;
    }

    redaction redaction_;
    token_writer out_;
    std::string parts_;
    const name_facts* facts_ = nullptr;
    /// For each open object or array, whether nothing is written in it yet.
    std::vector<char> empty_;
    std::size_t skipped_depth_ = 0;
    bool dropping_ = false;
    bool after_key_ = false;
};

class handler_side : public side {
public:
    std::string_view redact(std::string_view report) override {
        parser_.reset();
        parser_.handler().start();
        json::error_code error;
        if (parser_.write_some(false, report.data(), report.size(), error) != report.size())
            std::abort();
        return parser_.handler().written();
    }

private:
    json::basic_parser<redacting_handler> parser_{json::parse_options()};
};

class dom_side : public side {
public:
    std::string_view redact(std::string_view report) override {
        json::monotonic_resource resource(memory_.data(), memory_.size());
        auto value = json::parse({report.data(), report.size()}, &resource);
        clean(value, none_);
        serializer_.reset(&value);
        std::size_t size = 0;
        while (!serializer_.done()) {
            if (text_.size() - size < 4096)
                text_.resize(2 * text_.size() + 4096);
            size += serializer_.read(text_.data() + size, text_.size() - size).size();
        }
        return {text_.data(), size};
    }

private:
    void clean(json::value& value, const name_facts& facts) {
        if (auto* object = value.if_object()) {
            for (auto at = object->begin(); at != object->end();) {
                const auto inner = redaction_.facts_of({at->key().data(), at->key().size()});
                if (inner.dropped) {
                    at = object->stable_erase(at);
                    continue;
                }
                clean(at->value(), inner);
                ++at;
            }
        } else if (auto* array = value.if_array()) {
            for (auto& element : *array)
                clean(element, facts);
        } else if (auto* text = value.if_string()) {
            if (redaction::is_exposing({text->data(), text->size()}, facts))
                text->assign(lucity::in_use.data(), lucity::in_use.size());
        }
    }

    redaction redaction_;
    name_facts none_;
    std::vector<unsigned char> memory_ = std::vector<unsigned char>(4 * 1024 * 1024);
    json::serializer serializer_;
    std::string text_;
};

/// Only counts the events.
struct counting_handler : no_limits {
    using error = json::error_code;
    using view = json::string_view;

    std::size_t values = 0;

    bool on_document_begin(error&) { return true; }
    bool on_document_end(error&) { return true; }
    bool on_object_begin(error&) { return true; }
    bool on_object_end(std::size_t, error&) { return ++values, true; }
    bool on_array_begin(error&) { return true; }
    bool on_array_end(std::size_t, error&) { return ++values, true; }
    bool on_key_part(view, std::size_t, error&) { return true; }
    bool on_key(view, std::size_t, error&) { return true; }
    bool on_string_part(view, std::size_t, error&) { return true; }
    bool on_string(view, std::size_t, error&) { return ++values, true; }
    bool on_number_part(view, error&) { return true; }
    bool on_int64(std::int64_t, view, error&) { return ++values, true; }
    bool on_uint64(std::uint64_t, view, error&) { return ++values, true; }
    bool on_double(double, view, error&) { return ++values, true; }
    bool on_bool(bool, error&) { return ++values, true; }
    bool on_null(error&) { return ++values, true; }
    bool on_comment_part(view, error&) { return true; }
    bool on_comment(view, error&) { return true; }
};

class empty_handler_reader : public reader {
public:
    std::size_t read(std::string_view report) override {
        parser_.reset();
        parser_.handler().values = 0;
        json::error_code error;
        if (parser_.write_some(false, report.data(), report.size(), error) != report.size())
            std::abort();
        return parser_.handler().values;
    }

private:
    json::basic_parser<counting_handler> parser_{json::parse_options()};
};

} // namespace

std::unique_ptr<side> boost_json_handler() {
    return std::make_unique<handler_side>();
}
std::unique_ptr<side> boost_json_dom() {
    return std::make_unique<dom_side>();
}
std::unique_ptr<reader> boost_json_empty_handler() {
    return std::make_unique<empty_handler_reader>();
}

} // namespace sides
