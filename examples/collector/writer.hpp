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

/// Hears what became of a submission.
using listener = std::function<void(outcome)>;

/// Stores submissions one batch after the other, in a thread of its own: whatever has come in while
/// a batch was committed is the next (group commit).
///
/// Whoever adds submissions bounds their number: the queue takes them all.
class writer {
public:
    using told = std::vector<std::pair<listener, outcome>>;

    /// `insert` stores a batch and says what became of each, in order; `report` is given the
    /// answers, to call the listeners where that is right. Both are called in the writer's thread.
    /// Precondition: neither throws.
    writer(std::function<std::vector<outcome>(std::span<const submission>)> insert,
           std::function<void(told)> report);
    writer(const writer&) = delete;
    writer& operator=(const writer&) = delete;
    /// Stores what was added before.
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
