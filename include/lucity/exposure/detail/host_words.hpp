// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_HOST_WORDS_HPP
#define LUCITY_EXPOSURE_DETAIL_HOST_WORDS_HPP

#include <lucity/text/ascii.hpp>
#include <lucity/text/word_set.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// Last labels that networks use inside, beside the registered ones (RFC 6761, RFC 6762 appendix
/// G).
inline constexpr word_set private_domains("local", "localhost", "localdomain", "internal",
                                          "intranet", "intra", "lan", "corp", "home", "private",
                                          "priv", "test", "example", "onion", "invalid", "domain",
                                          "loc", "dmz", "intern", "lcl", "pri", "dom", "ad");

/// Domains that are also the endings of files.
inline constexpr word_set file_ending_domains("ads", "ai", "am", "app", "cab", "cat", "cc", "dot",
                                              "inc", "java", "md", "mk", "ml", "nc", "tf", "style",
                                              "mm", "mo", "mov", "ott", "pl", "pm", "properties",
                                              "ps", "pub", "py", "rs", "sc", "sh", "so", "st",
                                              "tab", "td", "vi", "zip");

/// Endings in front of another one: "pipes.gdb.zip".
inline constexpr word_set inner_file_endings("bak", "cfg", "conf", "csv", "css", "d", "dbf", "dll",
                                             "doc", "gdb", "html", "ini", "js", "json", "lib",
                                             "log", "mdb", "min", "mxd", "old", "pdf", "shp", "sql",
                                             "tar", "txt", "xls", "xml");

/// Domains that are also the names of members and columns.
inline constexpr word_set member_domains("id", "info", "name", "data", "map", "link");

/// Domains that no file and no member is named after: the next label tells nothing then.
inline constexpr word_set plain_domains("com", "org", "gov", "edu", "mil", "local", "lan", "corp",
                                        "internal", "intranet");

/// Domains that are words with which a sentence may go on where a space was forgotten.
inline constexpr word_set word_domains("as", "at", "be", "by", "do", "in", "is", "it", "me", "my",
                                       "no", "so", "to");

/// First labels of members in programs.
inline constexpr word_set program_roots("args", "console", "document", "event", "item", "math",
                                        "object", "row", "self", "this", "window");

/// First labels of packages, which are named from the domain down.
inline constexpr word_set package_roots("com", "org", "net", "gov", "edu");

/// Names of files that have an ending of their own: "Makefile.am", "requirements.in".
inline constexpr word_set file_stems("cmakelists", "configure", "dockerfile", "gemfile",
                                     "jenkinsfile", "makefile", "readme", "requirements");

/// First labels that nothing but a host has.
inline constexpr word_set service_labels("www", "mail", "smtp", "imap", "pop3", "webmail", "ftp",
                                         "vpn", "owa", "autodiscover");

/// Domains that no key of a configuration ends in, as "mail.helpdesk.name" does in a word.
inline constexpr word_set domains_of_no_key("com", "org", "net", "gov", "edu", "mil", "us", "local",
                                            "lan", "corp", "internal", "intranet", "ca", "uk", "au",
                                            "nz", "de", "fr", "mx", "eu");

/// Abbreviations before which a sentence or a person's name goes on without a space.
inline constexpr word_set abbreviations("mr", "mrs", "ms", "dr", "st", "ave", "blvd", "rd", "ext",
                                        "attn", "dept", "approx", "hyd", "no", "vs", "mpls");

/// Domains of three letters that are a column's name in capitals; longer ones all are.
inline constexpr word_set column_domains("run", "now", "day", "pay", "bid", "tax", "red", "fit",
                                         "bar", "men", "one", "pin");

/// A text to compare in lower case, cut to the longest domain there is.
class lower_label {
public:
    constexpr explicit lower_label(std::string_view label) noexcept
        : size_((std::min)(label.size(), room)) {
        std::ranges::transform(label.substr(0, size_), text_.begin(), to_lower);
    }
    [[nodiscard]] constexpr std::string_view view() const noexcept { return {text_.data(), size_}; }

private:
    static constexpr std::size_t room = 64;
    std::array<char, room> text_{};
    std::size_t size_;
};

} // namespace lucity::detail

#endif
