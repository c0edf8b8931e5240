// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "chart.hpp"

#include <lucity/policy/release.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

extern "C" char** environ;

namespace report {
namespace {

const distribution* releases_of(const month_counts& month) {
    const auto found = month.by_name.find({subject::releases, {}});
    return found == month.by_name.end() ? nullptr : &found->second;
}

/// The newest releases of all months, oldest first.
std::vector<lucity::release> releases_of(std::span<const month_counts> months) {
    std::set<lucity::release> found;
    for (const auto& month : months)
        if (const auto* releases = releases_of(month))
            for (const auto& each : releases->shown)
                if (const auto read = lucity::release::parse(each.value))
                    found.insert(*read);
    while (found.size() > charted_releases)
        found.erase(found.begin());
    return {found.begin(), found.end()};
}

/// NaN breaks the line: nobody knows what is in "other".
std::string clients_of(const month_counts& month, std::string_view release) {
    if (const auto* releases = releases_of(month)) {
        const auto& shown = releases->shown;
        const auto found = std::ranges::find(shown, release, &group_size::value);
        if (found != shown.end())
            return std::to_string(found->clients);
    }
    return "NaN";
}

/// Colours that are told apart on light and dark ground, and by most who see colours differently.
constexpr std::array<std::string_view, charted_releases> colours{
    "#0086c9", "#d97a00", "#1a9c74", "#c25fa0", "#7d7df0", "#a08b00", "#d1495b", "#7b8794"};

std::string tics(std::span<const month_counts> months) {
    constexpr std::size_t labels_that_fit = 12;
    const auto step = (months.size() + labels_that_fit - 1) / labels_that_fit;
    std::string text;
    for (std::size_t i = 0; i < months.size(); i += step)
        text += (i == 0 ? "\"" : ", \"") + months[i].month + "\" " + std::to_string(i);
    return text;
}

/// A process whose standard output is read.
class gnuplot {
public:
    explicit gnuplot(int input) {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0)
            return;
        posix_spawn_file_actions_t streams;
        if (::posix_spawn_file_actions_init(&streams) == 0) {
            // Without the settings of whoever runs this.
            std::string arguments[]{"gnuplot", "--default-settings", "-"};
            char* argv[]{arguments[0].data(), arguments[1].data(), arguments[2].data(), nullptr};
            const bool good =
                ::posix_spawn_file_actions_adddup2(&streams, input, STDIN_FILENO) == 0 &&
                ::posix_spawn_file_actions_adddup2(&streams, ends[1], STDOUT_FILENO) == 0 &&
                ::posix_spawn_file_actions_addopen(&streams, STDERR_FILENO, "/dev/null", O_WRONLY,
                                                   0) == 0;
            if (!good || ::posix_spawnp(&child_, argv[0], &streams, nullptr, argv, environ) != 0)
                child_ = -1;
            ::posix_spawn_file_actions_destroy(&streams);
        }
        ::close(ends[1]);
        output_ = ends[0];
    }
    gnuplot(const gnuplot&) = delete;
    gnuplot& operator=(const gnuplot&) = delete;
    ~gnuplot() {
        if (output_ >= 0)
            ::close(output_);
    }

    /// All that it writes, once it has ended well.
    std::optional<std::string> read() {
        std::string all;
        std::array<char, 4096> part;
        for (::ssize_t size; (size = ::read(output_, part.data(), part.size())) > 0;)
            all.append(part.data(), static_cast<std::size_t>(size));
        int status = 1;
        if (child_ < 0 || ::waitpid(child_, &status, 0) != child_ || status != 0)
            return std::nullopt;
        return all;
    }

private:
    ::pid_t child_ = -1;
    int output_ = -1;
};

} // namespace

std::string chart_script(std::span<const month_counts> months) {
    const auto releases = releases_of(months);
    if (releases.empty())
        return {};
    std::string data = "$clients << END\n";
    std::string lines;
    for (std::size_t i = 0; i != months.size(); ++i) {
        data += std::to_string(i);
        for (const auto& release : releases)
            data += ' ' + clients_of(months[i], to_string(release));
        data += '\n';
    }
    for (std::size_t i = 0; i != releases.size(); ++i)
        lines.append(i == 0 ? "plot" : ",")
            .append(" $clients using 1:" + std::to_string(i + 2))
            .append(" with linespoints lw 2 ps 0.5 pt 7 lc rgb \"")
            .append(colours[i])
            .append("\" title \"" + std::string(to_string(releases[i])) + '"');
    return data + "END\nset terminal svg size 720,300 dynamic noenhanced font \"sans-serif,13\"\n" +
           "set border 3\nset grid ytics\nset tics nomirror\n"
           "set key outside right top reverse Left\nset yrange [0:*]\nset xrange [-0.3:" +
           std::to_string(months.size() - 1) + ".3]\nset xtics (" + tics(months) + ")\n" + lines +
           '\n';
}

std::optional<std::string> draw(const std::string& script) {
    // In memory, so that writing it can't wait for a process that writes as well.
    const int input = ::memfd_create("gnuplot", MFD_CLOEXEC);
    if (input < 0)
        return std::nullopt;
    const auto written = ::write(input, script.data(), script.size());
    std::optional<std::string> drawn;
    if (written == static_cast<::ssize_t>(script.size()) && ::lseek(input, 0, SEEK_SET) == 0)
        drawn = gnuplot(input).read();
    ::close(input);
    // What comes before the element belongs to files of their own.
    const auto begin = drawn ? drawn->find("<svg") : std::string::npos;
    return begin == std::string::npos ? std::nullopt : std::optional(drawn->substr(begin));
}

} // namespace report
