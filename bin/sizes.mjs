import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { ROOT } from './root.mjs'
import { CODE_FOLDERS, filesUnder, isCode, isGenerated, isTest } from './source-files.mjs'

/** Lines; STYLE.md says the same. */
const FILE_MAX = 300
const TEST_FILE_MAX = 500
const MEDIAN_MAX = 60
const FUNCTION_MAX = 60

export function oversized() {
  const files = filesUnder(...CODE_FOLDERS).filter((file) => isCode(file) && !isGenerated(file))
  const measured = files.map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }))
  return [...longFiles(measured), ...longMedian(measured), ...measured.flatMap(longFunctions)]
}

const linesOf = (text) => text.trimEnd().split('\n').length

const longFiles = (measured) =>
  measured.flatMap(({ file, text }) => {
    const max = isTest(file) ? TEST_FILE_MAX : FILE_MAX
    return linesOf(text) > max ? [`${file} has ${linesOf(text)} lines, over ${max}: split it by what it does.`] : []
  })

function longMedian(measured) {
  const lengths = measured.filter(({ file }) => !isTest(file)).map(({ text }) => linesOf(text))
  const median = lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0
  return median > MEDIAN_MAX ? [`Half of all files are longer than ${median} lines, over ${MEDIAN_MAX}.`] : []
}

/** In tests `describe` and the like wrap whole files, so only code that runs in production is measured. */
function longFunctions({ file, text }) {
  if (isTest(file)) return []
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const lineOf = (position) => source.getLineAndCharacterOfPosition(position).line + 1
  const found = []
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body) {
      const start = lineOf(node.getStart(source))
      const lines = lineOf(node.getEnd()) - start + 1
      const name = node.name?.getText(source) ?? node.parent.name?.getText(source) ?? 'a function'
      if (lines > FUNCTION_MAX) found.push(`${file}:${start} ${name} has ${lines} lines, over ${FUNCTION_MAX}.`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
