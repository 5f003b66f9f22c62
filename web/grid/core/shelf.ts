/** Where the phone keeps things: one flat row of keys. Every write is one transaction: whole, or not at all. */
export interface Shelf {
  keys(prefix: string): Promise<string[]>
  read<T>(key: string): Promise<T | undefined>
  write(puts: Readonly<Record<string, unknown>>, drops?: readonly string[]): Promise<void>
}

export const draftKey = (id: string): string => `draft:${id}`
export const itemKey = (id: string): string => `item:${id}`
export const answerKey = (id: string): string => `answer:${id}`
export const photoKey = (sha256: string): string => `photo:${sha256}`

export async function readAll<T>(shelf: Shelf, prefix: string): Promise<T[]> {
  const keys = await shelf.keys(prefix)
  const read = await Promise.all(keys.map((key) => shelf.read<T>(key)))
  return read.filter((one) => one !== undefined)
}
