// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "http_put.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace reporters {
namespace {

struct release {
    void operator()(CURL* handle) const noexcept { ::curl_easy_cleanup(handle); }
    void operator()(CURLU* url) const noexcept { ::curl_url_cleanup(url); }
    void operator()(curl_slist* list) const noexcept { ::curl_slist_free_all(list); }
    void operator()(char* text) const noexcept { ::curl_free(text); }
};
template <class Type>
using owned = std::unique_ptr<Type, release>;

owned<char> part_of(CURLU* url, CURLUPart part) {
    char* text = nullptr;
    return owned<char>(::curl_url_get(url, part, &text, 0) == CURLUE_OK ? text : nullptr);
}

/// Initialises libcurl, once in a process.
bool is_initialised() {
    static const bool done = ::curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    return done;
}

/// Keeps an answer, up to a size that no collector's answer has.
std::size_t keep(char* bytes, std::size_t, std::size_t size, void* kept) noexcept {
    constexpr std::size_t longest = 64 * 1024;
    auto& body = *static_cast<std::string*>(kept);
    if (body.size() + size > longest)
        return 0;
    body.append(bytes, size);
    return size;
}

owned<curl_slist> headers() {
    owned<curl_slist> list;
    // No "Expect", so that the report is sent at once.
    for (const char* header : {"Content-Type: application/json", "Expect:"}) {
        auto* longer = ::curl_slist_append(list.get(), header);
        if (!longer)
            return {};
        static_cast<void>(list.release());
        list.reset(longer);
    }
    return list;
}

/// Sets options until one fails.
class options {
public:
    explicit options(CURL* handle) noexcept : handle_(handle) {}

    template <class Value>
    options& set(CURLoption which, Value value) noexcept {
        good_ = good_ && ::curl_easy_setopt(handle_, which, value) == CURLE_OK;
        return *this;
    }
    [[nodiscard]] bool good() const noexcept { return good_; }

private:
    CURL* handle_;
    bool good_ = true;
};

std::string retry_after_of(CURL* handle) {
    curl_header* found = nullptr;
    const auto read = ::curl_easy_header(handle, "Retry-After", 0, CURLH_HEADER, -1, &found);
    return read == CURLHE_OK ? std::string(found->value) : std::string();
}

} // namespace

namespace {

/// The case of a scheme doesn't matter.
bool is_https(const std::string& url) {
    return ::curl_strnequal(url.c_str(), "https:", 6) != 0;
}

} // namespace

bool may_send_to(const std::string& url) {
    const owned<CURLU> parsed(is_initialised() ? ::curl_url() : nullptr);
    if (!parsed || ::curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK)
        return false;
    const auto scheme = part_of(parsed.get(), CURLUPART_SCHEME);
    const auto host = part_of(parsed.get(), CURLUPART_HOST);
    const auto path = part_of(parsed.get(), CURLUPART_PATH);
    if (!scheme || !host || !path || std::string_view(path.get()) != "/" || url.ends_with('/'))
        return false;
    for (auto part : {CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_QUERY, CURLUPART_FRAGMENT})
        if (part_of(parsed.get(), part))
            return false;
    const std::string_view name = host.get();
    const bool local = name == "127.0.0.1" || name == "[::1]" || name == "localhost";
    return std::string_view(scheme.get()) == "https" ||
           (std::string_view(scheme.get()) == "http" && local);
}

answer http_put(const collector& to, std::string_view id, std::string_view report,
                std::chrono::milliseconds within) {
    if (!may_send_to(to.url))
        return {};
    const owned<CURL> handle(::curl_easy_init());
    const auto sent_headers = headers();
    if (!handle || !sent_headers)
        return {};
    const auto url = to.url + "/v1/reports/" + std::string(id);
    answer given;
    options all(handle.get());
    all.set(CURLOPT_URL, url.c_str())
        .set(CURLOPT_PROTOCOLS_STR, "http,https")
        .set(CURLOPT_HTTP_VERSION, long{CURL_HTTP_VERSION_1_1})
        .set(CURLOPT_SSLVERSION, long{CURL_SSLVERSION_TLSv1_2})
        .set(CURLOPT_FOLLOWLOCATION, 0L)
        .set(CURLOPT_CUSTOMREQUEST, "PUT")
        .set(CURLOPT_POSTFIELDS, report.data())
        .set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(report.size()))
        .set(CURLOPT_HTTPHEADER, sent_headers.get())
        .set(CURLOPT_WRITEFUNCTION, &keep)
        .set(CURLOPT_WRITEDATA, static_cast<void*>(&given.body))
        .set(CURLOPT_TIMEOUT_MS, static_cast<long>(std::max<std::int64_t>(within.count(), 1)))
        // Without these, a dead resolver would hold the process beyond the time limit.
        .set(CURLOPT_NOSIGNAL, 1L)
        .set(CURLOPT_QUICK_EXIT, 1L);
    // Unencrypted data doesn't leave the machine, not through a proxy either.
    if (!is_https(to.url))
        all.set(CURLOPT_PROXY, "");
    if (!to.trusted_certificates.empty())
        all.set(CURLOPT_CAINFO, to.trusted_certificates.c_str())
            .set(CURLOPT_CAPATH, static_cast<const char*>(nullptr));
    if (!all.good() || ::curl_easy_perform(handle.get()) != CURLE_OK)
        return {};
    long status = 0;
    ::curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    given.status = static_cast<int>(status);
    given.retry_after = retry_after_of(handle.get());
    return given;
}

} // namespace reporters
