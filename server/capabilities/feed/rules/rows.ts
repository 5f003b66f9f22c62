import type { FeedPartner } from '#capabilities/playbook/schema.ts'
import type { WireEvent } from '../shapes/events.ts'

/** Each row of a partner's sheet as an event, under the number in its own column; undefined without that column. */
export function eventsOfRows(
  { key, sheet }: Pick<FeedPartner, 'sheet'> & { key: string },
  rows: string[][],
): WireEvent[] | undefined {
  const [head = [], ...lines] = rows
  const at = sheet ? head.indexOf(sheet.number) : -1
  if (!sheet || at < 0) return undefined
  return lines
    .filter((line) => line.some((cell) => cell !== ''))
    .map((line, n) => ({
      specversion: '1.0',
      id: (line[at] || `row ${n + 2}`).slice(0, 120),
      source: `sheet:${key}`,
      type: sheet.type,
      data: Object.fromEntries(head.flatMap((name, i) => (name && line[i] ? [[name, line[i]]] : []))),
    }))
}
