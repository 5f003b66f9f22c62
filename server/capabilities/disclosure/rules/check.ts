import type { DisclosureClocks, DisclosureItem } from '#capabilities/playbook/schema.ts'
import { booksOf } from './books.ts'
import { type Content, type Fault, rowsOf } from './content.ts'
import { lumpedOf } from './lumped.ts'
import { masked, personalIn } from './scan.ts'

const lacking = (item: DisclosureItem, content: Content): Fault[] => [
  ...(item.frequency === 'event' && !content.subject ? [{ code: 'disclosure.cell-required', figure: 'subject' }] : []),
  ...item.figures
    .filter((figure) => figure.required && content.figures[figure.key] === undefined)
    .map((figure) => ({ code: 'disclosure.cell-required', figure: figure.key })),
  ...(item.tables.some((table) => rowsOf(content, table).length > 0) ? [] : [{ code: 'disclosure.empty' }]),
]

function unexplained(item: DisclosureItem, content: Content): Fault[] {
  const open = booksOf(item, content)?.differences.filter(({ cents, explained }) => cents !== explained) ?? []
  return open.map(({ between, cents, explained }) => ({
    code: 'disclosure.not-reconciled',
    table: 'explanations',
    params: { between, cents: String(cents), explained: String(explained) },
  }))
}

function impossibleVotes(item: DisclosureItem, content: Content): Fault[] {
  const figure = (part: string): number | undefined => {
    const found = item.figures.find((one) => one.part === part)
    const cell = found && content.figures[found.key]
    return typeof cell === 'number' ? cell : undefined
  }
  const [entitled, present] = [figure('entitled'), figure('present')]
  const votes = ['for', 'against', 'abstained'].map((part) => figure(part) ?? 0).reduce((sum, n) => sum + n, 0)
  if (present === undefined) return []
  const tooMany = (entitled !== undefined && present > entitled) || votes > present
  return tooMany ? [{ code: 'disclosure.votes', figure: 'present', params: { votes, present } }] : []
}

/** Everything that keeps a draft from being handed in, approved and published; an empty list is good. */
export function faultsOf(item: DisclosureItem, content: Content, clocks: Pick<DisclosureClocks, 'other'>): Fault[] {
  if (content.nothing) {
    const filled = item.tables.some((table) => rowsOf(content, table).length > 0)
    return [...(filled ? [{ code: 'disclosure.nothing-but-rows' }] : []), ...personalIn(content)]
  }
  return [
    ...lacking(item, content),
    ...unexplained(item, content),
    ...lumpedOf(item, content, clocks.other),
    ...impossibleVotes(item, content),
    ...personalIn(masked(item, content)),
  ]
}
