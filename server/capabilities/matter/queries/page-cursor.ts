import { refuse } from '#kernel/problem.ts'

/** A place in a list that stays true while rows are added: the sort keys of the last row, not a row number. */
export interface Cursor {
  at: Date
  id: string
}

export const writeCursor = ({ at, id }: Cursor): string => Buffer.from(`${at.getTime()}.${id}`).toString('base64url')

const FORM = /^(\d{1,15})\.([0-9a-f-]{36})$/

export function readCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined || text === '') return undefined
  const found = FORM.exec(Buffer.from(text, 'base64url').toString())
  if (!found?.[1] || !found[2]) throw refuse('cursor.malformed', 400, { field: 'cursor' })
  return { at: new Date(Number(found[1])), id: found[2] }
}
