// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_JSON_PROGRESS_HPP
#define PAYLOAD_JSON_PROGRESS_HPP

#include <lucity/json/json_number.hpp>

#include <boost/json/basic_parser_impl.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace payload_command {

/// A handler that accepts every JSON text and keeps nothing.
struct keep_nothing {
    static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_array_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_key_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_string_size = std::numeric_limits<std::size_t>::max();

    using text = boost::json::string_view;
    using error = boost::json::error_code;

    bool on_document_begin(error&) { return true; }
    bool on_document_end(error&) { return true; }
    bool on_object_begin(error&) { return true; }
    bool on_object_end(std::size_t, error&) { return true; }
    bool on_array_begin(error&) { return true; }
    bool on_array_end(std::size_t, error&) { return true; }
    bool on_key_part(text, std::size_t, error&) { return true; }
    bool on_key(text, std::size_t, error&) { return true; }
    bool on_string_part(text, std::size_t, error&) { return true; }
    bool on_string(text, std::size_t, error&) { return true; }
    bool on_number_part(text, error&) { return true; }
    bool on_int64(std::int64_t, text, error&) { return true; }
    bool on_uint64(std::uint64_t, text, error&) { return true; }
    bool on_double(double, text, error&) { return true; }
    bool on_bool(bool, error&) { return true; }
    bool on_null(error&) { return true; }
    bool on_comment_part(text, error&) { return true; }
    bool on_comment(text, error&) { return true; }
};

/// The state of a JSON text after one of its lines.
enum class json_state : std::uint8_t { incomplete, complete, wrong };

/// Parses a JSON text line by line to find its end.
class json_progress {
public:
    void start_afresh() noexcept {
        parser_.reset();
        zero_exponents_ = false;
    }

    /// Parses the last of the `lines` since the start. Preconditions: it ends with its line break,
    /// and the text was incomplete before it.
    json_state take(std::string_view lines, std::string_view line) {
        boost::json::error_code error;
        auto state = take(line, error);
        // The parser rejects exponents that exceed an int, which RFC 8259 allows.
        if (error == boost::json::error::exponent_overflow && !zero_exponents_) {
            parser_.reset();
            zero_exponents_ = true;
            state = take(lines, error);
        }
        return state;
    }

private:
    json_state take(std::string_view text, boost::json::error_code& error) {
        const auto masked = zero_exponents_ ? lucity::detail::with_zero_exponents(text) : "";
        const auto parsed = zero_exponents_ ? std::string_view(masked) : text;
        const auto taken = parser_.write_some(true, parsed.data(), parsed.size(), error);
        if (error || taken != text.size())
            return json_state::wrong;
        return parser_.done() ? json_state::complete : json_state::incomplete;
    }

    // These options allow a depth of 32: more than a report may have, so that the inspector reports
    // what is too deep.
    boost::json::basic_parser<keep_nothing> parser_{boost::json::parse_options()};
    /// Whether exponents are read as 0.
    bool zero_exponents_ = false;
};

} // namespace payload_command

#endif
