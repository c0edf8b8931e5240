// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0
//
// report_browser.mjs PAGE PROFILE
// Opens a page of lucity-report in Chromium, by its debugging protocol over a pipe.

import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [page, profile] = process.argv.slice(2);
const options = ['--headless', '--disable-gpu', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--remote-debugging-pipe',
  `--user-data-dir=${resolve(profile)}`];
// Chromium's sandbox does not work as root.
if (process.getuid() === 0) options.push('--no-sandbox');
const browser = spawn('chromium', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });

const waiting = new Map();
const events = [];
let session;
let buffered = '';
browser.stdio[4].setEncoding('utf8').on('data', (part) => {
  const messages = (buffered + part).split('\0');
  buffered = messages.pop();
  for (const message of messages.map((text) => JSON.parse(text))) {
    if (message.id) waiting.get(message.id)(message);
    else events.push(message);
    if (message.method === 'Page.loadEventFired') waiting.get('load')?.();
  }
});
const call = (method, params = {}) =>
  new Promise((done, failed) => {
    const id = waiting.size + 1;
    waiting.set(id, (answer) => (answer.error ? failed(answer.error) : done(answer.result)));
    browser.stdio[3].write(JSON.stringify({ id, method, params, sessionId: session }) + '\0');
  });
const evaluate = async (expression) =>
  (await call('Runtime.evaluate', { expression, returnByValue: true })).result.value;

const wrong = [];
const expect = (good, claim) => good || wrong.push(claim);

const { targetId } = await call('Target.createTarget', { url: 'about:blank' });
session = (await call('Target.attachToTarget', { targetId, flatten: true })).sessionId;
for (const part of ['Page', 'Network', 'Log', 'Runtime']) await call(`${part}.enable`);
// A page may load nothing, and without this it could not say so: files are not the network.
const loaded = new Promise((done) => waiting.set('load', done));
const address = pathToFileURL(resolve(page)).href;
await call('Page.navigate', { url: address });
await loaded;

const show = (width, scheme) =>
  call('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] })
    .then(() => call('Emulation.setDeviceMetricsOverride',
      { width, height: 800, deviceScaleFactor: 1, mobile: false }));
const inks = () =>
  evaluate(`['body', 'summary', 'meter', 'svg text', 'svg path[stroke="black"]', 'svg .gridline']
    .filter((each) => document.querySelector(each)).map((each) => {
      const { color, fill, stroke, backgroundColor } = getComputedStyle(document.querySelector(each));
      return each.includes('path') || each.includes('line') ? stroke : each.startsWith('svg') ? fill
        : each === 'meter' ? backgroundColor : color;
    })`);

// Names are text.
expect(await evaluate(`document.querySelectorAll('script, img, b, i, link, iframe').length`) === 0,
  'a name has become an element');
const text = await evaluate('document.body.textContent');
for (const name of ['<b>Lucity</b> Web', '<b>Header</b>', '<img src=x onerror=alert(1)>',
  '<i>A</i>', '<script>alert(1)</script>', '=1+1'])
  expect(text.includes(name), `${name} is not shown as it is`);

// People who don't see it can read it.
expect(await evaluate('document.documentElement.lang') === 'en', 'it has no language');
expect(await evaluate('document.title') === 'Lucity in use', 'it has no title');
expect(await evaluate(`[...document.querySelectorAll('table')].every((table) =>
  table.ariaLabel && [...table.querySelectorAll('th')].every((each) => each.scope))`),
  'a table lacks its label, or a heading its scope');
expect(await evaluate(`[...document.querySelectorAll('meter')].every((each) =>
  each.ariaLabel === each.value + ' of ' + each.max + ' clients')`), 'a meter');
expect(await evaluate(`document.querySelectorAll('meter').length`) > 10, 'it has too few meters');
expect(await evaluate(`[...document.querySelectorAll('nav a')].every((each) =>
  document.querySelector(each.hash))`), 'a link leads nowhere');
expect(await evaluate(`document.querySelector('svg')
  ? document.querySelector('[role="img"]').ariaLabel !== ''
  : document.body.textContent.includes('The chart is left out')`), 'the chart');

// It fits on a telephone, opened up as well.
for (const open of [false, true])
  for (const width of [360, 1280]) {
    await show(width, 'light');
    await evaluate(`document.querySelectorAll('details').forEach((each) => (each.open = ${open}))`);
    expect(await evaluate('document.documentElement.scrollWidth <= innerWidth'),
      `at ${width} pixels, it scrolls sideways`);
  }

await show(1280, 'light');
const light = await inks();
await show(1280, 'dark');
const dark = await inks();
expect(light.every((each, i) => each !== dark[i]), `dark has the inks of light: ${light}; ${dark}`);
expect(await evaluate(`(() => {
  const [text, ground] = ['color', 'backgroundColor'].map((each) =>
    getComputedStyle(document.body)[each].match(/\\d+/g).reduce((sum, part) => sum + Number(part), 0));
  return text > ground + 300;
})()`), 'dark is not light on dark');

// Nothing but the page was asked for, and nothing was complained about.
const requests = events.filter(({ method }) => method === 'Network.requestWillBeSent');
expect(requests.length === 1 && requests[0].params.request.url === address,
  `it loads ${requests.map(({ params }) => params.request.url)}`);
for (const { method, params } of events)
  if (['Log.entryAdded', 'Runtime.consoleAPICalled', 'Runtime.exceptionThrown'].includes(method))
    wrong.push(`the console says ${JSON.stringify(params)}`);

session = undefined;
const ended = new Promise((done) => browser.on('exit', done));
await call('Browser.close').catch(() => {});
await ended;
rmSync(profile, { recursive: true, force: true });
if (wrong.length) console.log(wrong.join('\n'));
process.exit(wrong.length ? 1 : 0);
