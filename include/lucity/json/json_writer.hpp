// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_JSON_JSON_WRITER_HPP
#define LUCITY_JSON_JSON_WRITER_HPP

#include <boost/json/serializer.hpp>

#include <string>
#include <string_view>

namespace lucity::detail {

/// Writes canonical JSON, token by token. Texts are Boost.JSON's own serializer's; what is written
/// here is the punctuation between them and the digits of numbers, which a `boost::json::value`
/// can't hold as they were.
class json_writer {
public:
    explicit json_writer(std::string& out) noexcept : out_(out) {}

    void begin_object() { begin('{'); }
    void end_object() { end('}'); }
    void begin_array() { begin('['); }
    void end_array() { end(']'); }

    /// Precondition: UTF-8.
    void key(std::string_view name) {
        separate();
        quote(name);
        out_ += ':';
        first_ = true;
    }
    /// Precondition: UTF-8.
    void text(std::string_view value) {
        separate();
        quote(value);
    }
    /// A token that JSON takes as it is: a number's digits, `true`, `false`, `null`.
    void token(std::string_view verbatim) {
        separate();
        out_ += verbatim;
    }

private:
    void begin(char bracket) {
        separate();
        out_ += bracket;
        first_ = true;
    }
    void end(char bracket) {
        out_ += bracket;
        first_ = false;
    }
    void separate() {
        if (!first_)
            out_ += ',';
        first_ = false;
    }
    void quote(std::string_view value) {
        serializer_.reset(boost::json::string_view(value.data(), value.size()));
        while (!serializer_.done()) {
            char buffer[256];
            const auto written = serializer_.read(buffer);
            out_.append(written.data(), written.size());
        }
    }

    std::string& out_;
    boost::json::serializer serializer_;
    /// Whether the next token is the first of its object or array, or follows a key.
    bool first_ = true;
};

} // namespace lucity::detail

#endif
