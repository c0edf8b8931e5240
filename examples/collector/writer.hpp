// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef COLLECTOR_WRITER_HPP
#define COLLECTOR_WRITER_HPP

#include "submission.hpp"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <span>
#include <thread>
#include <utility>
#include <vector>

namespace collector {

/// Is called with the outcome of a submission.
using listener = std::function<void(outcome)>;

/// Stores submissions in batches, in a thread of its own: the submissions that arrive while a batch
/// is committed are the next batch (group commit).
///
/// The queue is unbounded: the caller limits the number of submissions.
class writer {
public:
    using told = std::vector<std::pair<listener, outcome>>;

    /// `insert` stores a batch and returns the outcomes in order; `report` receives the outcomes,
    /// and calls the listeners in the right thread. Both are called in the writer's thread.
    /// Precondition: neither throws.
    writer(std::function<std::vector<outcome>(std::span<const submission>)> insert,
           std::function<void(told)> report);
    writer(const writer&) = delete;
    writer& operator=(const writer&) = delete;
    /// Stores all remaining submissions.
    ~writer();

    void add(submission one, listener heard);

private:
    void run();

    std::function<std::vector<outcome>(std::span<const submission>)> insert_;
    std::function<void(told)> report_;
    std::mutex mutex_;
    std::condition_variable added_;
    std::vector<submission> waiting_;
    std::vector<listener> listeners_;
    bool ending_ = false;
    std::thread thread_;
};

} // namespace collector

#endif
