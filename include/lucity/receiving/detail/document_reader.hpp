// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_DETAIL_DOCUMENT_READER_HPP
#define LUCITY_RECEIVING_DETAIL_DOCUMENT_READER_HPP

#include <lucity/json/json_number.hpp>
#include <lucity/policy/limits.hpp>
#include <lucity/receiving/detail/document.hpp>
#include <lucity/receiving/violation.hpp>
#include <lucity/redaction/detail/name_set.hpp>

#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace lucity::detail {

/// Builds a document from the parser's events and stops at the first limit that is passed.
class document_builder {
public:
    // The parser's own limits are constants. Ours are checked below.
    static constexpr std::size_t max_object_size = (std::numeric_limits<std::size_t>::max)();
    static constexpr std::size_t max_array_size = (std::numeric_limits<std::size_t>::max)();
    static constexpr std::size_t max_key_size = (std::numeric_limits<std::size_t>::max)();
    static constexpr std::size_t max_string_size = (std::numeric_limits<std::size_t>::max)();

    /// `parsed` is what the parser reads: the input, or a copy with other digits in its numbers.
    document_builder(document& into, const limits& allowed, std::string_view input,
                     std::string_view parsed)
        : document_(into), limits_(allowed), parsed_(parsed.data()) {
        document_.input_ = input;
        // Unescaping never makes a text longer, so that views into the buffer stay valid.
        document_.characters_.reserve(input.size());
        last_token_ = document_.characters_.data();
    }

    [[nodiscard]] std::optional<violation_code> passed() const noexcept { return passed_; }

    bool on_document_begin(boost::json::error_code&) { return true; }
    bool on_document_end(boost::json::error_code&) { return true; }
    bool on_object_begin(boost::json::error_code& error) { return open(node::type::object, error); }
    bool on_array_begin(boost::json::error_code& error) { return open(node::type::array, error); }
    bool on_object_end(std::size_t, boost::json::error_code& error) {
        return check_duplicates(close(), error);
    }
    bool on_array_end(std::size_t, boost::json::error_code&) {
        close();
        return true;
    }
    bool on_key_part(boost::json::string_view part, std::size_t, boost::json::error_code& error) {
        return append(part, limits_.key, error);
    }
    bool on_key(boost::json::string_view part, std::size_t, boost::json::error_code& error) {
        if (!append(part, limits_.key, error))
            return false;
        key_ = take_token();
        return true;
    }
    bool on_string_part(boost::json::string_view part, std::size_t,
                        boost::json::error_code& error) {
        return append(part, limits_.text, error);
    }
    bool on_string(boost::json::string_view part, std::size_t, boost::json::error_code& error) {
        return append(part, limits_.text, error) && add(node::type::text, take_token(), error);
    }
    bool on_number_part(boost::json::string_view part, boost::json::error_code& error) {
        return append(in_input(part), limits_.text, error);
    }
    bool on_int64(std::int64_t, boost::json::string_view part, boost::json::error_code& error) {
        return number(part, error);
    }
    bool on_uint64(std::uint64_t, boost::json::string_view part, boost::json::error_code& error) {
        return number(part, error);
    }
    bool on_double(double, boost::json::string_view part, boost::json::error_code& error) {
        return number(part, error);
    }
    bool on_bool(bool value, boost::json::error_code& error) {
        if (!add(node::type::boolean, {}, error))
            return false;
        document_.nodes_.back().boolean = value;
        return true;
    }
    bool on_null(boost::json::error_code& error) { return add(node::type::null, {}, error); }
    bool on_comment_part(boost::json::string_view, boost::json::error_code&) { return true; }
    bool on_comment(boost::json::string_view, boost::json::error_code&) { return true; }

private:
    /// An object or array that is still open.
    struct level {
        std::size_t parent;
        std::size_t members;
    };

    bool number(boost::json::string_view part, boost::json::error_code& error) {
        return on_number_part(part, error) && add(node::type::number, take_token(), error);
    }

