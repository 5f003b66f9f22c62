import { booksOf, isReconciled, rowsOf, tableTelling } from '#capabilities/disclosure/rules/index.ts'
import type { DisclosureTable } from '#capabilities/playbook/schema.ts'
import { sumCents, writeCents } from '#kernel/money.ts'
import { cellWords, inWords, periodWords, sentence, tableSentence, titleOf } from '#web/ui/board/words.ts'
import type { Face } from '#web/ui/face.tsx'
import { type Formats, formatsFor } from '#web/ui/messages/format.ts'
import type { Block, Paper, TableBlock } from '#web/ui/paper/blocks.ts'
import { ledgerOf } from './ledger.ts'
import type { NoticeView } from './notice-page.tsx'
import { shortFingerprint } from './view.ts'

/** Scanned at one metre from A3, from the hand from A4; the proof has some 130 modules on a side. */
const CODE_MM = { a3: 98, a4: 50 } as const
const PROOF_MM = { a3: 74, a4: 58 } as const

type Reader = Pick<Face, 't' | 'lang' | 'demo' | 'now'>
interface Reading {
  face: Reader
  formats: Formats
  view: NoticeView
}

/** The sheet for the board as PDF: what the page beside it shows, in type for the wall. */
export function noticePaper({ t, lang, demo, workdayMinutes }: Face, view: NoticeView): Paper {
  // Every day with its year: a sheet hangs longer than it is new, and says the same whenever it is drawn.
  const face = { t, lang, demo, now: new Date(0) }
  const formats = formatsFor({ ...face, workdayMinutes })
  const reading = { face, formats, view }
  const { village, item, period, content, size } = view
  const words = face.t.disclosure.paper
  const title = `${village.name} · ${titleOf(face, formats, { name: item.name, period, subject: view.subject })}`
  return {
    title,
    lang: face.lang,
    size,
    date: view.publishedAt.toISOString(),
    foot: title,
    counted: words.counted,
    blocks: [
      ...head(reading),
      ...(view.telling ? [text(sentence(face, formats, period, view.telling).join(''), { em: 1.45, above: 0.1 })] : []),
      ...(content?.note ? [text(content.note, { above: 0.4 })] : []),
      ...(content?.nothing ? [] : item.books ? ledger(reading) : plain(reading)),
      foot(reading),
    ],
  }
}

const text = (words: string, more: Omit<Extract<Block, { kind: 'text' }>, 'kind' | 'text'> = {}): Block => ({
  kind: 'text',
  text: words,
  ...more,
})

function head({ face, formats, view }: Reading): Block[] {
  const { item, village, size, period } = view
  const words = face.t.disclosure.paper
  const inYuan = item.books || item.tables.some(({ columns }) => columns.some(({ type }) => type === 'money'))
  const when = periodWords(face, formats, period)
  return [
    {
      kind: 'beside',
      stand: 'end',
      parts: [
        {
          blocks: [text(view.above, { em: 1.15 }), text(village.name, { em: size === 'a3' ? 3 : 2.2, bold: true })],
        },
        {
          blocks: [
            text(view.subject ?? inWords(face, item.name), { em: size === 'a3' ? 1.8 : 1.5, bold: true, align: 'end' }),
            text(inYuan ? `${when} · ${words.unit}` : when, { em: 1.1, align: 'end' }),
          ],
        },
      ],
    },
    { kind: 'rule' },
  ]
}

function ledger({ face, formats, view }: Reading): Block[] {
  const words = face.t.disclosure.entry
  const books = view.content && booksOf(view.item, view.content)
  const table = ledgerOf(face, formats, view)
  if (!view.content || !books || !table) return []
  const equal = books.differences.length === 0
  const said = equal ? words.booksAgree : isReconciled(books) ? words.booksExplained : words.booksOpen
  const three = [
    `${words.bank} ${writeCents(books.bank)}`,
    `${words.ledger} ${writeCents(books.ledger)}`,
    `${words.boardBook} ${writeCents(books.board)}`,
  ]
  return [
    { ...table, above: 0.5 },
    text(words.books, { bold: true, above: 0.6, keep: true }),
    text(three.join(equal ? ' = ' : ' · '), { keep: true }),
    text(said),
    ...view.content.explanations.map((one) =>
      text(`${words.between[one.between]} ${writeCents(one.cents)}: ${one.why}`),
    ),
  ]
}

