// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// preview_page_browser.sh appends this script to a preview's page.
{
  const wrong = [];
  const expect = (good, claim) => good || wrong.push(claim);
  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const isShown = (element) => element.getClientRects().length !== 0;

  // The rows of the reports, without those of parts, which are only headings.
  const rows = all('section.group tbody tr:not(.part)');
  const kindOf = (row) =>
    row.querySelector('.drop') ? 'drop' : row.querySelector('.replace') ? 'replace' : 'keep';
  const isValue = (row) => row.className !== 'none';
  const searchField = document.querySelector('input[type="search"]');
  const boxes = all('input[type="checkbox"]');
  const box = (kind) => boxes.find((each) => each.value === kind);

  const type = (text) => {
    searchField.value = text;
    searchField.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  /// Expects that exactly these rows are shown and counted, with the headings that they need.
  const expectShown = (wanted, claim) => {
    for (const row of rows)
      expect(isShown(row) === wanted.includes(row), `${claim}: ${row.textContent}`);
    const count = wanted.length === 1 ? '1 row' : `${wanted.length} rows`;
    expect(document.querySelector('output').textContent === count, `${claim}: not ${count}`);
    for (const group of all('section.group, article'))
      expect(isShown(group) === wanted.some((row) => group.contains(row)), `${claim}: a heading`);
    for (const part of all('tr.part')) {
      const inside = [];
      for (let row = part.nextElementSibling; row?.dataset.depth > part.dataset.depth; )
        inside.push(row), (row = row.nextElementSibling);
      expect(isShown(part) === inside.some(isShown), `${claim}: part ${part.textContent}`);
    }
  };
  const expectAll = (claim) =>
    expect([...rows, ...all('article, section, tr, .short')].every(isShown), claim);

  // When the page opens.
  expectAll('all is shown at first');
  const first = document.querySelector('tr .drop, tr .replace').closest('tr');
  for (const row of [first, document.querySelector('tr .replace').closest('tr')])
    expect(row.getBoundingClientRect().bottom <= innerHeight, 'the first ones need scrolling');
  expect(document.documentElement.scrollWidth <= innerWidth, 'the page is too wide');
  for (const input of all('input'))
    expect(input.labels.length === 1 && input.tabIndex === 0 && isShown(input), 'a control');

  // Search.
  const holds = (word) => (cell) => cell.textContent.toLowerCase().includes(word);
  const holding = (word) => rows.filter((row) => [...row.cells].some(holds(word)));
  // Whether a row, or a part that it is in, holds a word.
  const holdsInPart = (row, word) => {
    let depth = Infinity;
    for (let each = row; each; each = each.previousElementSibling) {
      if (Number(each.dataset.depth) >= depth) continue;
      depth = Number(each.dataset.depth);
      if ([...each.cells].some(holds(word))) return true;
    }
    return false;
  };
  expect(holding('host').length > 1 && holding('host').length < rows.length / 2, 'no fair test');
  for (const [text, word] of [['host', 'host'], [' HOST ', 'host'], ['e-mail', 'e-mail'], ['zzz', 'zzz']]) {
    type(text);
    expectShown(holding(word), `search for "${text}"`);
  }
  type('name host');
  expectShown(holding('host').filter((row) => holding('name').includes(row)), 'two words');
  type('wkoptions');
  const table = all('tr.part').filter((part) => part.textContent === 'WKOPTIONS');
  expect(table.length > 0 && table.every(isShown), 'an option table is found by its name');
  expect(isShown(table[0].nextElementSibling), 'with what is in it');

  // A member's rows are found by its name.
  for (const group of all('section.group')) {
    const { name } = group.dataset;
    type(name);
    const inGroup = (row) => row.closest('section.group').dataset.name.includes(name);
    expectShown(
      rows.filter((row) => inGroup(row) || holdsInPart(row, name)),
      `search for the member ${name}`,
    );
  }

  // Show only.
  type('');
  expectAll('all is shown after a search');
  for (const only of [['replace'], ['drop'], ['keep'], ['replace', 'drop'], ['keep', 'replace', 'drop']]) {
    for (const kind of only) box(kind).click();
    const wanted = rows.filter((row) => isValue(row) && only.includes(kindOf(row)));
    expectShown(wanted, `only ${only}`);
    type('host');
    expectShown(wanted.filter((row) => holding('host').includes(row)), `only ${only} with "host"`);
    type('');
    for (const kind of only) box(kind).click();
  }
  expectAll('all is shown when no box is checked');

  // Links.
  const ids = all('[id]').map((element) => element.id);
  expect(new Set(ids).size === ids.length, 'an id occurs twice');
  for (const article of all('article')) {
    for (const link of all('.short tr a', article)) {
      scrollTo(0, 0);
      link.click();
      const row = article.querySelector(':target');
      expect(row?.querySelector('th').textContent === link.textContent, `${link} leads elsewhere`);
      expect(kindOf(row) === kindOf(link.closest('tr')), `${link} leads to another kind`);
    }
    for (const link of all('[data-only]', article)) {
      type('zzz');
      link.click();
      const only = link.dataset.only.split(' ');
      expectShown(rows.filter((row) => isValue(row) && only.includes(kindOf(row))), link.textContent);
      const row = article.querySelector(':target');
      const { top, bottom } = row.getBoundingClientRect();
      const bar = document.querySelector('.search').getBoundingClientRect();
      expect(top >= bar.bottom && bottom <= innerHeight, `${link.textContent} leads out of sight`);
      expect(
        row === rows.find((each) => article.contains(each) && isValue(each) && only.includes(kindOf(each))),
        `${link.textContent} leads to another row than the first`,
      );
      const shown = all('section.group tr[data-kind]', article).filter(isShown).length;
      expect(shown === Number(link.textContent.match(/\d+/)), `${link.textContent} shows ${shown}`);
    }
    for (const each of boxes) if (each.checked) each.click();
  }
  expectAll('all is shown in the end');

  document.getElementById('wrong').textContent = wrong.length ? wrong.join('\n') + '\n' : 'none';
}
