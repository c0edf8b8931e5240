// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "redaction.hpp"
#include "sides.hpp"

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstdlib>

namespace sides {
namespace {

/// A filter between reader and writer.
class redacting_filter {
public:
    using size = rapidjson::SizeType;

    void start() {
        buffer_.Clear();
        writer_.Reset(buffer_);
        skipped_depth_ = 0;
        dropping_ = false;
    }
    [[nodiscard]] std::string_view written() const {
        return {buffer_.GetString(), buffer_.GetSize()};
    }

    bool Null() { return skips() || writer_.Null(); }
    bool Bool(bool is) { return skips() || writer_.Bool(is); }
    bool Int(int value) { return skips() || writer_.Int(value); }
    bool Uint(unsigned value) { return skips() || writer_.Uint(value); }
    bool Int64(std::int64_t value) { return skips() || writer_.Int64(value); }
    bool Uint64(std::uint64_t value) { return skips() || writer_.Uint64(value); }
    bool Double(double value) { return skips() || writer_.Double(value); }
    bool RawNumber(const char* digits, size length, bool) {
        return skips() || writer_.RawValue(digits, length, rapidjson::kNumberType);
    }
    bool String(const char* characters, size length, bool) {
        if (skips())
            return true;
        if (redaction::is_exposing({characters, length}, *facts_))
            return writer_.String(lucity::in_use.data(), static_cast<size>(lucity::in_use.size()));
        return writer_.String(characters, length);
    }
    bool Key(const char* characters, size length, bool) {
        if (dropping_)
            return true;
        facts_ = &redaction_.facts_of({characters, length});
        dropping_ = facts_->dropped;
        return dropping_ || writer_.Key(characters, length);
    }
    bool StartObject() { return opens() || writer_.StartObject(); }
    bool EndObject(size) { return closes() || writer_.EndObject(); }
    bool StartArray() { return opens() || writer_.StartArray(); }
    bool EndArray(size) { return closes() || writer_.EndArray(); }

private:
    /// Whether the next value is dropped. A value after it isn't, unless it is inside a dropped
    /// one.
    bool skips() {
        const bool skipped = dropping_;
        dropping_ = dropping_ && skipped_depth_ != 0;
        return skipped;
    }
    bool opens() {
        skipped_depth_ += dropping_ ? 1 : 0;
        return dropping_;
    }
    bool closes() {
        if (!dropping_)
            return false;
        dropping_ = --skipped_depth_ != 0;
        return true;
    }

    redaction redaction_;
    rapidjson::StringBuffer buffer_;
    rapidjson::Writer<rapidjson::StringBuffer> writer_{buffer_};
    const name_facts* facts_ = nullptr;
    std::size_t skipped_depth_ = 0;
    bool dropping_ = false;
};

class sax_side : public side {
public:
    std::string_view redact(std::string_view report) override {
        filter_.start();
        rapidjson::MemoryStream raw(report.data(), report.size());
        rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream> stream(raw);
        constexpr unsigned flags =
            rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag;
        if (!reader_.Parse<flags>(stream, filter_))
            std::abort();
        return filter_.written();
    }

private:
    redacting_filter filter_;
    rapidjson::Reader reader_;
};

} // namespace

std::unique_ptr<side> rapidjson_sax() {
    return std::make_unique<sax_side>();
}

} // namespace sides
