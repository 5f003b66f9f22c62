import type { DisclosureItem } from '#capabilities/playbook/schema.ts'
import { maskName, maskText } from '#kernel/mask.ts'
import { type Cell, type Content, type Fault, textsOf } from './content.ts'

const PERSON_SIGNS_MAX = 4
const HAN = /^\p{Script=Han}+$/u
/** Masked names and what was masked before stay as they are. */
const MASKED = /\*/

/** Short names in Chinese are people; what is longer is a firm, an office or a bank. */
const maskPayee = (name: string): string =>
  HAN.test(name) && [...name].length <= PERSON_SIGNS_MAX ? maskName(name) : name

function maskedCell(type: string | undefined, names: DisclosureItem['names'], cell: Cell): Cell {
  if (typeof cell === 'number' || MASKED.test(cell)) return cell
  if (type === 'person') return names === 'posts' ? cell : maskName(cell)
  return type === 'payee' ? maskPayee(cell) : cell
}

/** The content as it may be read by everybody: names as the item's law asks. */
export function masked(item: DisclosureItem, content: Content): Content {
  const tables = Object.fromEntries(
    Object.entries(content.tables).map(([key, rows]) => {
      const types = new Map(item.tables.find((table) => table.key === key)?.columns.map((one) => [one.key, one.type]))
      const cells = (row: Record<string, Cell>) =>
        Object.fromEntries(
          Object.entries(row).map(([column, cell]) => [column, maskedCell(types.get(column), item.names, cell)]),
        )
      return [key, rows.map(cells)]
    }),
  )
  return { ...content, tables }
}

/** Identity numbers, telephones and bank cards anywhere in the text: each stops the publication. */
export const personalIn = (content: Content): Fault[] =>
  textsOf(content)
    .filter(({ text }) => maskText(text) !== text)
    .map(({ at }) => ({ code: 'disclosure.personal-data', ...at }))

/** The same content with every such number hidden but its last four signs. */
export function numbersHidden(content: Content): Content {
  const hide = (cell: Cell): Cell => (typeof cell === 'string' ? maskText(cell) : cell)
  const hideAll = <T extends Record<string, Cell>>(cells: T): T =>
    Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, hide(cell)])) as T // The same keys again.
  return {
    ...content,
    ...(content.subject === undefined ? {} : { subject: maskText(content.subject) }),
    ...(content.note === undefined ? {} : { note: maskText(content.note) }),
    figures: hideAll(content.figures),
    tables: Object.fromEntries(Object.entries(content.tables).map(([key, rows]) => [key, rows.map(hideAll)])),
    explanations: content.explanations.map((one) => ({ ...one, why: maskText(one.why) })),
    files: content.files.map((file) => ({ ...file, label: maskText(file.label) })),
  }
}
