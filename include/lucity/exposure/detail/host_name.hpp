// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_HOST_NAME_HPP
#define LUCITY_EXPOSURE_DETAIL_HOST_NAME_HPP

#include <lucity/exposure/detail/ip_address.hpp>
#include <lucity/exposure/detail/machine_name.hpp>
#include <lucity/exposure/detail/recogniser_words.hpp>
#include <lucity/exposure/detail/top_level_domain.hpp>
#include <lucity/text/ascii.hpp>
#include <lucity/text/ascii_fold.hpp>
#include <lucity/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// Where a dotted name was found.
struct name_surroundings {
    /// It is a part of a path.
    bool in_path = false;
    /// A path follows.
    bool has_path = false;
    /// An opening parenthesis follows.
    bool is_call = false;
    /// It is in a setting's name, not in a value.
    bool in_name = false;
    /// It follows the opening brace of a template, and so is in a value in spite of `in_name`.
    bool in_braces = false;
};

/// A name with dots in it, which may be a host's.
class dotted_name {
public:
    /// `name` may start and end with dots and hyphens.
    constexpr explicit dotted_name(std::string_view name) noexcept : name_(without_edges(name)) {
        const auto dot = name_.rfind('.');
        if (dot == std::string_view::npos)
            return;
        last_ = name_.substr(dot + 1);
        first_ = name_.substr(0, name_.find('.'));
        const auto before = name_.substr(0, dot);
        const auto second = before.rfind('.');
        before_last_ = before.substr(second == std::string_view::npos ? 0 : second + 1);
        two_labels_ = dot == name_.find('.');
        three_labels_ = !two_labels_ && second == first_.size();
    }

    /// Complexity: linear in the name.
    [[nodiscard]] constexpr bool is_host(name_surroundings where) const noexcept {
        if (before_last_.empty() || is_version())
            return false;
        if (where.in_name)
            return domains_of_no_key.contains(last_) || starts_lower(last_, "xn--") ||
                   (equals_lower(first_, "www") && !two_labels_) || is_numbered_machine() ||
                   (where.in_braces && (holds_plain_domain() || is_domain_of_other_script()));
        // This finds most hosts. Patterns of dates have no such labels.
        if (is_plain_domain() && std::ranges::none_of(last_, is_upper))
            return true;
        if (is_date_pattern())
            return false;
        if (starts_lower(last_, "xn--") || starts_lower(first_, "xn--"))
            return true;
        if (starts_lower(first_, "www") && (first_.size() == 3 || all_digits(first_.substr(3))))
            return true;
        if (holds_plain_domain() || ends_with_mixed_letters())
            return true;
        if (private_domains.contains(last_))
            return true;
        return is_top_level_domain(last_) ? is_host_of_known_domain(where)
                                          : is_host_of_unknown_domain(where);
    }

    [[nodiscard]] constexpr bool has_domain_of_no_key() const noexcept {
        return domains_of_no_key.contains(last_);
    }

    /// The name without its edges.
    [[nodiscard]] constexpr std::string_view text() const noexcept { return name_; }

private:
    static constexpr bool is_edge(char c) noexcept {
        return is_any(c, byte_class::dot | byte_class::hyphen);
    }
    static constexpr std::string_view without_edges(std::string_view name) noexcept {
        name.remove_prefix(leading<is_edge>(name).size());
        name.remove_suffix(trailing<is_edge>(name, name.size()).size());
        return name;
    }

    /// Whether it starts with two numbers, and only a version's tag follows: "1.0.0-rc.is",
    /// "1.2.3.DEV".
    [[nodiscard]] constexpr bool is_version() const noexcept {
        if (!all_digits(first_))
            return false;
        const auto numbers = name_.substr(0, name_.size() - last_.size() - 1);
        if (!two_labels_ && count_dotted_numbers(numbers) != 0 && !is_plain_domain())
            return true;
        const auto rest = name_.substr(first_.size() + 1);
        const auto second = rest.substr(0, rest.find_first_of(".-+"));
        if (!all_digits(second))
            return false;
        const auto third = rest.substr((std::min)(rest.size(), second.size() + 1));
        const auto patch = third.substr(0, third.find_first_of(".-+"));
        const bool has_tag = patch.size() < third.size() && third[patch.size()] != '.';
        return two_labels_ || (all_digits(patch) && has_tag) ||
               (three_labels_ && last_.size() == 2);
    }

