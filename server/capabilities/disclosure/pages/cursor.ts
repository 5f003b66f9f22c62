import { refuse } from '#kernel/problem.ts'

/** A place in a list that stays true while entries are added. */
export interface EntryCursor {
  at: Date
  id: string
}

const FORM = /^(\d{1,15})\.([0-9a-f-]{36})$/

export const writeEntryCursor = ({ at, id }: EntryCursor): string =>
  Buffer.from(`${at.getTime()}.${id}`).toString('base64url')

export function readEntryCursor(text: string | undefined): EntryCursor | undefined {
  if (!text) return undefined
  const [, at, id] = FORM.exec(Buffer.from(text, 'base64url').toString()) ?? []
  if (!at || !id) throw refuse('cursor.malformed', 400, { field: 'before' })
  return { at: new Date(Number(at)), id }
}
