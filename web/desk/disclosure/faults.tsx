import type { Fault } from '#capabilities/disclosure/rules/index.ts'
import { cellField, explanationField, figureField } from '#capabilities/disclosure/rules/index.ts'
import type { DisclosureItem } from '#capabilities/playbook/schema.ts'
import { inWords } from '#web/ui/board/words.ts'
import { Notice } from '#web/ui/components/notice.tsx'
import { type Face, useFace } from '#web/ui/face.tsx'
import { problemSentence } from '#web/ui/messages/problem.ts'

/** The field that a fault is about. */
function fieldOf({ table, row, column, figure }: Fault): string | undefined {
  if (figure === 'subject' || figure === 'note') return figure
  if (figure !== undefined) return figureField(figure)
  if (table === 'explanations' && row !== undefined) return explanationField(row - 1, (column ?? 'why') as 'why') // One of its three columns.
  return table === undefined || row === undefined || column === undefined
    ? undefined
    : cellField(table, row - 1, column)
}

/** "支出第 3 行 金额". */
function placeOf({ t, lang }: Pick<Face, 't' | 'lang'>, item: DisclosureItem, fault: Fault): string {
  const words = t.disclosure.desk
  const { table, row, column, figure } = fault
  if (figure === 'subject' || figure === 'note') return words[figure]
  if (figure)
    return inWords({ lang }, item.figures.find((one) => one.key === figure)?.name ?? { zh: figure, en: figure })
  if (table === 'explanations') return words.explanations
  if (table === 'files') return words.papers
  const found = item.tables.find((one) => one.key === table)
  if (!found) return ''
  const name = inWords({ lang }, found.name)
  const head = found.columns.find((one) => one.key === column)
  return row === undefined ? name : words.row(name, row, head ? inWords({ lang }, head.name) : '')
}

function faultWords(face: Pick<Face, 't' | 'lang'>, item: DisclosureItem, fault: Fault): string {
  const sentence = problemSentence(face.t, fault.code, fault.params ?? {}, 422)
  const place = placeOf(face, item, fault)
  return place ? face.t.disclosure.desk.at(place, sentence) : sentence
}

const SHOWN = 30

/** Everything that keeps it from being handed in, each line leading to its field where there is one on the page. */
export function DraftFaults({ item, faults, href }: { item: DisclosureItem; faults: readonly Fault[]; href: string }) {
  const face = useFace()
  if (faults.length === 0) return null
  return (
    <Notice tone="late" title={face.t.disclosure.desk.faults(faults.length)} live>
      <ul class="fault-list">
        {faults.slice(0, SHOWN).map((fault) => {
          const field = fieldOf(fault)
          const said = faultWords(face, item, fault)
          return <li key={`${field} ${said}`}>{field ? <a href={`${href}#f-${field}`}>{said}</a> : said}</li>
        })}
      </ul>
    </Notice>
  )
}

/** Which cells are wrong, by the name of their field. */
export const wrongFields = (faults: readonly Fault[]): ReadonlySet<string> =>
  new Set(faults.flatMap((fault) => fieldOf(fault) ?? []))
