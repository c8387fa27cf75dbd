// Runs CSAF documents through csaf-validator-lib: strict schema, mandatory and optional tests, no error and no warning.
// First the official failing documents, to know that the library sees what it should.
// Usage: node interop-csaf.mjs OFFICIAL_SUITE CSAF_FOLDER
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import * as mandatory from '@secvisogram/csaf-validator-lib/mandatoryTests.js'
import * as optional from '@secvisogram/csaf-validator-lib/optionalTests.js'
import { csaf_2_0_strict } from '@secvisogram/csaf-validator-lib/schemaTests.js'
import validateStrict from '@secvisogram/csaf-validator-lib/validateStrict.js'

// Not seen by release 2.0.10: a category written without its separators.
const unseen = new Set(['mandatory/oasis_csaf_tc-csaf_2_0-2021-6-1-26-04.json'])

const [suite, folder] = process.argv.slice(2)
const numbered = { ...mandatory, ...optional }
const tests = [csaf_2_0_strict, ...Object.values(mandatory), ...Object.values(optional)]
let failed = 0
const fail = (text) => {
  failed++
  console.error(text)
}
const read = (file) => JSON.parse(readFileSync(file, 'utf8'))

const official = read(join(suite, 'testcases.json')).tests.filter((test) => test.group !== 'informative')
let detected = 0
for (const test of official) {
  const name = `${test.group}Test_${test.id.replaceAll('.', '_')}`
  const run = Object.entries(numbered)
    .filter(([key]) => key === name || key.startsWith(`${name}_`))
    .map(([, value]) => value)
  if (run.length === 0) {
    fail(`csaf-validator-lib has no ${name}`)
    continue
  }
  for (const { name: file } of test.failures) {
    const { tests: results } = await validateStrict(run, read(join(suite, file)))
    if (results.some((result) => result.errors.length + result.warnings.length > 0)) {
      detected++
    } else if (!unseen.has(file)) {
      fail(`${file}: ${test.id} finds nothing in a document made to break it`)
    }
  }
}

const documents = readdirSync(folder, { recursive: true })
  .map((name) => join(folder, name))
  .filter((file) => file.endsWith('.json'))
  .filter((file) => 'csaf_version' in (read(file).document ?? {}))
  .sort()
if (documents.length === 0) {
  fail(`No CSAF document in ${folder}`)
}
for (const file of documents) {
  const result = await validateStrict(tests, read(file))
  for (const test of result.tests) {
    for (const [level, findings] of [['error', test.errors], ['warning', test.warnings]]) {
      for (const { instancePath, message } of findings) {
        fail(`${relative(folder, file)}: ${level} ${test.name} ${instancePath}: ${message}`)
      }
    }
  }
  if (!result.isValid) {
    fail(`${relative(folder, file)}: not valid`)
  }
}

console.log(
  `csaf-validator-lib: ${detected} official failing documents found out; ` +
    `${documents.length} documents, ${tests.length} tests each, ${failed} findings`
)
process.exit(failed === 0 ? 0 : 1)
