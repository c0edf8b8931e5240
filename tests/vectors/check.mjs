// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0
//
// node check.mjs PROGRAM FILE...
//
// Holds a program against the test vectors: any that is called as `lucity-payload redact` is, with one
// report on standard input, the redacted one on standard output and the violations on standard error,
// one a line. An implementation without such a program calls its own functions in `answer`.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const [program, ...files] = process.argv.slice(2);

const inputOf = (vector) => {
  if (vector.input_hex !== undefined) return Buffer.from(vector.input_hex, 'hex');
  const parts = vector.input_parts ?? [[vector.input, 1]];
  return Buffer.from(parts.map(([text, times]) => text.repeat(times)).join(''));
};

const answer = (input) => {
  const ran = spawnSync(program, ['redact'], { input, encoding: 'utf8', maxBuffer: 2 ** 27 });
  if (ran.error) throw ran.error;
  const records = ran.stderr.split('\n').filter(Boolean).map((line) => JSON.parse(line));
  return {
    output: ran.stdout === '' ? null : ran.stdout.slice(0, -1),
    violations: records.filter((record) => 'code' in record),
    more: records.find((record) => 'more' in record)?.more,
    status: ran.status,
  };
};

const leaks = ['secret', 'exposed'];
const fatal = [
  'syntax', 'too_large', 'too_deep', 'too_many_members', 'too_long', 'unknown_schema', 'duplicate_member',
];
// A fatal violation has its offset. That of another could tell the length of a secret before it.
const isViolation = (got, { code, path, message, offset }) =>
  got.code === code && got.path === path && got.message === message &&
  got.offset === (fatal.includes(code) ? offset : undefined);

const isExpected = (got, { output, violations, more }) =>
  got.output === output && got.more === more &&
  got.status === (violations.every(({ code }) => leaks.includes(code)) ? 0 : 1) &&
  got.violations.length === violations.length &&
  got.violations.every((violation, i) => isViolation(violation, violations[i]));

let count = 0;
let failures = 0;
for (const file of files) {
  readFileSync(file, 'utf8').split('\n').filter(Boolean).forEach((line, i) => {
    const vector = JSON.parse(line);
    ++count;
    if (isExpected(answer(inputOf(vector)), vector)) return;
    ++failures;
    console.log(`${file}:${i + 1}: ${vector.about}`);
  });
}
console.log(`${count} vectors, ${failures} failed`);
process.exit(count === 0 || failures > 0 ? 1 : 0);
