// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// generate_load --to ADDRESS:PORT... --count N [--connections N] [--settings N] [--ledger FILE]
//
// Sends reports to collectors, each with an id of its own, over many connections at once, and each
// again and again until a collector says that it is stored: what a city's spool does in months. It
// writes the ids that were acknowledged to the ledger, which knows nothing of the store, and prints
// how it went.

#include <lucity/policy/reports.hpp>
#include <lucity/sending.hpp>

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/program_options.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
namespace po = boost::program_options;
using boost::beast::error_code;
using clock_type = std::chrono::steady_clock;
using tcp = asio::ip::tcp;

struct load {
    std::vector<tcp::endpoint> to;
    std::size_t left;
    std::string body;
    std::ofstream ledger;
    std::mt19937_64 random{std::random_device()()};
    std::vector<double> milliseconds{};
    std::size_t put_off = 0;
    std::size_t broken = 0;
    std::size_t refused = 0;

    std::string next_id() {
        const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::system_clock::now().time_since_epoch());
        const auto time = static_cast<unsigned long long>(now.count());
        // With room for what the compiler thinks possible.
        char text[64];
        std::snprintf(text, sizeof text, "%08llx-%04llx-7%03llx-8%03llx-%012llx", time >> 16U,
                      time & 0xffffU, static_cast<unsigned long long>(random() & 0xfffU),
                      static_cast<unsigned long long>(random() & 0xfffU),
                      static_cast<unsigned long long>(random() & 0xffffffffffffU));
        return text;
    }
};

/// Sends one report after the other.
class sender : public std::enable_shared_from_this<sender> {
public:
    sender(asio::io_context& context, load& all, std::size_t number)
        : all_(all), socket_(context), pause_(context), turn_(number) {}

    void start() {
        if (all_.left == 0)
            return;
        --all_.left;
        id_ = all_.next_id();
        begun_ = clock_type::now();
        socket_.is_open() ? send() : connect();
    }

private:
    void connect() {
        buffer_.clear();
        socket_.async_connect(all_.to[turn_++ % all_.to.size()],
                              [self = shared_from_this()](error_code error) {
                                  error ? self->try_again() : self->send();
                              });
    }

    void send() {
        request_ = {http::verb::put, "/v1/reports/" + id_, 11, all_.body};
        request_.set(http::field::host, "collector");
        request_.set(http::field::content_type, "application/json");
        request_.prepare_payload();
        http::async_write(socket_, request_,
                          [self = shared_from_this()](error_code error, std::size_t) {
                              error ? self->try_again() : self->receive();
                          });
    }

    void receive() {
        response_ = {};
        http::async_read(socket_, buffer_, response_,
                         [self = shared_from_this()](error_code error, std::size_t) {
                             error ? self->try_again() : self->take();
                         });
    }

    void take() {
        const auto status = response_.result_int();
        if (!response_.keep_alive())
            socket_.close();
        if (status == 429 || status >= 500) {
            ++all_.put_off;
            try_again();
            return;
        }
        const bool stored =
            (status == 200 || status == 201) && response_.body().find(id_) != std::string::npos;
        all_.refused += stored ? 0 : 1;
        if (stored && all_.ledger.is_open())
            all_.ledger << id_ << '\n';
        all_.milliseconds.push_back(
            std::chrono::duration<double, std::milli>(clock_type::now() - begun_).count());
        start();
    }

    void try_again() {
        ++all_.broken;
        error_code ignored;
        socket_.close(ignored);
        pause_.expires_after(std::chrono::milliseconds(20));
        pause_.async_wait([self = shared_from_this()](error_code) { self->connect(); });
    }

    load& all_;
    tcp::socket socket_;
    asio::steady_timer pause_;
    std::size_t turn_;
    std::string id_;
    clock_type::time_point begun_;
    boost::beast::flat_buffer buffer_;
    http::request<http::string_body> request_;
    http::response<http::string_body> response_;
};

tcp::endpoint endpoint_of(const std::string& text) {
    const auto colon = text.rfind(':');
    return {asio::ip::make_address(text.substr(0, colon)),
            static_cast<std::uint16_t>(std::stoul(text.substr(colon + 1)))};
}

/// An installer's report, or, with settings, the batch's.
std::string make_body(std::size_t settings) {
    using namespace std::chrono_literals;
    const auto date = 2026y / 11 / 1;
    constexpr auto tier = lucity::tier::v2016;
    const auto encoded = [](auto report, const auto& consent) {
        return lucity::encode(lucity::redact(std::move(report)), consent).value();
    };
    if (settings == 0) {
        lucity::web_installer<tier> report;
        report.application = {"Lucity Mobile Server", "2016r2"};
        report.os_version = "Microsoft Windows NT 6.3.9600.0";
        return encoded(report, *lucity::consent<lucity::web_installer>::from(
                                   lucity::choice::opted_in, date, tier));
    }
    lucity::monthly_batch<tier> report;
    report.application = {"Lucity Services", "2016r2"};
    report.os_version = "Microsoft Windows NT 6.3.9600.0";
    report.database = {"12.0.5000.0", "Standard Edition (64-bit)"};
    report.client = {"LUC-004711", "Town of Happyville"};
    for (std::size_t i = 0; i != settings; ++i)
        report.system_settings["Maximum number of records in list " + std::to_string(i)] =
            std::to_string(1000 + i);
    return encoded(report, *lucity::consent<lucity::client_maintenance>::from(
                               lucity::choice::opted_in, date, tier));
}

double percentile(std::vector<double>& sorted, std::size_t percent) {
    return sorted[std::min(sorted.size() - 1, sorted.size() * percent / 100)];
}

} // namespace

int main(int argc, char** argv) {
    po::options_description keys;
    keys.add_options()("to", po::value<std::vector<std::string>>()->required());
    keys.add_options()("count", po::value<std::size_t>()->required());
    keys.add_options()("connections", po::value<std::size_t>()->default_value(64));
    keys.add_options()("settings", po::value<std::size_t>()->default_value(0));
    keys.add_options()("ledger", po::value<std::string>()->default_value(""));
    po::variables_map set;
    po::store(po::parse_command_line(argc, argv, keys), set);
    po::notify(set);

    load all{.to = {},
             .left = set["count"].as<std::size_t>(),
             .body = make_body(set["settings"].as<std::size_t>()),
             .ledger = std::ofstream(set["ledger"].as<std::string>())};
    for (const auto& text : set["to"].as<std::vector<std::string>>())
        all.to.push_back(endpoint_of(text));
    asio::io_context context(1);
    const auto begun = clock_type::now();
    for (std::size_t i = 0; i != set["connections"].as<std::size_t>(); ++i)
        std::make_shared<sender>(context, all, i)->start();
    context.run();
    const double seconds = std::chrono::duration<double>(clock_type::now() - begun).count();
    std::ranges::sort(all.milliseconds);
    std::printf("requests %zu seconds %.3f rate %.0f p50 %.2f p99 %.2f put_off %zu broken %zu "
                "refused %zu bytes %zu\n",
                all.milliseconds.size(), seconds,
                static_cast<double>(all.milliseconds.size()) / seconds,
                percentile(all.milliseconds, 50), percentile(all.milliseconds, 99), all.put_off,
                all.broken, all.refused, all.body.size());
    return all.refused == 0 ? 0 : 1;
}
