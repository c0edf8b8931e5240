// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "delivery.hpp"

#include <lucity/policy/limits.hpp>

#include <boost/json.hpp>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <ostream>
#include <random>
#include <string>
#include <system_error>
#include <vector>

namespace reporters {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using std::chrono::system_clock;

/// The report in a file; empty if there is none that a collector could read.
std::optional<std::string> read_report(const fs::path& file) {
    std::error_code error;
    const auto size = fs::file_size(file, error);
    if (error || size > lucity::limits().bytes)
        return std::nullopt;
    std::string report(size, '\0');
    std::ifstream stream(file, std::ios::binary);
    if (!stream.read(report.data(), static_cast<std::streamsize>(size)))
        return std::nullopt;
    boost::system::error_code no_json;
    return boost::json::parse(report, no_json).is_object() && !no_json ? std::optional(report)
                                                                       : std::nullopt;
}

std::int64_t seconds_of(system_clock::time_point time) {
    return std::chrono::floor<std::chrono::seconds>(time.time_since_epoch()).count();
}

/// When a collector that asked to wait may be asked again, as seconds since 1970 in a file.
class pause {
public:
    explicit pause(const city::spool& spool) : file_(spool.folder() / "not-before") {}

    [[nodiscard]] bool is_over(system_clock::time_point now) const {
        std::int64_t until = 0;
        std::ifstream(file_) >> until;
        const auto wait = std::clamp<std::int64_t>(until, 0, furthest) - seconds_of(now);
        // Who can't have been asked to wait that long has another clock now.
        return wait <= 0 || wait > std::chrono::seconds(std::chrono::days(2)).count();
    }
    void begin(system_clock::time_point now, std::chrono::seconds wait) const {
        std::random_device random;
        std::uniform_int_distribution<std::int64_t> jitter(0, wait.count() / 10);
        // One more, since `now` was between two seconds.
        const auto until = seconds_of(now) + wait.count() + jitter(random) + 1;
        std::ofstream(file_, std::ios::trunc) << until << '\n';
    }

private:
    static constexpr std::int64_t furthest = 1'000'000'000'000;

    fs::path file_;
};

/// Sends one report after the other.
class delivery {
public:
    delivery(city::spool& spool, const delivery_means& means, milliseconds budget,
             system_clock::time_point now)
        : spool_(spool), means_(means), deadline_(std::chrono::steady_clock::now() + budget),
          now_(now) {}

    /// False if no other report is to be sent.
    bool send(const fs::path& file) {
        const auto report = read_report(file);
        if (!report) {
            means_.log << "set aside: " << file.stem().string() << " is no report\n";
            return !spool_.set_aside(file);
        }
        const auto left =
            std::chrono::ceil<milliseconds>(deadline_ - std::chrono::steady_clock::now());
        if (left <= milliseconds(0))
            return false;
        if (!means_.has_consent())
            return false;
        const auto id = file.stem().string();
        return take(file, id, means_.put(id, *report, left));
    }

    [[nodiscard]] const delivery_result& result() const noexcept { return result_; }

private:
    bool take(const fs::path& file, std::string_view id, const answer& given) {
        switch (fate_of(given, id)) {
        case fate::stored:
            ++result_.stored;
            return !spool_.remove_sent(file);
        case fate::refused:
            ++result_.refused;
            means_.log << "refused: " << id << ", status " << given.status << '\n';
            return !spool_.remove(file);
        case fate::waits:
            break;
        }
        if (!given.retry_after.empty())
            pause(spool_).begin(now_, retry_after(given.retry_after, now_));
        return given.status != 0 && given.retry_after.empty();
    }

    city::spool& spool_;
    const delivery_means& means_;
    std::chrono::steady_clock::time_point deadline_;
    system_clock::time_point now_;
    delivery_result result_;
};

} // namespace

delivery_result deliver(city::spool& spool, const delivery_means& means, milliseconds budget,
                        system_clock::time_point now) {
    const city::sending_lock lock(spool);
    delivery all(spool, means, budget, now);
    if (lock.is_taken()) {
        spool.sweep(std::chrono::file_clock::from_sys(now));
        const bool may_send = pause(spool).is_over(now);
        for (const auto& file : spool.waiting())
            if (!may_send || !all.send(file))
                break;
        if (!means.has_consent() && spool.clear())
            means.log << "not all reports could be removed\n";
    }
    auto result = all.result();
    result.waiting = spool.waiting().size();
    return result;
}

} // namespace reporters
