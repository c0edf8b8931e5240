// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "batch_workers.hpp"

#include <utility>

namespace payload_command {
namespace {

/// Large enough that handing over costs nothing, and small enough for a cache.
constexpr std::size_t batch_bytes = 256 * 1024;

} // namespace

batch_workers::batch_workers(std::size_t jobs, inspect inspecting, write writing)
    : inspect_(std::move(inspecting)), write_(std::move(writing)), most_(4 * (jobs - 1)) {
    for (std::size_t i = 1; i < jobs; ++i)
        threads_.emplace_back([this] { work(); });
}

batch_workers::~batch_workers() {
    const std::scoped_lock lock(mutex_);
    stopping_ = true;
    changed_.notify_all();
}

void batch_workers::add(const framed_report& report) {
    open_->batch.add(report);
    if (open_->batch.bytes.size() >= batch_bytes)
        hand_over();
}

void batch_workers::finish() {
    if (!open_->batch.reports.empty())
        hand_over();
    while (!jobs_.empty())
        advance();
}

void batch_workers::hand_over() {
    {
        const std::scoped_lock lock(mutex_);
        jobs_.push_back(std::move(open_));
    }
    changed_.notify_all();
    while (jobs_.size() > most_)
        advance();
    // Otherwise, `advance` has put back the batch that it wrote.
    if (!open_)
        open_ = std::make_unique<job>();
}

void batch_workers::advance() {
    std::unique_lock lock(mutex_);
    if (jobs_.front()->done)
        write_first(lock);
    else if (begun_ != jobs_.size())
        inspect_next(lock, verdict_);
    else
        changed_.wait(lock, [this] { return jobs_.front()->done; });
}

void batch_workers::write_first(std::unique_lock<std::mutex>& lock) {
    auto first = std::move(jobs_.front());
    jobs_.pop_front();
    --begun_;
    lock.unlock();
    if (first->failed)
        std::rethrow_exception(first->failed);
    write_(first->batch);
    first->batch.clear();
    first->done = false;
    open_ = std::move(first);
}

void batch_workers::inspect_next(std::unique_lock<std::mutex>& lock, lucity::verdict& verdict) {
    auto& next = *jobs_[begun_++];
    lock.unlock();
    try {
        inspect_(next.batch, verdict);
    } catch (...) {
        next.failed = std::current_exception();
    }
    lock.lock();
    next.done = true;
    changed_.notify_all();
}

void batch_workers::work() {
    lucity::verdict verdict;
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return stopping_ || begun_ != jobs_.size(); });
        if (stopping_)
            return;
        inspect_next(lock, verdict);
    }
}

} // namespace payload_command
