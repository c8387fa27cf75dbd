// The same as Validate.java with csaf-validator-lib: documents a second in one warm process, read from memory.
// Arguments: seconds to warm up, seconds to measure, files.
import { readFileSync } from 'node:fs'
import * as mandatory from '@secvisogram/csaf-validator-lib/mandatoryTests.js'
import * as optional from '@secvisogram/csaf-validator-lib/optionalTests.js'
import { csaf_2_0_strict } from '@secvisogram/csaf-validator-lib/schemaTests.js'
import validateStrict from '@secvisogram/csaf-validator-lib/validateStrict.js'

const [warm, measured, ...files] = process.argv.slice(2)
const documents = files.map((file) => readFileSync(file))
const tests = [csaf_2_0_strict, ...Object.values(mandatory), ...Object.values(optional)]

async function run(seconds) {
  const start = performance.now()
  let count = 0
  let elapsed = 0
  while (elapsed < seconds) {
    for (const bytes of documents) {
      await validateStrict(tests, JSON.parse(bytes.toString('utf8')))
      count++
    }
    elapsed = (performance.now() - start) / 1000
  }
  return count / elapsed
}

await run(Number(warm))
console.log(`${(await run(Number(measured))).toFixed(1)} documents a second`)
