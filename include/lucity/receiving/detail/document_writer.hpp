// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_DETAIL_DOCUMENT_WRITER_HPP
#define LUCITY_RECEIVING_DETAIL_DOCUMENT_WRITER_HPP

#include <lucity/json/json_writer.hpp>
#include <lucity/receiving/detail/document.hpp>
#include <lucity/redaction/rules.hpp>

namespace lucity::detail {

/// Writes nodes as they may leave: without those that are dropped, and with `in use` for those that
/// are replaced.

inline void write_children(json_writer& out, document& document, const node& parent);

inline void write_node(json_writer& out, document& document, const node& value) {
    using type = node::type;
    if (value.replaced())
        return out.text(in_use);
    switch (value.is) {
    case type::null:
        return out.token("null");
    case type::boolean:
        return out.token(value.boolean ? "true" : "false");
    case type::number:
        return out.token(value.text);
    case type::text:
        return out.text(value.text);
    case type::array:
        out.begin_array();
        write_children(out, document, value);
        return out.end_array();
    case type::object:
        out.begin_object();
        write_children(out, document, value);
        return out.end_object();
    }
}

inline void write_children(json_writer& out, document& document, const node& parent) {
    document.for_each_child(parent, [&](const node& child) {
        if (child.dropped())
            return;
        if (parent.is == node::type::object)
            out.key(child.key);
        write_node(out, document, child);
    });
}

} // namespace lucity::detail

#endif
