// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0
//
// node conformance.mjs FOLDER SCHEMAS <REPORTS
//
// Compares an independent validator, ajv in FOLDER, with the inspector: on which reports are valid,
// and on the output of redaction. They may differ only for the reasons listed here, and each reason
// has to occur.

import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const [folder, schemas] = process.argv.slice(2);
const Ajv = createRequire(`${folder}/`)('ajv/dist/2020').default;

// Strict: unknown keywords, malformed patterns and schemas that violate the metaschema of 2020-12
// are errors.
const ajv = new Ajv({ strict: true, strictTypes: false });
ajv.addKeyword({ keyword: 'x-privacy-class', schemaType: 'string' });
const validators = new Map();
for (const line of readFileSync(schemas, 'utf8').trim().split('\n')) {
  const schema = JSON.parse(line);
  if (!ajv.validateSchema(schema)) throw new Error(`${schema.$id}: ${ajv.errorsText()}`);
  validators.set(schema.title, ajv.compile(schema));
}

const numberAt = (report, { offset }) =>
  /^-?\d+(\.\d+)?([eE][-+]?\d+)?/.exec(report.input.slice(offset))?.[0];
const nameBefore = (report, { offset }) =>
  /("(?:[^"\\]|\\.)*")\s*:\s*$/.exec(Buffer.from(report.input.slice(0, offset), 'latin1').toString())?.[1];
const letters = (name) => name.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

// Whether an object has two names that differ at most in spelling.
const hasNameTwice = (text) => {
  const names = [];
  for (const [sign, name] of text.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (sign === '{') names.push(new Set());
    else if (sign === '}') names.pop();
    else if (name) {
      const canonical = letters(JSON.parse(name));
      if (names.at(-1).has(canonical)) return true;
      names.at(-1).add(canonical);
    }
  }
  return false;
};
const isWellFormed = (value) =>
  typeof value === 'string' ? value.isWellFormed()
    : value === null || typeof value !== 'object' ? true
      : Object.entries(value).every((entry) => entry.every(isWellFormed));

// Reasons for which the inspector has a violation where the schema finds nothing.
const accepted = {
  'a name occurs twice: JSON.parse keeps the last one, and no schema sees the others':
    (report, { code }) => code === 'duplicate_member' && hasNameTwice(report.text),
  'a limit of the inspector was passed: a schema has none':
    (report, { code }) => report.limited && code.startsWith('too_'),
  'half of a surrogate pair: JSON.parse takes it, but it is not UTF-8':
    (report, { code }) => code === 'syntax' && !isWellFormed(JSON.parse(report.text)),
  'a count with a fraction or an exponent, such as 1.0: an integer to a schema, but not a count':
    (report, violation) => violation.code === 'wrong_type' &&
      /[.eE]/.test(numberAt(report, violation)) && Number.isInteger(Number(numberAt(report, violation))),
  'a count that JSON.parse rounds to one in range, such as 2^63 or -0':
    (report, violation) => violation.code === 'out_of_range' &&
      (numberAt(report, violation) === '-0' || Number(numberAt(report, violation)) === 2 ** 63),
};
const huge =
  'a number beyond what JSON.parse can hold: the inspector passes on its digits';
const isLeak = ({ code }) => code === 'secret' || code === 'exposed';
const numbers = (text) => text.replace(/"(?:[^"\\]|\\.)*"/g, '').match(/-?\d+(\.\d+)?([eE][-+]?\d+)?/g) ?? [];
// Reasons for which a schema refuses what is valid to the inspector.
const refused = {
  'a secret: it may not leave, so no schema has it; the inspector takes it out of a valid report':
    (report) => report.violations.some(({ code }) => code === 'secret'),
  'an object or array under a name that exposes something: the inspector takes it out with its name':
    (report) => report.violations.some(({ code, offset }) =>
      code === 'exposed' && '{['.includes(report.input[offset])),
  [huge]: (report) => numbers(report.text).some((digits) => !Number.isFinite(Number(digits))),
};
// A secret that a schema has to refuse: its name differs from the policy's only in spaces, signs and case.
const isPlainSecret = (report, violation) =>
  violation.code === 'secret' &&
  ['licensecode', 'smtpencryptedpassword'].includes(
    JSON.parse(nameBefore(report, violation)).toLowerCase().replace(/[ _.-]/g, ''));

const parsed = (bytes) => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
};
const validates = (bytes) => {
  const value = parsed(bytes);
  return validators.get(value?.schema)?.(value) ?? false;
};

const count = { reports: 0, valid: 0, invalid: 0 };
const occurred = new Map([...Object.keys(accepted), ...Object.keys(refused)].map((why) => [why, 0]));
let failures = 0;
const fail = (what, report) => {
  if (++failures <= 10) console.log(`${what}: ${report.violations.map(({ code }) => code)}: ${report.text}`);
};
const has = (reasons, holds) => {
  const why = Object.keys(reasons).find((reason) => holds(reasons[reason]));
  if (why) occurred.set(why, occurred.get(why) + 1);
  return why !== undefined;
};

for await (const line of createInterface({ input: process.stdin })) {
  const report = JSON.parse(line);
  const bytes = Buffer.from(report.input, 'latin1');
  report.text = bytes.toString();
  ++count.reports;
  ++count[report.valid ? 'valid' : 'invalid'];
  const schemaAccepts = validates(bytes);
  // Each violation needs a reason of its own.
  if (schemaAccepts && !report.valid &&
      !report.violations.every((each) => isLeak(each) || has(accepted, (holds) => holds(report, each)))) {
    fail('only the schema accepts', report);
  }
  if (schemaAccepts && report.violations.some((each) => isPlainSecret(report, each))) {
    fail('the schema accepts a secret', report);
  }
  if (!schemaAccepts && report.valid && !has(refused, (holds) => holds(report))) {
    fail('only the inspector accepts', report);
  }
  // The redacted output of a valid report may leave.
  if (report.valid && !validates(Buffer.from(report.output, 'latin1')) &&
      !has({ [huge]: refused[huge] }, (holds) => holds(report))) {
    fail('the schema refuses what may leave', report);
  }
}

console.log(`${count.reports} reports, ${count.valid} of them valid; differing for a reason:`);
for (const [why, times] of occurred) {
  console.log(`  ${times}: ${why}`);
  if (times === 0) fail('a reason that never occurred', { violations: [], text: why });
}
process.exit(failures || count.reports === 0 ? 1 : 0);
