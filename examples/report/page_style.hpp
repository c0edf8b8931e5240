// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORT_PAGE_STYLE_HPP
#define REPORT_PAGE_STYLE_HPP

#include <string_view>

namespace report {

/// The look of the page, beside that of the library's pages.
inline constexpr std::string_view page_style = R"(:root { --bar: #2f6f9f; }
@media (prefers-color-scheme: dark) { :root { --bar: #6aaedb; } }
h1 { margin: 0; }
h2 { border-top: 1px solid var(--line); padding-top: 1.2rem; margin-top: 2.2rem; }
a { color: inherit; text-underline-offset: 0.2em; }
.lead { font-size: 1.1rem; margin: 0.4rem 0; }
.soft, caption, thead th, summary { color: var(--soft); font-size: 0.9rem; }
nav ul { list-style: none; margin: 1rem 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.1rem 1.2rem; }
table { width: 100%; border-collapse: collapse; margin: 0.3rem 0; }
caption { text-align: left; padding-bottom: 0.2rem; }
th, td { text-align: left; vertical-align: baseline; padding: 0.25rem 0.8rem 0.25rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 400; }
.name > * { padding-top: 0.9rem; }
.name > th { font-weight: 600; }
.other { color: var(--soft); font-style: italic; }
.number { text-align: right; width: 4rem; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
.share { width: 34%; padding-right: 0; }
td.share { vertical-align: top; padding-top: 0.65rem; }
meter { appearance: none; display: block; width: 100%; height: 0.7rem; background: var(--raised); border: 0; border-radius: 0.15rem; print-color-adjust: exact; }
meter::-webkit-meter-inner-element { display: grid; grid-template-rows: 0 [line1] 1fr [line2] 0; height: 100%; }
meter::-webkit-meter-bar { height: 100%; background: var(--raised); border: 0; border-radius: 0.15rem; print-color-adjust: exact; }
meter::-webkit-meter-optimum-value { background: var(--bar); print-color-adjust: exact; }
meter::-moz-meter-bar { background: var(--bar); }
.wide { overflow-x: auto; overflow-wrap: normal; }
.wide table { width: auto; min-width: 100%; }
.wide th { white-space: nowrap; }
summary { cursor: pointer; padding: 0.3rem 0; }
figure { margin: 1rem 0; }
figure svg { display: block; min-width: 34rem; pointer-events: none; }
svg [fill="black"] { fill: var(--text); }
svg [stroke="black"] { stroke: var(--soft); }
svg [stroke="gray"] { stroke: var(--line); }
@media (max-width: 30rem) { .share { width: 22%; } .number { width: 3rem; } }
@media print { nav, details:not([open]) { display: none; } body { margin: 0; max-width: none; } tr, figure, section { break-inside: avoid; } figure svg { min-width: 0; } }
)";

} // namespace report

#endif
