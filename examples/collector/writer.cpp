// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "writer.hpp"

#include <cstddef>
#include <utility>

namespace collector {
writer::writer(std::function<std::vector<outcome>(std::span<const submission>)> insert,
               std::function<void(told)> report)
    : insert_(std::move(insert)), report_(std::move(report)), thread_([this] { run(); }) {}

writer::~writer() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    added_.notify_one();
    thread_.join();
}

void writer::add(submission one, listener heard) {
    const std::lock_guard lock(mutex_);
    // If the second allocation fails, the listener has no submission: the next call removes it.
    listeners_.resize(waiting_.size());
    listeners_.push_back(std::move(heard));
    waiting_.push_back(std::move(one));
    if (waiting_.size() == 1)
        added_.notify_one();
}

void writer::run() {
    std::vector<submission> batch;
    for (;;) {
        std::unique_lock lock(mutex_);
        added_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
        if (waiting_.empty())
            return;
        batch.clear();
        batch.swap(waiting_);
        auto listeners = std::exchange(listeners_, {});
        lock.unlock();
        const auto outcomes = insert_(batch);
        told answers;
        for (std::size_t i = 0; i != batch.size(); ++i)
            answers.emplace_back(std::move(listeners[i]), outcomes[i]);
        report_(std::move(answers));
    }
}

} // namespace collector
