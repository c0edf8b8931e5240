// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "writer.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace collector {
namespace {

/// Beyond this many, a commit's share of a row's cost is small already.
constexpr std::size_t most_rows = 1000;

template <class T>
std::vector<T> take_front(std::vector<T>& from, std::size_t count) {
    const auto end = from.begin() + static_cast<std::ptrdiff_t>(count);
    std::vector<T> taken(std::make_move_iterator(from.begin()), std::make_move_iterator(end));
    from.erase(from.begin(), end);
    return taken;
}

} // namespace

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
    waiting_.push_back(std::move(one));
    listeners_.push_back(std::move(heard));
    if (waiting_.size() == 1)
        added_.notify_one();
}

void writer::run() {
    for (;;) {
        std::unique_lock lock(mutex_);
        added_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
        if (waiting_.empty())
            return;
        const auto count = std::min(waiting_.size(), most_rows);
        const auto batch = take_front(waiting_, count);
        auto listeners = take_front(listeners_, count);
        lock.unlock();
        const auto outcomes = insert_(batch);
        told answers;
        for (std::size_t i = 0; i != count; ++i)
            answers.emplace_back(std::move(listeners[i]), outcomes[i]);
        report_(std::move(answers));
    }
}

} // namespace collector
