// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// Receives reports, inspects them, and stores what may be kept. Acknowledges a report only after
// the store has committed it.

#include "server.hpp"
#include "store.hpp"
#include "writer.hpp"

#include "reporters/command_line.hpp"
#include "reporters/program.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/program_options.hpp>

#include <sys/prctl.h>
#include <sys/stat.h>

#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <iostream>
#include <memory>
#include <new>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

namespace asio = boost::asio;
namespace po = boost::program_options;
using reporters::usage_error;
using reporters::values;
using std::string;

constexpr std::string_view name = "lucity-collector";

po::options_description keys() {
    const collector::service usual;
    po::options_description keys(
        "lucity-collector --listen ADDRESS:PORT --store WHERE\n"
        "Receives, inspects and stores reports until SIGTERM.\n"
        "Exit status: 0 success, 1 store or network error, 2 usage.\n\nKeys");
    auto add = keys.add_options();
    add("help", "show this text");
    add("listen", po::value<string>()->default_value("127.0.0.1:0"),
        "where to listen, such as [::]:443; port 0 means any free port");
    add("store", po::value<string>(),
        "sqlite3://FILE, created if it doesn't exist, or postgresql://HOST,HOST,.../DATABASE, "
        "whose tables schema.sql creates");
    add("certificate", po::value<string>(), "a PEM file with the certificate chain");
    add("key", po::value<string>(),
        "a PEM file with the certificate's key; without both, only this machine can connect");
    add("trusted-proxy", po::value<std::vector<string>>()->default_value({}, ""),
        "the address of a proxy whose X-Forwarded-For is trusted; repeat the key for each");
    add("connections", po::value<std::size_t>()->default_value(usual.most.connections),
        "maximum number at a time");
    add("queue-bytes", po::value<std::size_t>()->default_value(usual.most.bytes),
        "maximum number of bytes of reports at a time");
    add("requests-per-minute", po::value<std::size_t>()->default_value(usual.most.requests),
        "maximum for one address");
    add("idle-milliseconds", po::value<std::uint32_t>()->default_value(15'000),
        "time limit for a connection to send its next request");
    add("request-milliseconds", po::value<std::uint32_t>()->default_value(30'000),
        "time limit for a whole request");
    return keys;
}

collector::service read_service(const values& set) {
    collector::service how;
    how.most = {set["connections"].as<std::size_t>(), set["queue-bytes"].as<std::size_t>(),
                set["requests-per-minute"].as<std::size_t>()};
    how.idle = std::chrono::milliseconds(set["idle-milliseconds"].as<std::uint32_t>());
    how.request = std::chrono::milliseconds(set["request-milliseconds"].as<std::uint32_t>());
    for (const auto& text : set["trusted-proxy"].as<std::vector<string>>()) {
        boost::system::error_code error;
        how.trusted_proxies.push_back(asio::ip::make_address(text, error));
        if (error)
            throw usage_error("trusted-proxy: is not an address");
    }
    return how;
}

asio::ip::tcp::endpoint read_endpoint(const string& text) {
    const auto colon = text.rfind(':');
    auto host = text.substr(0, colon);
    const auto port = colon == string::npos ? "" : text.substr(colon + 1);
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    boost::system::error_code error;
    const auto address = asio::ip::make_address(host, error);
    std::uint16_t number = 0;
    const auto end = port.data() + port.size();
    const auto [rest, problem] = std::from_chars(port.data(), end, number);
    if (error || port.empty() || problem != std::errc() || rest != end)
        throw usage_error("listen: use ADDRESS:PORT, such as 127.0.0.1:8080 or [::]:443");
    return {address, number};
}

asio::ip::tcp::acceptor listen(asio::io_context& context, const asio::ip::tcp::endpoint& where) {
    try {
        return {context, where};
    } catch (const boost::system::system_error&) {
        throw reporters::report_error("listen: the address can't be used");
    }
}

std::optional<asio::ssl::context> read_tls(const values& set) {
    if (set.count("certificate") == 0 && set.count("key") == 0)
        return std::nullopt;
    if (set.count("certificate") == 0 || set.count("key") == 0)
        throw usage_error("certificate and key: each needs the other");
    asio::ssl::context tls(asio::ssl::context::tls_server);
    boost::system::error_code error;
    tls.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_tlsv1 |
                    asio::ssl::context::no_tlsv1_1);
    // Neither idle connections nor freed buffers hold bytes of an earlier request.
    ::SSL_CTX_set_options(tls.native_handle(), SSL_OP_CLEANSE_PLAINTEXT);
    ::SSL_CTX_set_mode(tls.native_handle(), SSL_MODE_RELEASE_BUFFERS);
    tls.use_certificate_chain_file(set["certificate"].as<string>(), error);
    if (!error)
        tls.use_private_key_file(set["key"].as<string>(), asio::ssl::context::pem, error);
    if (error)
        throw usage_error("certificate and key: they can't be read, or don't belong together");
    return tls;
}

/// Stores batches. Reopens the store after each error.
class reopened_store {
public:
    explicit reopened_store(string where)
        : where_(std::move(where)), open_(std::make_unique<collector::store>(where_)) {}

    std::vector<collector::outcome> insert(std::span<const collector::submission> all) {
        std::vector<collector::outcome> outcomes(all.size(), collector::outcome::unavailable);
        try {
            if (!open_)
                open_ = std::make_unique<collector::store>(where_);
            outcomes = open_->insert(all);
        } catch (const std::exception&) {
        }
        using enum collector::outcome;
        const bool good = outcomes.front() != unavailable && outcomes.front() != full;
        if (!good)
            open_.reset();
        // One line for each outage, however many reports have to wait.
        if (!good && good_)
            reporters::say(name, "the store is not available; reports have to wait");
        good_ = good;
        return outcomes;
    }

private:
    string where_;
    std::unique_ptr<collector::store> open_;
    bool good_ = true;
};

int serve(const values& set) {
    const auto how = read_service(set);
    const auto where = read_endpoint(set["listen"].as<string>());
    auto tls = read_tls(set);
    if (!tls && !where.address().is_loopback())
        throw usage_error("listen: other machines need --certificate and --key");
    reopened_store store(reporters::required(set, "store"));

    asio::io_context context(1);
    auto acceptor = listen(context, where);
    const auto taken = acceptor.local_endpoint();
    std::optional<collector::writer> writer;
    writer.emplace([&](std::span<const collector::submission> all) { return store.insert(all); },
                   [&](collector::writer::told all) {
                       asio::post(context, [all = std::move(all)] {
                           for (const auto& [heard, what] : all)
                               heard(what);
                       });
                   });
    collector::server server(std::move(acceptor), tls ? &*tls : nullptr, how,
                             [&](collector::submission one, collector::listener heard) {
                                 writer->add(std::move(one), std::move(heard));
                             });
    asio::signal_set signals(context, SIGTERM, SIGINT);
    signals.async_wait([&](boost::system::error_code, int) { server.drain(); });
    std::cout << "listening on " << taken << std::endl;
    for (;;)
        try {
            server.start();
            context.run();
            // A report whose request has passed its deadline may still be stored, and its listener
            // refers to the server.
            writer.reset();
            context.restart();
            context.run();
            return reporters::success;
        } catch (const std::bad_alloc&) {
            // The connection that ran out of memory has ended; the others go on.
        }
}

} // namespace

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);
    // Nobody may read the memory; only the owner and the group may read the store.
    ::prctl(PR_SET_DUMPABLE, 0);
    ::umask(0027);
    return reporters::run_as({name, keys(), {}}, argc, argv, serve);
}
