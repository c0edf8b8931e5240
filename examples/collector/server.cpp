// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "server.hpp"

#include "request.hpp"
#include "session.hpp"

#include <boost/json.hpp>

#include <utility>

namespace collector {

server::server(boost::asio::ip::tcp::acceptor acceptor, boost::asio::ssl::context* tls,
               const service& how, store keep)
    : acceptor_(std::move(acceptor)), tls_(tls), how_(how), store_(std::move(keep)),
      inspector_(how.report), admission_(how.most), pause_(acceptor_.get_executor()),
      forgetting_(acceptor_.get_executor()) {}

void server::start() {
    if (draining_)
        return;
    boost::system::error_code ignored;
    acceptor_.cancel(ignored);
    pause_.cancel();
    accept();
}

void server::accept() {
    acceptor_.async_accept(
        [this](boost::system::error_code error, boost::asio::ip::tcp::socket peer) {
            if (draining_ || error == boost::asio::error::operation_aborted)
                return;
            if (error) {
                accept_later();
                return;
            }
            // A rejected client tries again; an accepted one has deadlines.
            if (connections_.size() < how_.most.connections)
                start_session(*this, std::move(peer), tls_);
            accept();
        });
}

/// There are no free file descriptors: wait until some are closed.
void server::accept_later() {
    pause_.expires_after(std::chrono::milliseconds(50));
    pause_.async_wait([this](boost::system::error_code error) {
        if (!error && !draining_)
            accept();
    });
}

void server::drain() {
    draining_ = true;
    boost::system::error_code ignored;
    acceptor_.close(ignored);
    pause_.cancel();
    forgetting_.cancel();
    // A connection may end while it drains.
    const auto all = connections_;
    for (auto* one : all)
        if (connections_.contains(one))
            one->drain();
}

const lucity::verdict& server::inspect(std::string_view report) {
    inspector_.inspect(report, verdict_);
    inspected_ = true;
    if (!draining_ && !std::exchange(forgets_, true))
        forget_later();
    return verdict_;
}

/// Between reports, the verdict may hold raw data.
void server::forget_later() {
    inspected_ = false;
    forgetting_.expires_after(std::chrono::seconds(1));
    forgetting_.async_wait([this](boost::system::error_code error) {
        if (error)
            return;
        if (inspected_)
            forget_later();
        else {
            forgets_ = false;
            verdict_ = {};
            lucity::forget_names_and_texts();
        }
    });
}

void server::count(boost::beast::http::status given) noexcept {
    using enum boost::beast::http::status;
    if (given == created)
        ++counted_.stored;
    else if (given == ok)
        ++counted_.before;
    else if (puts_off(given))
        ++counted_.put_off;
    else
        ++counted_.refused;
}

bool server::healthy() const noexcept {
    return !draining_ && admission_.reserved() <= how_.most.bytes / 10 * 8;
}

std::string server::health() const {
    return boost::json::serialize(boost::json::object{
        {"healthy", healthy()},
        {"connections", connections_.size()},
        {"reserved_bytes", admission_.reserved()},
        {"stored", counted_.stored},
        {"before", counted_.before},
        {"refused", counted_.refused},
        {"put_off", counted_.put_off},
    });
}

} // namespace collector
