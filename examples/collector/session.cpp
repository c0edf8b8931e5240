// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "session.hpp"

#include "request.hpp"
#include "server.hpp"
#include "timed_stream.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>

#include <string.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace collector {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;

/// Serves the requests of a connection, one after the other.
template <class Stream>
class http_session final : public timed_stream<Stream> {
    static constexpr std::size_t most_header_bytes = 8 * 1024;
    /// The time for an answer after the deadline of its request, and for closing.
    static constexpr std::chrono::seconds time_to_answer{2};
    using base = timed_stream<Stream>;
    using error_code = boost::system::error_code;
    using base::close;
    using base::owner;
    using base::set_deadline;
    using base::stream;
    using base::then;

public:
    template <class... Tls>
    http_session(server& of, typename base::socket_type peer, asio::ip::address from, Tls&... tls)
        : base(of, std::move(peer), tls...), peer_(std::move(from)) {}

    void start() {
        if constexpr (base::is_plain) {
            await_request();
        } else {
            set_deadline(owner().how().idle);
            stream().async_handshake(asio::ssl::stream_base::server, then([this](error_code error) {
                                         error ? close() : await_request();
                                     }));
        }
    }

    void drain() override {
        if (step_ == step::waiting)
            close();
    }

private:
    enum class step : std::uint8_t { waiting, reading, storing, answering };

    /// The answer to a request that took too long depends on its progress.
    void run_out() override {
        error_code ignored;
        if (step_ == step::reading) {
            // The handler of the read answers. But a read that has just completed can't be
            // cancelled and is followed by another one: so repeat this until a read is cancelled.
            // If the peer has closed the connection first, nothing reads any more.
            base::socket().cancel(ignored);
            if (base::socket().is_open())
                base::await_deadline();
        } else if (step_ == step::storing)
            refuse(http::status::service_unavailable);
        else
            close();
    }

    void await_request() {
        step_ = step::waiting;
        if (owner().draining() || buffer_.size() != 0) {
            owner().draining() ? close() : read_header();
            return;
        }
        // A waiting connection holds nothing of its last request.
        header_.reset();
        buffer_ = boost::beast::flat_buffer(2 * most_header_bytes);
        set_deadline(owner().how().idle);
        stream().async_read_some(buffer_.prepare(most_header_bytes / 2),
                                 then([this](error_code error, std::size_t bytes) {
                                     buffer_.commit(bytes);
                                     error ? close() : read_header();
                                 }));
    }

    void read_header() {
        step_ = step::reading;
        // The only deadline of the request.
        set_deadline(owner().how().request);
        header_.emplace();
        header_->header_limit(most_header_bytes);
        header_->body_limit(owner().how().report.bytes);
        http::async_read_header(stream(), buffer_, *header_, then([this](error_code error) {
                                    error ? give_up(error, status_of(error)) : take_header();
                                }));
    }

    void take_header() {
        const auto hops = forwarded_for(header_->get());
        from_ = origin_of(peer_, hops, owner().how().trusted_proxies);
        const auto read = collector::read_header(header_->get());
        using kind = request_header::kind;
        // A request that a proxy forwards is not from this machine.
        if (read.what == kind::health && from_.is_loopback() && hops.empty()) {
            send({owner().healthy() ? http::status::ok : http::status::service_unavailable,
                  owner().health()},
                 false);
        } else if (read.what == kind::report) {
            id_ = std::string(read.id);
            admit();
        } else {
            refuse(read.what == kind::health ? http::status::not_found : read.status);
        }
    }

    void admit() {
        auto& most = owner().admitting();
        const bool counts = most.counts(from_, std::chrono::steady_clock::now());
        const auto size = static_cast<std::size_t>(header_->content_length().value_or(0));
        if (counts && !owner().draining())
            reserved_ = most.reserve(from_, size);
        if (reserved_)
            begin_body(size);
        else
            refuse(counts ? http::status::service_unavailable : http::status::too_many_requests);
    }

