// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0
//
// node conformance.mjs FOLDER SCHEMAS <REPORTS
//
// Holds an independent validator, ajv as FOLDER has it, with the exported schemas against the
// inspector: on what is a valid report, and on what redaction lets through. They may differ for the
// reasons listed here, and each reason has to occur.

import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const [folder, schemas] = process.argv.slice(2);
const Ajv = createRequire(`${folder}/`)('ajv/dist/2020').default;

// Strict: a keyword that the standard doesn't know, a pattern that isn't one, and a schema that is
// against the metaschema of 2020-12 are errors.
const ajv = new Ajv({ strict: true, strictTypes: false });
ajv.addKeyword({ keyword: 'x-privacy-class', schemaType: 'string' });
const validators = new Map();
for (const line of readFileSync(schemas, 'utf8').trim().split('\n')) {
  const schema = JSON.parse(line);
  if (!ajv.validateSchema(schema)) throw new Error(`${schema.$id}: ${ajv.errorsText()}`);
  validators.set(schema.title, ajv.compile(schema));
}

// Whether these, and nothing else, make the report invalid.
const only = (report, ...codes) => {
  const found = report.codes.filter((code) => code !== 'secret' && code !== 'exposed');
  return found.length > 0 && found.every((code) => codes.includes(code));
};
const numbers = (report) => report.text.replace(/"(?:[^"\\]|\\.)*"/g, '').match(/-?\d+(\.\d+)?([eE][-+]?\d+)?/g) ?? [];

// Reasons for which the schema accepts what the inspector doesn't, and the other way round.
const accepted = {
  'a name stands twice: JSON.parse keeps the last one, and no schema sees the others':
    (report) => only(report, 'duplicate_member'),
  'a limit of the inspector was passed: a schema has none':
    (report) => only(report, 'too_large', 'too_deep', 'too_many_members', 'too_long'),
  'half of a surrogate pair: JSON.parse takes it, and it is no UTF-8':
    (report) => only(report, 'syntax') && /\\u[dD][89a-fA-F]/.test(report.text),
  'a count with a fraction or an exponent, such as 1.0: an integer to a schema, and no count':
    (report) => only(report, 'wrong_type', 'out_of_range') &&
      numbers(report).some((digits) => /[.eE]/.test(digits) && Number.isInteger(Number(digits))),
  'a count that JSON.parse rounds to one in range, such as 2^63 or -0':
    (report) => only(report, 'out_of_range') &&
      numbers(report).some((digits) => digits === '-0' || Number(digits) === 2 ** 63),
};
const huge =
  'a number beyond what JSON.parse can hold: the inspector passes on its digits';
const refused = {
  'a secret: it may not leave, so no schema has it; the inspector takes it out of a valid report':
    (report) => report.codes.includes('secret'),
  [huge]: (report) => numbers(report).some((digits) => !Number.isFinite(Number(digits))),
};

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
  if (++failures <= 10) console.log(`${what}: ${report.codes}: ${report.text}`);
};
const explain = (reasons, what, report) => {
  const why = Object.keys(reasons).find((reason) => reasons[reason](report));
  if (why) occurred.set(why, occurred.get(why) + 1);
  else fail(what, report);
};

for await (const line of createInterface({ input: process.stdin })) {
  const report = JSON.parse(line);
  const bytes = Buffer.from(report.input, 'latin1');
  report.text = bytes.toString();
  ++count.reports;
  ++count[report.valid ? 'valid' : 'invalid'];
  const schemaAccepts = validates(bytes);
  if (schemaAccepts && !report.valid) explain(accepted, 'only the schema accepts', report);
  if (!schemaAccepts && report.valid) explain(refused, 'only the inspector accepts', report);
  // What redaction lets through of a valid report is what may leave.
  if (report.valid && !validates(Buffer.from(report.output, 'latin1'))) {
    explain({ [huge]: refused[huge] }, 'the schema refuses what may leave', report);
  }
}

console.log(`${count.reports} reports, ${count.valid} of them valid; differing for a reason:`);
for (const [why, times] of occurred) {
  console.log(`  ${times}: ${why}`);
  if (times === 0) fail('a reason that never occurred', { codes: why, text: '' });
}
process.exit(failures || count.reports === 0 ? 1 : 0);