    /// The bytes of the input at the place of a part of what is parsed.
    [[nodiscard]] std::string_view in_input(std::string_view part) const noexcept {
        return document_.input_.substr(static_cast<std::size_t>(part.data() - parsed_),
                                       part.size());
    }

    bool refuse(violation_code code, boost::json::error_code& error) {
        passed_ = code;
        error = boost::json::error::incomplete;
        return false;
    }

    bool append(std::string_view part, std::size_t allowed, boost::json::error_code& error) {
        auto& characters = document_.characters_;
        characters.insert(characters.end(), part.begin(), part.end());
        const char* end = characters.data() + characters.size();
        if (static_cast<std::size_t>(end - last_token_) > allowed)
            return refuse(violation_code::too_long, error);
        return true;
    }

    std::string_view take_token() noexcept {
        const char* end = document_.characters_.data() + document_.characters_.size();
        const std::string_view token(last_token_, static_cast<std::size_t>(end - last_token_));
        last_token_ = end;
        return token;
    }

    bool add(node::type is, std::string_view text, boost::json::error_code& error) {
        if (!levels_.empty() && ++levels_.back().members > limits_.members)
            return refuse(violation_code::too_many_members, error);
        auto& added = document_.nodes_.emplace_back();
        added.is = is;
        added.key = key_;
        added.text = text;
        key_ = {};
        return true;
    }

    bool open(node::type is, boost::json::error_code& error) {
        if (levels_.size() == limits_.depth)
            return refuse(violation_code::too_deep, error);
        if (!add(is, {}, error))
            return false;
        levels_.push_back({document_.nodes_.size() - 1, 0});
        return true;
    }

    node& close() {
        const auto parent = levels_.back().parent;
        levels_.pop_back();
        auto& closed = document_.nodes_[parent];
        closed.size = static_cast<std::uint32_t>(document_.nodes_.size() - parent);
        return closed;
    }

    bool check_duplicates(const node& object, boost::json::error_code& error) {
        bool all_differ = true;
        key_hashes_.start();
        for_each_child(object, [&](const node& child) {
            all_differ = all_differ && key_hashes_.add(quick_hash(child.key));
        });
        if (all_differ)
            return true;
        // Two keys may share a hash. Sorting compares whole keys, so that none can make it slow.
        std::vector<std::string_view> keys;
        for_each_child(object, [&](const node& child) { keys.push_back(child.key); });
        std::ranges::sort(keys);
        return std::ranges::adjacent_find(keys) == keys.end() ||
               refuse(violation_code::duplicate_member, error);
    }

    document& document_;
    const limits& limits_;
    const char* parsed_;
    const char* last_token_;
    std::string_view key_{};
    std::vector<level> levels_;
    name_set key_hashes_;
    std::optional<violation_code> passed_;
};

/// Reads a JSON text of RFC 8259 in UTF-8 without a byte order mark, or says why it can't.
inline std::optional<violation> read_document(std::string_view bytes, const limits& allowed,
                                              document& into) {
    if (bytes.size() > allowed.bytes)
        return violation{violation_code::too_large, {}, allowed.bytes};
    boost::json::error_code error;
    const auto read_as = [&](std::string_view parsed) -> std::optional<violation> {
        into = document();
        boost::json::parse_options options;
        // Our own limit comes first.
        options.max_depth = (std::numeric_limits<std::size_t>::max)();
        boost::json::basic_parser<document_builder> parser(options, into, allowed, bytes, parsed);
        const std::size_t read = parser.write_some(false, parsed.data(), parsed.size(), error);
        if (const auto passed = parser.handler().passed())
            return violation{*passed, {}, read};
        if (error || read != parsed.size())
            return violation{violation_code::syntax, {}, read};
        return std::nullopt;
    };
    const auto failed = read_as(bytes);
    // RFC 8259 allows exponents that no int can hold; the parser refuses them.
    if (error != boost::json::error::exponent_overflow)
        return failed;
    return read_as(with_zero_exponents(bytes));
}

} // namespace lucity::detail

#endif