    /// Whether each label repeats one letter, as in "dd.MM.y".
    [[nodiscard]] constexpr bool is_date_pattern() const noexcept {
        constexpr std::size_t longest = 15;
        if (name_.size() > longest)
            return false;
        char previous = '.';
        for (char c : name_) {
            const bool goes_on = c == previous || c == '.' || previous == '.';
            if (!goes_on ||
                std::string_view("dMyHhmsSEGwaLQcYuUkKjvzZ.").find(c) == std::string_view::npos)
                return false;
            previous = c;
        }
        return true;
    }

    /// Whether something follows a host's name: "mail.happyville.gov.bak", "happyville.gov-old".
    [[nodiscard]] constexpr bool holds_plain_domain() const noexcept {
        bool has_parent = false;
        bool after_dot = false;
        std::size_t begin = 0;
        for (std::size_t at = 0; at != name_.size(); ++at) {
            if (!is_any(name_[at], byte_class::dot | byte_class::hyphen))
                continue;
            const auto label = name_.substr(begin, at - begin);
            if (has_parent && after_dot && plain_domains.contains(label))
                return true;
            has_parent = has_parent || has_letter(label);
            after_dot = name_[at] == '.';
            begin = at + 1;
        }
        return false;
    }

    /// Whether the last label mixes letters of ASCII and of another script, as look-alikes do.
    [[nodiscard]] constexpr bool ends_with_mixed_letters() const noexcept {
        constexpr char32_t last_of_latin = 0x24f;
        if (std::ranges::none_of(last_, is_non_ascii))
            return false;
        bool other_script = false;
        for (auto rest = last_; !rest.empty();) {
            const auto next = first_code_point(rest);
            const bool letter = next.value > last_of_latin && !is_invisible(next.value) &&
                                !is_sign(next.value) && fold_to_ascii(next.value) == next.value;
            other_script = other_script || letter;
            rest.remove_prefix(next.size);
        }
        return other_script && std::ranges::any_of(last_, is_letter);
    }

    [[nodiscard]] constexpr bool is_domain_of_other_script() const noexcept {
        return std::ranges::any_of(last_, is_non_ascii) && is_top_level_domain(last_);
    }

    [[nodiscard]] constexpr bool is_plain_domain() const noexcept {
        return plain_domains.contains(last_);
    }
    [[nodiscard]] constexpr bool all_small() const noexcept {
        return std::ranges::none_of(name_, is_upper);
    }
    /// Whether the labels are capitalised, as types and namespaces are.
    [[nodiscard]] constexpr bool is_pascal_case() const noexcept {
        return is_upper(last_.front()) && last_.size() > 1 && is_lower(last_[1]) &&
               is_upper(first_.front());
    }

    [[nodiscard]] constexpr bool is_host_of_known_domain(name_surroundings where) const noexcept {
        if (is_column() || is_initial_or_abbreviation() || is_code())
            return false;
        const bool file = file_ending_domains.contains(last_);
        if (file && (where.in_path || is_inner_file_ending()))
            return false;
        if (where.has_path || service_labels.contains(first_))
            return true;
        if (!is_plain_domain() && is_of_program(where))
            return false;
        const bool plain_case = all_small() || std::ranges::none_of(name_, is_lower);
        if (equals_lower(last_, "info") && !two_labels_)
            return true;
        if (file || member_domains.contains(last_))
            return !two_labels_ ? plain_case : all_small() && host_domains.contains(last_);
        const bool sentence_goes_on = two_labels_ && is_upper(last_.front()) &&
                                      is_lower(before_last_.back()) && !is_upper(last_.back());
        if (sentence_goes_on && (word_domains.contains(last_) || last_.size() > 3))
            return false;
        if (is_pascal_case() && (last_.size() > 3 || first_ == "System" || first_ == "Microsoft"))
            return false;
        return !is_product() && !is_reversed();
    }

