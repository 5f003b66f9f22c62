import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { ROOT } from './root.mjs'
import { CODE_FOLDERS, filesUnder, isCode, isTest } from './source-files.mjs'

export function misplacedWords() {
  const code = filesUnder(...CODE_FOLDERS, 'playbook').filter(isCode)
  const documents = [...filesUnder('docs'), ...readdirSync(ROOT)].filter((file) => file.endsWith('.md'))
  return [...code.flatMap(misplacedLiterals), ...[...code, ...documents].flatMap(forbiddenWords)]
}

/** Where Chinese and places may be written in code: message catalogues, made-up people and the county's data, tests. */
const MAY_NAME_THINGS = /^(web\/ui\/messages|seed|playbook|e2e|bench|server\/testing|bin)\//

const LITERAL_RULES = [
  { word: /\p{Script=Han}/u, instead: 'words for people stand in web/ui/messages' },
  // The same code serves the next county.
  { word: /\b330182|\bJiande\b/, instead: 'a place is data: playbook/ or seed/' },
]

function misplacedLiterals(file) {
  if (!/\.tsx?$/.test(file) || isTest(file) || MAY_NAME_THINGS.test(file)) return []
  const text = readFileSync(join(ROOT, file), 'utf8')
  if (!LITERAL_RULES.some(({ word }) => word.test(text))) return []
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  return literalsIn(source).flatMap((node) =>
    LITERAL_RULES.filter(({ word }) => word.test(node.text)).map(({ instead }) => {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
      return `${file}:${line + 1} ${JSON.stringify(node.text.trim())}: ${instead}.`
    }),
  )
}

function literalsIn(node) {
  const isOne =
    ts.isStringLiteralLike(node) ||
    ts.isJsxText(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node)
  const found = isOne ? [node] : []
  ts.forEachChild(node, (child) => {
    found.push(...literalsIn(child))
  })
  return found
}

/** Refused in code, comments and documents alike. */
const FORBIDDEN = [
  {
    word: /(?<=^|[\s'"`(])\/(home|Users|work)\/[a-z]+/,
    instead: 'a path of one machine; start from projectRoot() or the repository',
  },
  { word: /\b(TODO|FIXME|XXX)\b/, instead: 'do it now, or open an issue' },
]

function forbiddenWords(file) {
  if (file === 'bin/words.mjs') return []
  const lines = readFileSync(join(ROOT, file), 'utf8').split('\n')
  return FORBIDDEN.flatMap(({ word, instead }) =>
    lines.flatMap((line, i) => (word.test(line) ? [`${file}:${i + 1} ${line.match(word)[0]}: ${instead}.`] : [])),
  )
}
