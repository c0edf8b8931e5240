// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "delivery.hpp"

#include "city/durable_file.hpp"

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

/// The content of a file. Empty if it can't be read now, which says nothing about the report.
std::optional<std::string> read_file(const fs::path& file) {
    std::error_code error;
    const auto size = fs::file_size(file, error);
    if (error)
        return std::nullopt;
    std::string bytes(std::min<std::uintmax_t>(size, lucity::limits().bytes + 1), '\0');
    std::ifstream stream(file, std::ios::binary);
    if (!stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size())))
        return std::nullopt;
    return bytes;
}

bool is_report(std::string_view bytes) {
    boost::system::error_code error;
    return bytes.size() <= lucity::limits().bytes && boost::json::parse(bytes, error).is_object() &&
           !error;
}

std::int64_t seconds_of(system_clock::time_point time) {
    return std::chrono::floor<std::chrono::seconds>(time.time_since_epoch()).count();
}

/// The time until which a collector asked to wait, as seconds since 1970 in a file.
class pause {
public:
    explicit pause(const city::spool& spool) : file_(spool.folder() / "not-before") {}

    [[nodiscard]] bool is_over(system_clock::time_point now) const {
        std::int64_t until = 0;
        std::ifstream(file_) >> until;
        const auto wait = std::clamp<std::int64_t>(until, 0, furthest) - seconds_of(now);
        // No collector can ask for a longer wait, so the clock must have changed.
        return wait <= 0 || wait > std::chrono::seconds(std::chrono::days(2)).count();
    }
    void begin(system_clock::time_point now, std::chrono::seconds wait) const {
        std::random_device random;
        std::uniform_int_distribution<std::int64_t> jitter(0, wait.count() / 10);
        // One more, since `now` was rounded down.
        const auto until = seconds_of(now) + wait.count() + jitter(random) + 1;
        static_cast<void>(city::write_over(file_, std::to_string(until) + '\n'));
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
        : spool_(spool), means_(means), start_(std::chrono::steady_clock::now()), budget_(budget),
          now_(now) {}

    /// Sends the waiting reports that were not tried yet, until there are no others. Returns false
    /// if no more are to be sent.
    bool send_all() {
        for (;;) {
            const auto next = next_report();
            if (!next)
                return true;
            tried_.push_back(*next);
            if (!send(*next))
                return false;
        }
    }
    [[nodiscard]] bool has_more() const { return next_report().has_value(); }
    [[nodiscard]] const delivery_result& result() const noexcept { return result_; }

private:
    [[nodiscard]] std::optional<fs::path> next_report() const {
        for (const auto& file : spool_.waiting())
            if (std::ranges::find(tried_, file) == tried_.end())
                return file;
        return std::nullopt;
    }

    /// Returns false if no other report is to be sent.
    bool send(const fs::path& file) {
        const auto id = file.stem().string();
        if (left() <= milliseconds(0) || means_.has_opted_out())
            return false;
        const auto report = read_file(file);
        if (!report)
            return true;
        if (!is_report(*report)) {
            means_.log << "set aside: " << id << " is not a report\n";
            return !spool_.set_aside(file);
        }
        if (!means_.covers(*report))
            return true;
        // Looking up the consent takes time, too.
        const auto within = left();
        return within > milliseconds(0) && take(file, id, means_.put(id, *report, within));
    }

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
        if (!given.retry_after.empty()) {
            const auto then = now_ + passed();
            pause(spool_).begin(then, retry_after(given.retry_after, then));
        }
        return given.status != 0 && given.retry_after.empty();
    }

    [[nodiscard]] milliseconds passed() const {
        return std::chrono::floor<milliseconds>(std::chrono::steady_clock::now() - start_);
    }
    [[nodiscard]] milliseconds left() const { return budget_ - passed(); }

    city::spool& spool_;
    const delivery_means& means_;
    std::chrono::steady_clock::time_point start_;
    milliseconds budget_;
    system_clock::time_point now_;
    std::vector<fs::path> tried_;
    delivery_result result_;
};

/// Takes the spool's lock and sends. Returns false if no more are to be sent.
bool send_locked(city::spool& spool, const delivery_means& means, delivery& all,
                 system_clock::time_point now) {
    const city::sending_lock lock(spool);
    if (!lock.is_taken())
        return false;
    spool.sweep(std::chrono::file_clock::from_sys(now));
    const bool more = pause(spool).is_over(now) && all.send_all();
    if (means.has_opted_out() && spool.clear())
        means.log << "not all reports could be removed\n";
    return more;
}

} // namespace

delivery_result deliver(city::spool& spool, const delivery_means& means, milliseconds budget,
                        system_clock::time_point now) {
    delivery all(spool, means, budget, now);
    // A reporter that added a report meanwhile has started a sender that found the lock taken.
    while (send_locked(spool, means, all, now) && all.has_more()) {
    }
    auto result = all.result();
    result.waiting = spool.waiting().size();
    return result;
}

} // namespace reporters
