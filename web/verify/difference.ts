import { readContentFile } from '#kernel/log/content-file.ts'

/** One value that is not what it was. */
export interface Difference {
  /** The row it stands in, by the words beside it; else where it stands in the content. */
  where: string
  before: string | undefined
  now: string | undefined
}

const SHOWN_MAX = 8

/** What differs between two contents, value by value, in the order of the first. `money`: how an amount looks on this page. */
export function differencesBetween(before: string, now: string, write: (value: unknown) => string): Difference[] {
  const [was, is] = [valuesIn(before), valuesIn(now)]
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

function valuesIn(text: string): Map<string, Value> {
  const values = new Map<string, Value>()
  const walk = (held: unknown, path: string, where: string): void => {
    if (held === null || typeof held !== 'object') {
      values.set(path, { value: held, where })
      return
    }
    const words = Object.values(held).find((one) => typeof one === 'string')
    const here = !Array.isArray(held) && typeof words === 'string' ? words : where
    for (const [key, one] of Object.entries(held)) walk(one, `${path}/${key}`, here || key)
  }
  try {
    walk(JSON.parse(readContentFile(text)?.body ?? 'null'), '', '')
  } catch {
    // No content at all: every value of the other one differs.
  }
  return values
}