    /// Whether it is TABLE.COLUMN, perhaps with a schema in front.
    [[nodiscard]] constexpr bool is_column() const noexcept {
        if (!std::ranges::all_of(last_, is_upper) || std::ranges::any_of(name_, is_lower))
            return false;
        const bool word = last_.size() > 3 || column_domains.contains(last_);
        return word && (two_labels_ || before_last_ == "DBO");
    }
    /// Whether a space is missing in a name or a sentence: "J.Law", "Mr.Law", "Ave.NE".
    [[nodiscard]] constexpr bool is_initial_or_abbreviation() const noexcept {
        const bool initial = first_.size() == 1 && is_upper(first_.front()) &&
                             is_upper(last_.front()) && is_lower(last_.back());
        return two_labels_ && !is_plain_domain() &&
               (initial || (abbreviations.contains(first_) && is_upper(first_.front())));
    }
    /// Whether it is an asset's code, such as WW.LS.04.TO.
    [[nodiscard]] constexpr bool is_code() const noexcept {
        return all_digits(before_last_) && !two_labels_ && last_.size() <= 3 &&
               std::ranges::none_of(name_, is_lower);
    }

    /// Whether it is a member or call in a program, a type, or a file that programs are built from.
    [[nodiscard]] constexpr bool is_of_program(name_surroundings where) const noexcept {
        const bool hump = std::ranges::any_of(first_, is_lower) && is_upper(first_.front()) &&
                          std::ranges::count_if(first_, is_upper) > 1;
        const bool type = hump && is_upper(last_.front()) && is_lower(last_.back());
        if (!two_labels_ && domains_of_no_key.contains(last_))
            return false;
        return where.is_call || type || program_roots.contains(first_) ||
               (two_labels_ && file_stems.contains(first_));
    }

    /// Whether the second to last label belongs to a file's name: a version, or another ending.
    [[nodiscard]] constexpr bool is_inner_file_ending() const noexcept {
        return !two_labels_ &&
               (all_digits(before_last_) || inner_file_endings.contains(before_last_));
    }

    /// The frameworks whose names look like a host of the domain "net".
    [[nodiscard]] constexpr bool is_product() const noexcept {
        return name_ == "ASP.NET" || name_ == "VB.NET" || name_ == "ADO.NET";
    }

    /// Whether it is a package or bundle, whose name starts with the domain: "com.lucity.mobile".
    [[nodiscard]] constexpr bool is_reversed() const noexcept {
        return !two_labels_ && package_roots.contains(first_) && last_.size() > 3;
    }

    [[nodiscard]] constexpr bool is_host_of_unknown_domain(name_surroundings where) const noexcept {
        return !where.in_path && has_letter(last_) && is_numbered_machine() &&
               !inner_file_endings.contains(last_);
    }

    /// Whether the first label is a machine's name with a number, such as "hvsql01".
    [[nodiscard]] constexpr bool is_numbered_machine() const noexcept {
        return is_digit(first_.back()) && looks_like_machine(first_);
    }

    std::string_view name_;
    std::string_view first_{};
    std::string_view before_last_{};
    std::string_view last_{};
    bool two_labels_ = false;
    bool three_labels_ = false;
};

static_assert(dotted_name("mail.happyville.gov").is_host({}));
static_assert(dotted_name("SQL01.happyville.local.").is_host({}));
static_assert(!dotted_name("dbo.WKORDER").is_host({}) && !dotted_name("dd.MM.y").is_host({}));
static_assert(!dotted_name("System.Net").is_host({}) && !dotted_name("setup.py").is_host({}));
static_assert(!dotted_name("1.0.0-0A.is.legal").is_host({}));

} // namespace lucity::detail

#endif
