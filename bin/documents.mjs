import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { ROOT } from './root.mjs'
import { filesUnder } from './source-files.mjs'

const MAP = 'ARCHITECTURE.md'
const MAP_LINES_MAX = 80

/** Every command, path and link that a document names must exist: a document nobody checks tells lies within a month. */
export function faultyDocuments() {
  const files = [...filesUnder('docs'), ...readdirSync(ROOT)].filter((file) => file.endsWith('.md'))
  return [...longMap(), ...files.flatMap(faultsIn)]
}

function longMap() {
  if (!existsSync(join(ROOT, MAP))) return []
  const lines = readFileSync(join(ROOT, MAP), 'utf8').trimEnd().split('\n').length
  return lines > MAP_LINES_MAX ? [`${MAP} has ${lines} lines, over ${MAP_LINES_MAX}: a map, not the country.`] : []
}

function faultsIn(file) {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const prose = text.replace(/^```[\s\S]*?^```/gm, '')
  return [
    ...matches(text, /\bnpm run ([\w:-]+)/g)
      .filter((name) => !scripts()[name])
      .map((name) => `${file}: there is no "npm run ${name}".`),
    ...matches(prose, /\]\(([^)\s]+)\)/g).flatMap((target) => brokenLink(file, target)),
    ...matches(prose, /`([^`\s]+)`/g).flatMap((word) => missingPath(file, word)),
  ]
}

const matches = (text, pattern) => [...text.matchAll(pattern)].map(([, group]) => group)

let known
function scripts() {
  known ??= JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts
  return known
}

function brokenLink(file, target) {
  if (/^[a-z]+:/.test(target)) return []
  const [path, anchor] = target.split('#')
  const goal = path === '' ? file : normalize(join(dirname(file), decodeURI(path))).replaceAll('\\', '/')
  if (!existsSync(join(ROOT, goal))) return [`${file}: the link to ${target} leads nowhere.`]
  const isMissing = anchor && goal.endsWith('.md') && !anchorsOf(goal).includes(decodeURI(anchor))
  return isMissing ? [`${file}: ${goal} has no heading #${anchor}.`] : []
}

const anchorsOf = (file) =>
  matches(readFileSync(join(ROOT, file), 'utf8'), /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

/** Words in code type that begin like a path of this repository. Patterns (`*`, `<name>`, `…`) are not looked up. */
function missingPath(file, word) {
  const path = word.replace(/^\.\//, '').replace(/:\d+$/, '')
  if (/[*<>{}…]/.test(path) || !/^(\.ci|bin|kernel|playbook|server|web|seed|e2e|bench|docs)\//.test(path)) return []
  return existsSync(join(ROOT, path)) ? [] : [`${file}: \`${word}\` does not exist.`]
}
