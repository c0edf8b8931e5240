// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// score RECALL PRECISION FILE...
//
// Scores redaction on labelled values, kind by kind, and fails if recall or precision is below what
// is asked for. A file has a header line and then, with tabs between them: `redact`, `keep` or
// `drop`; the kind; in files whose header has it, the setting's name; the value; its source. Name
// and value are the bodies of JSON strings. Lines with another label are left out. Values are never
// printed: a line's place tells which one it was.

#include <lucity/redaction/audit.hpp>
#include <lucity/redaction/entry_rules.hpp>

#include <boost/json.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

/// Kinds of which none may be missed, whatever the recall.
constexpr std::string_view surest_kinds[]{
    "url", "userinfo", "fqdn", "ipv4", "unc", "mail-server", "jdbc", "ldap", "connection-string"};

using lucity::action;

struct labelled_value {
    action expected;
    std::string kind;
    /// Empty in files without names.
    std::string name;
    std::string value;
};

std::optional<action> read_label(std::string_view text) {
    for (auto label : {std::pair("keep", action::keep), std::pair("redact", action::replace),
                       std::pair("drop", action::drop)})
        if (text == label.first)
            return label.second;
    return std::nullopt;
}

std::optional<std::string> read_json_string(std::string_view body) {
    boost::json::error_code error;
    const auto value = boost::json::parse('"' + std::string(body) + '"', error);
    if (error || !value.is_string())
        return std::nullopt;
    return std::string(value.get_string());
}

std::vector<std::string_view> split(std::string_view line) {
    std::vector<std::string_view> cells;
    for (auto tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
        cells.push_back(line.substr(0, tab));
        line.remove_prefix(tab + 1);
    }
    cells.push_back(line);
    return cells;
}

std::optional<labelled_value> read_row(std::string_view line, bool has_names) {
    const auto cells = split(line);
    if (cells.size() < (has_names ? 5u : 4u))
        return std::nullopt;
    const auto label = read_label(cells[0]);
    const auto name = has_names ? read_json_string(cells[2]) : std::string();
    const auto value = read_json_string(cells[has_names ? 3 : 2]);
    if (!label || !name || !value)
        return std::nullopt;
    return labelled_value{*label, std::string(cells[1]), *name, *value};
}

/// What redaction does with a setting.
lucity::decision judge(const labelled_value& row) {
    const auto entry = lucity::judge_entry(lucity::kind::settings, row.name);
    return entry.what == action::keep ? lucity::judge_text(row.value, lucity::read_name(row.name))
                                      : entry;
}

struct tally {
    std::size_t rows = 0;
    std::size_t right = 0;
};

class score {
public:
    bool read(const char* file) {
        std::ifstream stream(file);
        std::string line;
        std::getline(stream, line);
        const bool has_names = split(line).size() > 4;
        for (std::size_t number = 2; std::getline(stream, line); ++number)
            if (const auto row = read_row(line, has_names))
                add(*row, std::string(file) + ':' + std::to_string(number));
        return stream.eof();
    }

    void print() const {
        for (const auto& place : wrong_)
            std::puts(place.c_str());
        print_table("exposing", "recall", exposing_);
        print_table("harmless", "kept", harmless_);
        std::printf("\nrecall %.4f, precision %.4f\n", recall(), precision());
    }

    [[nodiscard]] double recall() const { return ratio(sum(exposing_)); }
    [[nodiscard]] double precision() const {
        const auto found = sum(exposing_).right;
        const auto kept = sum(harmless_);
        return ratio({found + kept.rows - kept.right, found});
    }
    [[nodiscard]] bool misses_none_of_the_surest() const {
        return std::ranges::all_of(surest_kinds, [&](std::string_view kind) {
            const auto at = exposing_.find(kind);
            return at == exposing_.end() || at->second.right == at->second.rows;
        });
    }

private:
    using tallies = std::map<std::string, tally, std::less<>>;

    /// A value that is gone is as safe as one that was replaced, but not the other way round.
    void add(const labelled_value& row, const std::string& place) {
        const auto judged = judge(row);
        const bool right = row.expected == action::replace ? judged.what != action::keep
                                                           : judged.what == row.expected;
        auto& kind = (row.expected == action::keep ? harmless_ : exposing_)[row.kind];
        ++kind.rows;
        kind.right += right ? 1 : 0;
        if (!right)
            wrong_.push_back(place + ": " + row.kind + ": " +
                             (row.expected == action::keep
                                  ? "false alarm, " + lucity::deciding_class(judged)
                                  : std::string("missed")));
    }

    static tally sum(const tallies& kinds) {
        tally all;
        for (const auto& [name, kind] : kinds) {
            all.rows += kind.rows;
            all.right += kind.right;
        }
        return all;
    }

    static double ratio(tally of) {
        return of.rows == 0 ? 1 : static_cast<double>(of.right) / static_cast<double>(of.rows);
    }

    static void print_table(const char* title, const char* measure, const tallies& kinds) {
        std::printf("\n%-26s %6s %6s %8s\n", title, "rows", "right", measure);
        for (const auto& [name, kind] : kinds)
            std::printf("%-26s %6zu %6zu %8.4f\n", name.c_str(), kind.rows, kind.right,
                        ratio(kind));
    }

    tallies exposing_;
    tallies harmless_;
    std::vector<std::string> wrong_;
};

} // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::fputs("usage: score RECALL PRECISION FILE...\n", stderr);
        return 2;
    }
    score all;
    for (int i = 3; i != argc; ++i)
        if (!all.read(argv[i])) {
            std::fprintf(stderr, "%s: can't be read\n", argv[i]);
            return 2;
        }
    all.print();
    const bool met = all.recall() >= std::atof(argv[1]) && all.precision() >= std::atof(argv[2]) &&
                     all.misses_none_of_the_surest();
    if (!met)
        std::puts("below what is asked for");
    return met ? 0 : 1;
}
