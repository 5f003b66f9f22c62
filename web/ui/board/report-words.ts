import {
  comparedOf,
  type Note,
  notesOf,
  type Piece,
  piecesOf,
  type ReportModel,
  type Section,
} from '#capabilities/report/rules/index.ts'
import type { Formats } from '../messages/format.ts'
import type { Messages } from '../messages/index.ts'
import type { Language } from '../messages/language.ts'
import { chartOf, nameOf, type ShownChart } from './report-chart.ts'

export interface ReportWords {
  model: ReportModel
  lang: Language
  say: Messages['bulletin']
  formats: Formats
}

/** A piece of a sentence in words; a number leads to its records. */
export interface SaidPiece {
  text: string
  href?: string | undefined
  missing?: boolean
}

export interface SaidSection {
  title: string
  period: string
  sentences: SaidPiece[][]
  charts: ShownChart[]
  notes: string[]
}

export interface SaidReport {
  title: string
  period: string
  sections: SaidSection[]
  /** What was counted, from where, and what was printed elsewhere. */
  ledger: { name: string; counted: string; printed: string; verdict: string }[]
  definitions: { name: string; words: string; source: string | undefined }[]
  made: string
}

const wordOf = (lang: Language): 'zh' | 'en' => (lang === 'en' ? 'en' : 'zh')

const months = ({ say }: ReportWords, { from, to }: { from: string; to: string }): string =>
  say.months(from.slice(0, 7), to.slice(0, 7))

/** A report in the reader's language: the same words for the page, the PDF and Word. */
export function saidReport(words: ReportWords): SaidReport {
  const { model, lang, say, formats } = words
  const word = wordOf(lang)
  const counted = formats.dateTime(model.countedAt)
  return {
    title: model.title[word].replaceAll('{place}', model.placeName[word]),
    period: months(words, model.same),
    sections: model.sections.map((section) => saidSection(words, section)),
    ledger: comparedOf(model).map(({ figure, of, isChange, n, whole, before, printed, agrees }) => ({
      name: [nameOf(model, figure, word), of ? say.rateOf : isChange ? say.changeOf : undefined]
        .filter(Boolean)
        .join(' '),
      counted:
        n === undefined ? say.notCountedYet : countedWords(words, { n, whole, before: isChange ? before : undefined }),
      printed,
      verdict: agrees === undefined ? say.notCountedYet : agrees ? say.agrees : say.differs,
    })),
    definitions: model.definitions.map((one) => ({
      name: one.name[word],
      words: one.definition[word],
      source: one.source,
    })),
    made: model.known ? say.knownAt(counted, formats.dateTime(model.known)) : say.countedAt(counted),
  }
}

function countedWords(
  { formats: { number, percent }, say }: ReportWords,
  { n, whole, before }: { n: number; whole: number | undefined; before: number | undefined },
): string {
  if (whole !== undefined) return `${number(n)} ÷ ${number(whole)} = ${percent(n, whole)}`
  if (before !== undefined) return before === 0 ? say.nothingBefore : `${number(before)} → ${number(n)}`
  return number(n)
}

function saidSection(words: ReportWords, section: Section): SaidSection {
  const { model, lang, say, formats } = words
  const counted = section.period === 'same' ? model.same : model.yearBefore
  const word = wordOf(lang)
  return {
    title: section.title[word],
    period: months(words, counted),
    sentences: section.sentences.map((one) => piecesOf(one[word], counted).map((piece) => saidPiece(words, piece))),
    charts: section.charts.flatMap(
      (chart) => chartOf({ chart, counted, model, say, word, number: formats.number }) ?? [],
    ),
    notes: notesOf(section, counted, model).map((note) => saidNote(words, note)),
  }
}

function saidPiece({ model, lang, say, formats }: ReportWords, piece: Piece): SaidPiece {
  const { number, percent } = formats
  switch (piece.kind) {
    case 'words':
      return { text: piece.text }
    case 'number':
      return { text: number(piece.value), href: piece.href }
    case 'share':
      return { text: percent(piece.part, piece.whole), href: piece.href }
    case 'average':
      return { text: number(Math.round(piece.value * 10) / 10), href: piece.href }
    case 'change':
      return { text: changeWords(say, piece.now, piece.before, percent), href: piece.href }
    case 'missing':
      return { text: say.missing(nameOf(model, piece.key, wordOf(lang))), missing: true }
  }
}

function changeWords(
  say: ReportWords['say'],
  now: number,
  before: number,
  percent: (part: number, whole: number) => string,
): string {
  if (before === 0) return say.nothingBefore
  if (now === before) return say.unchanged
  return now > before ? say.up(percent(now - before, before)) : say.down(percent(before - now, before))
}

function saidNote({ model, lang, say, formats: { number, percent } }: ReportWords, note: Note): string {
  switch (note.kind) {
    case 'more-satisfied':
      return say.notes.moreSatisfied(number(note.by))
    case 'all-valid':
      return say.notes.allValid(number(note.n))
    case 'rounded-twice': {
      const exact = `${((note.part / note.whole) * 100).toFixed(4)}%`
      return say.notes.roundedTwice(
        number(note.part),
        number(note.whole),
        exact,
        percent(note.part, note.whole),
        note.printed,
      )
    }
    case 'person-visits':
      return say.notes.personVisits
    case 'mediated-more':
      return say.notes.mediatedMore
    case 'nothing-before':
      return say.notes.nothingBefore
    case 'not-counted':
      return say.notes.notCounted(
        note.keys.map((key) => nameOf(model, key, wordOf(lang))).join(lang === 'en' ? ', ' : '、'),
      )
  }
}