function plain(reading: Reading): Block[] {
  const { face, formats, view } = reading
  const { item, content } = view
  if (!content) return []
  const figures = item.figures.filter(({ key }) => content.figures[key] !== undefined)
  const facts = figures.map(({ key, type, name }) => ({
    label: inWords(face, name),
    value: cellWords(formats, type, content.figures[key]),
    em: 1.2,
  }))
  const tables = item.tables.filter((table) => rowsOf(content, table).length > 0)
  return [
    ...(facts.length > 0 ? [{ kind: 'facts' as const, facts, above: 0.5 }] : []),
    ...tables.flatMap((table) => {
      const said = tableSentence(face, formats, tableTelling(table, content))
      return [
        text(inWords(face, table.name), { em: 1.25, bold: true, above: 0.8, keep: true }),
        tableOf(reading, table),
        ...(said ? [text(said, { above: 0.2 })] : []),
      ]
    }),
  ]
}

function tableOf({ face, formats, view }: Reading, table: DisclosureTable): TableBlock {
  const rows = view.content ? rowsOf(view.content, table) : []
  const isNum = (type: string) => type === 'money' || type === 'count'
  const sum = (key: string, type: string) => {
    const cells = rows.map((row) => Number(row[key] ?? 0))
    return type === 'money' ? writeCents(sumCents(cells)) : formats.number(cells.reduce((all, one) => all + one, 0))
  }
  const sums = table.columns.map(({ key, type, total }, i) =>
    total ? sum(key, type) : i === 0 ? face.t.disclosure.entry.total : '',
  )
  const hasFoot = rows.length > 1 && table.columns.some(({ total }) => total)
  return {
    kind: 'table',
    columns: table.columns.map(({ name, type }) => ({
      head: inWords(face, name),
      ...(isNum(type) ? { num: true } : {}),
    })),
    groups: [{ rows: rows.map((row) => table.columns.map(({ key, type }) => cellWords(formats, type, row[key]))) }],
    ...(hasFoot ? { foot: sums } : {}),
  }
}

/** How to see every line, ask and object; when it was put up; and what the phone must show too. */
function foot(reading: Reading): Block {
  const { face, view } = reading
  const words = face.t.disclosure.paper
  const { size } = view
  const ways: Block[] = [
    text(words.scan, { em: 1.3, bold: true, fit: true }),
    text(words.scanText),
    ...(view.phone
      ? [
          text(words.call, { em: 1.3, bold: true, fit: true, above: 0.4 }),
          text(view.phone, { em: 2, bold: true, fit: true }),
          text(words.callText),
        ]
      : []),
    text(words.write, { em: 1.3, bold: true, fit: true, above: 0.4 }),
    text(words.writeText),
  ]
  const proof: Block[] = view.proof
    ? [
        { kind: 'code', qr: view.proof, side_mm: PROOF_MM[size] },
        text(words.proof, { bold: true, above: 0.3 }),
        text(words.proofText, { em: 0.85 }),
      ]
    : []
  return {
    kind: 'together',
    atFoot: true,
    blocks: [
      {
        kind: 'beside',
        parts: [
          { width_mm: CODE_MM[size], blocks: [{ kind: 'code', qr: view.qr, side_mm: CODE_MM[size] }] },
          { blocks: ways },
          ...(view.proof ? [{ width_mm: PROOF_MM[size], blocks: proof }] : []),
        ],
      },
      { kind: 'rule', above: 0.7, below: 0.4 },
      { kind: 'facts', facts: dates(reading) },
      ...(face.demo ? [text(face.t.common.demoFoot, { em: 0.85, align: 'centre' as const, above: 0.5 })] : []),
    ],
  }
}

function dates({ face, formats, view }: Reading) {
  const words = face.t.disclosure.paper
  const version = view.versions.at(-1)
  return [
    { label: words.posted, value: formats.date(view.publishedAt) },
    { label: words.until, value: formats.date(view.untilAt) },
    ...(view.reviewer ? [{ label: words.reviewed, value: view.reviewer }] : []),
    ...(version ? [{ label: words.fingerprint, value: shortFingerprint(version.fingerprint), em: 1.6 }] : []),
  ]
}
