import type { Shelf } from '../core/shelf.ts'

/** A phone's shelf in memory: a write is whole or not at all. */
export function memoryShelf(step: () => void = () => undefined): Shelf & { rows: Map<string, unknown> } {
  const rows = new Map<string, unknown>()
  return {
    rows,
    keys: async (prefix) => [...rows.keys()].filter((key) => key.startsWith(prefix)).sort(),
    read: async <T>(key: string) => rows.get(key) as T | undefined, // As the caller wrote it.
    write: async (puts, drops = []) => {
      step()
      for (const [key, value] of Object.entries(puts)) rows.set(key, value)
      for (const key of drops) rows.delete(key)
      step()
    },
  }
}
