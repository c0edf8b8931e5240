// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "report_id.hpp"

#include "durable_file.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <random>
#include <stdexcept>
#include <system_error>

namespace city {
namespace {

/// The sixteen bytes of a UUID.
using uuid = std::array<unsigned char, 16>;

/// Writes time, version and variant into a UUID.
void stamp(uuid& id, std::chrono::system_clock::time_point time, unsigned version) {
    const auto since = std::chrono::floor<std::chrono::milliseconds>(time.time_since_epoch());
    auto rest = static_cast<std::uint64_t>(since.count());
    for (std::size_t at = 6; at != 0; rest >>= 8)
        id[--at] = static_cast<unsigned char>(rest);
    id[6] = static_cast<unsigned char>((id[6] & 0x0f) | version << 4);
    id[8] = static_cast<unsigned char>((id[8] & 0x3f) | 0x80);
}

std::string to_text(const uuid& id) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (std::size_t at = 0; at != id.size(); ++at) {
        if (at == 4 || at == 6 || at == 8 || at == 10)
            text += '-';
        text += digits[id[at] >> 4];
        text += digits[id[at] & 15];
    }
    return text;
}

template <std::size_t Size>
void fill_at_random(std::array<unsigned char, Size>& bytes) {
    std::random_device random;
    for (auto& byte : bytes)
        byte = static_cast<unsigned char>(random());
}

} // namespace

namespace {

std::optional<install_secret> read_secret(const std::filesystem::path& file) {
    install_secret secret;
    std::ifstream stream(file, std::ios::binary);
    if (!stream.read(reinterpret_cast<char*>(secret.data()), secret.size()) ||
        stream.peek() != std::ifstream::traits_type::eof())
        return std::nullopt;
    return secret;
}

} // namespace

std::optional<install_secret> secret_in(const std::filesystem::path& file) {
    if (auto secret = read_secret(file))
        return secret;
    install_secret made;
    fill_at_random(made);
    const std::string_view bytes(reinterpret_cast<const char*>(made.data()), made.size());
    const auto error = write_new_file(file, bytes);
    // Another process may have created it meanwhile.
    return !error || error == std::errc::file_exists ? read_secret(file) : std::nullopt;
}

std::string monthly_id(const install_secret& secret, std::string_view client_id,
                       std::chrono::year_month month) {
    const auto text = std::to_string(static_cast<int>(month.year())) + '-' +
                      std::to_string(static_cast<unsigned>(month.month())) + ' ' +
                      std::string(client_id);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    if (!::HMAC(::EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
                reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data(),
                &size))
        throw std::runtime_error("no id could be made");
    uuid id;
    std::copy_n(digest.begin(), id.size(), id.begin());
    stamp(id, std::chrono::sys_days(month / 1), 8);
    return to_text(id);
}

std::string new_id(std::chrono::system_clock::time_point now) {
    uuid id;
    fill_at_random(id);
    stamp(id, now, 7);
    return to_text(id);
}

} // namespace city
