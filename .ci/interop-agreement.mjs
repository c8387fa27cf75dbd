// Compares what our validator finds in real documents with what csaf-validator-lib finds, document by document and
// test by test. Every difference stands in a reviewed list that says who is right and why; a list that says more than
// there is fails as well.
// Usage: node interop-agreement.mjs OUR_REPORT DIFFERENCES FILE...
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import * as mandatory from '@secvisogram/csaf-validator-lib/mandatoryTests.js'
import * as optional from '@secvisogram/csaf-validator-lib/optionalTests.js'

const [report, list, ...files] = process.argv.slice(2)
const read = (file) => JSON.parse(readFileSync(file, 'utf8'))
const tests = Object.entries({ ...mandatory, ...optional }).map(([name, test]) => ({
  clause: name.replace(/^\w+Test_/, '').replaceAll('_', '.'),
  test,
}))

const ours = new Map(files.map((file) => [basename(file), new Set()]))
for (const finding of read(report).findings) {
  if (finding.test) ours.get(basename(finding.file)).add(finding.test)
}

const known = new Map(read(list).map((one) => [`${one.file} ${one.test}`, one]))
const seen = new Set()
let failed = 0
let compared = 0
for (const file of files) {
  const document = read(file)
  const name = basename(file)
  for (const { clause, test } of tests) {
    let theirs
    try {
      const { errors = [], warnings = [] } = await test(document)
      theirs = errors.length + warnings.length > 0
    } catch (error) {
      theirs = `fails: ${error.message}`
    }
    compared++
    const our = ours.get(name).has(clause)
    if (our === theirs) continue
    const key = `${name} ${clause}`
    seen.add(key)
    const reviewed = known.get(key)
    if (!reviewed || reviewed.ours !== our) {
      failed++
      console.error(`${key}: ours ${our ? 'finds' : 'finds nothing'}, csaf-validator-lib: ${theirs}`)
    }
  }
}
for (const key of known.keys()) {
  if (!seen.has(key)) {
    failed++
    console.error(`${key}: is in the list of differences, but both agree`)
  }
}
console.log(
  `agreement: ${files.length} documents, ${tests.length} tests each, ${compared} comparisons, ` +
    `${seen.size} reviewed differences, ${failed} others`
)
process.exit(failed === 0 && files.length > 0 ? 0 : 1)
