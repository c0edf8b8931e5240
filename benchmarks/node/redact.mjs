// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// node redact.mjs RAW REDACTED
//
// The same job with JSON.parse, @pinojs/redact and JSON.stringify, on one batch report: the two
// secrets are dropped, and values that expose something are replaced, judged by a few patterns that
// are enough for this report. The output is compared with REDACTED. Prints nanoseconds a report.

import { readFileSync } from 'node:fs'
import redactor from '@pinojs/redact'

const [raw, wanted] = process.argv.slice(2, 4).map((file) => readFileSync(file, 'utf8').trimEnd())

const exposing = /:\/\/|^\\\\|@|^\d{1,3}(\.\d{1,3}){3}$|\.gov\b|Data Source=/
const judge = (value) => (typeof value === 'string' && exposing.test(value) ? 'in use' : value)
const secrets = redactor({
  paths: ['system_settings["License Code"]', 'system_settings["SMTP Encrypted Password"]'],
  remove: true,
  serialize: false
})
const values = redactor({ paths: ['system_settings.*', 'options.*.*'], censor: judge })

const job = (text) => values(secrets(JSON.parse(text)))

if (job(raw) !== wanted) {
  console.error('node gives something else')
  process.exit(1)
}
let best = Infinity
for (let round = 0; round !== 200; ++round) {
  const start = process.hrtime.bigint()
  for (let i = 0; i !== 5; ++i) job(raw)
  best = Math.min(best, Number(process.hrtime.bigint() - start) / 5)
}
console.log(best)
