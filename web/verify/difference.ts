import { readContentFile } from '#kernel/log/content-file.ts'

/** One value that is not what it was. */
export interface Difference {
  /** The row it stands in, by the words beside it; else where it stands in the content. */
  where: string
  before: string | undefined
  now: string | undefined
}

const SHOWN_MAX = 8

interface Wording {
  /** How a value looks on this page. */
  write: (value: unknown) => string
  /** How the page calls values that stand beside no words, by their key. */
  labels: Readonly<Record<string, string>>
}

/** What differs between two contents, value by value, in the order of the first. */
export function differencesBetween(before: string, now: string, { write, labels }: Wording): Difference[] {
  const [was, is] = [valuesIn(before, labels), valuesIn(now, labels)]
  const paths = [...new Set([...was.keys(), ...is.keys()])]
  return paths
    .filter((path) => was.get(path)?.value !== is.get(path)?.value)
    .slice(0, SHOWN_MAX)
    .map((path) => {
      const [old, fresh] = [was.get(path), is.get(path)]
      return {
        where: old?.where ?? fresh?.where ?? path,
        before: old && write(old.value),
        now: fresh && write(fresh.value),
      }
    })
}

interface Value {
  value: unknown
  where: string
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** What a row is called: its name, else the first words in it. */
function wordsIn(row: object): string | undefined {
  const words = Object.values(row).filter((one): one is string => typeof one === 'string' && !DAY.test(one))
  return 'name' in row && typeof row.name === 'string' ? row.name : words[0]
}

function valuesIn(text: string, labels: Wording['labels']): Map<string, Value> {
  const values = new Map<string, Value>()
  const walk = (held: unknown, path: string, where: string): void => {
    if (held === null || typeof held !== 'object') {
      values.set(path, { value: held, where })
      return
    }
    const words = Array.isArray(held) ? undefined : wordsIn(held)
    for (const [key, one] of Object.entries(held)) walk(one, `${path}/${key}`, words ?? labels[key] ?? (where || key))
  }
  try {
    walk(JSON.parse(readContentFile(text)?.body ?? 'null'), '', '')
  } catch {
    // No content at all: every value of the other one differs.
  }
  return values
}
