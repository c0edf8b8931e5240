// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TRANSPARENCY_DETAIL_PREVIEW_PAGE_ASSETS_HPP
#define LUCITY_TRANSPARENCY_DETAIL_PREVIEW_PAGE_ASSETS_HPP

#include <string_view>

namespace lucity::detail {

/// The style of the preview's page. A link scrolls its row well below the top: there the heading is
/// in sight, and the search form doesn't cover the row.
inline constexpr std::string_view preview_style = R"(h1 { margin: 0; }
h1 + p { margin: 0.4rem 0 0.6rem; }
h2 { font-size: 1.35rem; margin: 0; }
h3 { font-size: 1.1rem; line-height: 1.3; margin: 2rem 0 0; }
a { color: inherit; text-underline-offset: 0.2em; }
article + article { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 2rem; }
.search + article { margin-top: 0.8rem; }
.soft { color: var(--soft); font-size: 0.9rem; margin: 0; }
dl.origin { margin: 0.2rem 0; display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
dl.origin div { display: flex; gap: 0.4rem; }
dl.origin dt { color: var(--soft); }
dl.origin dd { margin: 0; font-weight: 600; }
ul.sums { list-style: none; margin: 0.6rem 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.2rem 1.5rem; }
.search { background: var(--ground); padding: 0.5rem 0; display: flex; flex-wrap: wrap; gap: 0.3rem 1.2rem; }
.search > label { flex: 1 0 100%; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.8rem; }
.search input[type="search"] {
  flex: 1 0 14rem; min-width: 0; box-sizing: border-box; padding: 0.3rem 0.7rem;
  font: inherit; color: inherit; background: var(--raised); border: 1px solid var(--line); border-radius: 0.4rem;
}
.search fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 1.2rem; }
.search legend { float: left; padding: 0; }
.search output { margin-left: auto; font-weight: 600; }
@media (min-width: 40rem) and (min-height: 30rem) { .search { position: sticky; top: 0; } }
table { width: 100%; border-collapse: collapse; margin-top: 0.3rem; }
caption { text-align: left; font-weight: 600; padding-bottom: 0.2rem; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem 0.3rem 0; border-bottom: 1px solid var(--line); }
thead th { font-size: 0.85rem; font-weight: 600; color: var(--soft); }
tbody th { font-weight: 400; }
th:first-child { width: 45%; }
tr.part th { font-weight: 600; }
tr.none th { color: var(--soft); font-style: italic; }
tr[id] { scroll-margin-top: 40vh; }
tr:target { background: var(--raised); box-shadow: -0.5rem 0 var(--raised), -0.7rem 0 var(--replaced); }
td .why { display: block; color: var(--soft); font-size: 0.9rem; }
.replace { color: var(--replaced); }
.drop { color: var(--dropped); }
.keep { color: var(--kept); }
.empty { color: var(--soft); font-style: italic; }
tr[data-depth="2"] th { padding-left: 1.2rem; }
tr[data-depth="3"] th { padding-left: 2.4rem; }
@media (min-width: 40rem) { .short td .why { display: inline; } }
[hidden] { display: none; }
@media print { .search, .short p { display: none; } tr { break-inside: avoid; } }
)";

/// Searches the preview's page. Without scripts, everything is shown, and the links still work.
inline constexpr std::string_view preview_script = R"(<script>
const search = document.querySelector('.search');
const field = search.querySelector('input[type="search"]');
const kinds = [...search.querySelectorAll('input[type="checkbox"]')];
const found = search.querySelector('output');
// A row is found by its name, value and reason, and by the names of the member and the parts that
// it is in.
const groups = [...document.querySelectorAll('section.group')].map((group) => {
  const inside = [];
  const rows = [...group.querySelectorAll('tbody tr')].map((row) => {
    const depth = Number(row.dataset.depth);
    inside.length = depth - 1;
    inside.push([...row.cells].map((cell) => cell.textContent.toLowerCase()).join(' '));
    return { row, depth, kind: row.dataset.kind, text: [group.dataset.name, ...inside].join(' ') };
  });
  return { group, rows };
});
function show() {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  const only = kinds.filter((box) => box.checked).map((box) => box.value);
  const matches = ({ kind, text }) =>
    (!only.length || only.includes(kind)) && words.every((word) => text.includes(word));
  let count = 0;
  for (const { group, rows } of groups) {
    // From the last to the first, since a part is shown with what is in it.
    let shown = 0;
    for (const each of [...rows].reverse()) {
      const isPart = each.row.className === 'part';
      each.row.hidden = isPart ? each.depth >= shown : !matches(each);
      if (each.row.hidden) continue;
      shown = each.depth;
      if (!isPart) ++count;
    }
    group.hidden = shown === 0;
  }
  const all = !words.length && !only.length;
  for (const list of document.querySelectorAll('.short')) list.hidden = !all;
  for (const article of document.querySelectorAll('article'))
    article.hidden = !article.querySelector('section.group:not([hidden])');
  found.textContent = all ? '' : count + (count === 1 ? ' row' : ' rows');
}
// A sum shows the rows that it counts, and its link then leads to the first of them.
document.addEventListener('click', (event) => {
  const only = event.target.closest('a')?.dataset.only?.split(' ');
  if (!only) return;
  field.value = '';
  for (const box of kinds) box.checked = only.includes(box.value);
  show();
});
search.hidden = false;
search.addEventListener('input', show);
</script>
)";

} // namespace lucity::detail

#endif
