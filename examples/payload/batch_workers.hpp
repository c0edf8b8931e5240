// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_BATCH_WORKERS_HPP
#define PAYLOAD_BATCH_WORKERS_HPP

#include "report_batch.hpp"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace payload_command {

/// Inspects reports on several threads, and writes the results in the order of the input.
///
/// Reports are collected into batches. The number of batches in progress is bounded, so that memory
/// doesn't grow with the input. One thread calls all functions; instead of waiting, it inspects as
/// well.
class batch_workers {
public:
    /// Inspects the reports of a batch; called on any of the threads.
    using inspect = std::function<void(report_batch&, lucity::verdict&)>;
    /// Writes the results of a batch; called on the thread that adds the reports.
    using write = std::function<void(const report_batch&)>;

    /// Starts `jobs - 1` threads.
    batch_workers(std::size_t jobs, inspect inspecting, write writing);
    batch_workers(const batch_workers&) = delete;
    batch_workers& operator=(const batch_workers&) = delete;
    /// Doesn't wait for the remaining reports, such as after an exception.
    ~batch_workers();

    void add(const framed_report& report);
    /// Returns once the results of all added reports are written. Throws what `inspect` or `write`
    /// threw.
    void finish();

private:
    struct job {
        report_batch batch{};
        bool done = false;
        std::exception_ptr failed{};
    };

    void hand_over();
    /// Writes the first batch if it is done, or else inspects another one or waits.
    void advance();
    void write_first(std::unique_lock<std::mutex>& lock);
    /// Inspects the next batch that no thread has begun. Precondition: there is one.
    void inspect_next(std::unique_lock<std::mutex>& lock, lucity::verdict& verdict);
    void work();

    inspect inspect_;
    write write_;
    /// The maximum number of batches in progress.
    std::size_t most_;
    /// The batch that is being collected.
    std::unique_ptr<job> open_ = std::make_unique<job>();
    lucity::verdict verdict_;

    std::mutex mutex_;
    std::condition_variable changed_;
    /// In the order of the input. The first `begun_` are being inspected, or done.
    std::deque<std::unique_ptr<job>> jobs_;
    std::size_t begun_ = 0;
    bool stopping_ = false;
    std::vector<std::jthread> threads_;
};

} // namespace payload_command

#endif
