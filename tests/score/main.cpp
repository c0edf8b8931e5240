// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// score RECALL PRECISION FILE...
//
// Scores the recogniser on labelled values, kind by kind, and fails if recall or precision is below
// what is asked for. A file has a header line and then, with tabs between them: `redact` or `keep`;
// the kind; the value as the body of a JSON string; its source. Lines with another label are left
// out. Values are never printed: a line's place tells which one it was.

#include <lucity/exposure/find_exposure.hpp>

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

/// Kinds of which none may be missed, whatever the recall.
constexpr std::string_view surest_kinds[]{
    "url", "userinfo", "fqdn", "ipv4", "unc", "mail-server", "jdbc", "ldap", "connection-string"};

struct labelled_value {
    bool expected;
    std::string kind;
    std::string value;
};

std::optional<labelled_value> read_row(std::string_view line) {
    std::array<std::string_view, 3> cells;
    for (auto& cell : cells) {
        const auto tab = line.find('\t');
        if (tab == std::string_view::npos)
            return std::nullopt;
        cell = line.substr(0, tab);
        line.remove_prefix(tab + 1);
    }
    if (cells[0] != "redact" && cells[0] != "keep")
        return std::nullopt;
    boost::json::error_code error;
    const auto value = boost::json::parse('"' + std::string(cells[2]) + '"', error);
    if (error || !value.is_string())
        return std::nullopt;
    return labelled_value{cells[0] == "redact", std::string(cells[1]),
                          std::string(value.get_string())};
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
        for (std::size_t number = 1; std::getline(stream, line); ++number)
            if (const auto row = read_row(line))
                judge(*row, std::string(file) + ':' + std::to_string(number));
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

    void judge(const labelled_value& row, const std::string& place) {
        const auto found = lucity::find_exposure(row.value);
        const bool right = (found != lucity::exposure::none) == row.expected;
        auto& kind = (row.expected ? exposing_ : harmless_)[row.kind];
        ++kind.rows;
        kind.right += right ? 1 : 0;
        if (right)
            return;
        const auto problem =
            row.expected ? std::string("missed") : "false alarm, " + std::string(to_string(found));
        wrong_.push_back(place + ": " + row.kind + ": " + problem);
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
