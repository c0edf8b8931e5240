// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// score [--wrong KNOWN] FILE...
//
// Scores redaction on labelled values, kind by kind, and prints which lines it judges otherwise
// than their labels say. With --wrong, it fails unless these are the lines of KNOWN, one for one. A
// file has a header line and then, with tabs between them: `redact`, `keep` or `drop`; the kind; in
// files whose header has it, the setting's name; the value; its source. Name and value are the
// bodies of JSON strings. Lines with another label are left out. Values are never printed: a line's
// place tells which one it was.

#include <lucity/redaction/audit.hpp>
#include <lucity/redaction/entry_rules.hpp>

#include <boost/json.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

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
                add(*row,
                    std::filesystem::path(file).filename().string() + ':' + std::to_string(number));
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
    /// The lines that are judged otherwise than their labels say.
    [[nodiscard]] const std::vector<std::string>& wrong() const noexcept { return wrong_; }

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

std::vector<std::string> read_lines(const char* file) {
    std::vector<std::string> lines;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

/// Prints what is in one list and not in another.
void print_missing(const char* title, const std::vector<std::string>& from,
                   const std::vector<std::string>& in) {
    for (const auto& line : from)
        if (std::ranges::find(in, line) == in.end())
            std::printf("%s: %s\n", title, line.c_str());
}

} // namespace

int main(int argc, char** argv) {
    const bool compares = argc > 3 && std::string_view(argv[1]) == "--wrong";
    const int first = compares ? 3 : 1;
    if (argc <= first) {
        std::fputs("usage: score [--wrong KNOWN] FILE...\n", stderr);
        return 2;
    }
    score all;
    for (int i = first; i != argc; ++i)
        if (!all.read(argv[i])) {
            std::fprintf(stderr, "%s: can't be read\n", argv[i]);
            return 2;
        }
    all.print();
    if (!compares)
        return 0;
    const auto known = read_lines(argv[2]);
    print_missing("right now, but known as wrong", known, all.wrong());
    print_missing("wrong now, but not known to be", all.wrong(), known);
    return known == all.wrong() ? 0 : 1;
}