    void begin_body(std::size_t size) {
        body_.resize(size);
        // The part of the body that arrived with the header.
        const auto have = asio::buffer_copy(asio::buffer(body_), buffer_.data());
        ::explicit_bzero(buffer_.data().data(), have);
        buffer_.consume(have);
        if (have == size || header_->get()[http::field::expect].empty())
            read_body(have);
        else
            asio::async_write(
                stream(), asio::buffer("HTTP/1.1 100 Continue\r\n\r\n", 25),
                then([this, have](error_code error) { error ? give_up(error) : read_body(have); }));
    }

    void read_body(std::size_t have) {
        if (is_too_late())
            return;
        asio::async_read(stream(), asio::buffer(body_) + have,
                         then([this](error_code error) { error ? give_up(error) : take_body(); }));
    }

    /// Whether the deadline has passed between two steps, when there was nothing to cancel.
    bool is_too_late() {
        const bool late = base::has_passed();
        if (late)
            give_up(asio::error::operation_aborted);
        return late;
    }

    /// Handles an error of reading. Unless the peer has closed or the request took too long,
    /// answers with `status`, if there is one.
    void give_up(error_code error, std::optional<http::status> status = std::nullopt) {
        wipe_body();
        reserved_.reset();
        if (error == asio::error::operation_aborted && base::has_passed())
            refuse(http::status::request_timeout);
        else if (status && error != http::error::end_of_stream)
            refuse(*status);
        else
            close();
    }

    void take_body() {
        if (is_too_late())
            return;
        const auto& verdict = owner().inspect(body_);
        wipe_body();
        const auto now = std::chrono::system_clock::now();
        if (!verdict.valid() || is_too_old(id_, now)) {
            reserved_.reset();
            answer(refusal_of(id_, verdict.violations()));
            return;
        }
        step_ = step::storing;
        owner().keep(
            make_submission(id_, from_.to_string(), verdict.redacted(), now),
            [self = this->shared_from_this(), this, found = verdict.violations()](outcome what) {
                reserved_.reset();
                // Perhaps the request was answered at its deadline.
                if (step_ == step::storing)
                    answer(reply_to(id_, what, found));
            });
    }

    /// Answers a request without reading its body, if any.
    void refuse(http::status why) {
        owner().count(why);
        send(plain_reply(why), false);
    }

    void answer(reply given) {
        owner().count(given.status);
        send(std::move(given), header_->keep_alive() && !owner().draining());
    }

    void send(reply given, bool keep_alive) {
        step_ = step::answering;
        response_ = to_response(std::move(given), keep_alive);
        // A peer that doesn't read the answer gets no more time than for its request.
        if (base::has_passed())
            set_deadline(time_to_answer);
        http::async_write(stream(), response_, then([this, keep_alive](error_code error) {
                              if (keep_alive && !error)
                                  await_request();
                              else
                                  error ? close() : base::leave(time_to_answer);
                          }));
    }

    void wipe_body() {
        ::explicit_bzero(body_.data(), body_.size());
        body_ = {};
    }

    asio::ip::address peer_;
    asio::ip::address from_;
    step step_ = step::waiting;
    boost::beast::flat_buffer buffer_;
    std::optional<http::request_parser<http::empty_body>> header_;
    std::string id_;
    std::string body_;
    admission::reservation reserved_;
    http::response<http::string_body> response_;
};

} // namespace

void start_session(server& of, boost::asio::ip::tcp::socket peer, boost::asio::ssl::context* tls) {
    boost::system::error_code error;
    const auto from = peer.remote_endpoint(error).address();
    // The peer is already gone.
    if (error)
        return;
    if (tls)
        std::make_shared<http_session<boost::asio::ssl::stream<boost::asio::ip::tcp::socket>>>(
            of, std::move(peer), from, *tls)
            ->start();
    else
        std::make_shared<http_session<boost::asio::ip::tcp::socket>>(of, std::move(peer), from)
            ->start();
}

} // namespace collector
