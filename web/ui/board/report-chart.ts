import type { Chart, CountedMonths, ReportModel } from '#capabilities/report/rules/index.ts'
import type { Messages } from '../messages/index.ts'
import type { DrawingBlock, Mark } from '../paper/blocks.ts'

type Word = 'zh' | 'en'

interface Telling {
  chart: Chart
  counted: CountedMonths
  model: ReportModel
  say: Messages['bulletin']
  word: Word
  number: (n: number) => string
}

export interface ShownChart {
  title: string
  caption: string
  drawing: DrawingBlock
}

const FULL = 0.74
const GAP = 0.015
const ROW_EM = 2.7

/** One chart of a section; none while one of its figures is not counted. Bars begin at nought. */
export function chartOf(telling: Telling): ShownChart | undefined {
  const { chart, counted, word, model } = telling
  const keys = [...chart.figures, ...(chart.of ? [chart.of] : [])]
  if (keys.some((key) => counted.figures[key] === undefined)) return undefined
  const made = DRAWN[chart.kind](telling)
  if (!made) return undefined
  const names = chart.figures.map((key) => nameOf(model, key, word))
  const title = chart.title[word]
  return {
    title,
    caption: made.caption,
    drawing: { kind: 'drawing', alt: `${title}: ${names.join(', ')}. ${made.caption}`, ...made },
  }
}

export const nameOf = ({ definitions }: ReportModel, key: string, word: Word): string =>
  definitions.find((one) => one.key === key)?.name[word] ?? key

type Made = { marks: Mark[]; height_em: number; caption: string } | undefined

const countOf = ({ counted }: Telling, key: string | undefined): number =>
  key === undefined ? 0 : (counted.figures[key]?.n ?? 0)

interface Row {
  label: string
  value: number
  tone: 'dark' | 'mid' | 'outline'
}

function rowsOf(rows: readonly Row[], most: number, number: (n: number) => string, textFrom = 0): Mark[] {
  return rows.flatMap(({ label, value, tone }, i): Mark[] => {
    const width = most > 0 ? (value / most) * FULL : 0
    const y = i * ROW_EM
    return [
      { kind: 'text', x: 0, y: y + 1, text: label },
      { kind: 'rect', x: 0, y: y + 1.35, width, height: 1.1, tone },
      { kind: 'text', x: Math.max(width, textFrom) + GAP, y: y + 2.2, text: number(value) },
    ]
  })
}

function bars(telling: Telling): Made {
  const { chart, model, word, number, say } = telling
  const whole = countOf(telling, chart.of)
  const rows = chart.figures.map(
    (key, i): Row => ({
      label: nameOf(model, key, word),
      value: countOf(telling, key),
      tone: i % 2 === 0 ? 'dark' : 'mid',
    }),
  )
  const most = Math.max(whole, ...rows.map(({ value }) => value))
  const height_em = rows.length * ROW_EM
  const x = most > 0 ? (whole / most) * FULL : 0
  const line: Mark[] = whole > 0 ? [{ kind: 'line', x1: x, y1: 1.1, x2: x, y2: height_em, dashed: true }] : []
  const caption =
    whole > 0 ? say.charts.bars(nameOf(model, chart.of ?? '', word), number(whole)) : say.charts.fromNought
  return { marks: [...rowsOf(rows, most, number, x), ...line], height_em, caption }
}

function before(telling: Telling): Made {
  const { chart, counted, number, say } = telling
  const one = counted.figures[chart.figures[0] ?? '']
  if (!one) return undefined
  const rows: Row[] = [
    { label: say.charts.before, value: one.before, tone: 'outline' },
    { label: say.charts.now, value: one.n, tone: 'dark' },
  ]
  return {
    marks: rowsOf(rows, Math.max(one.n, one.before), number),
    height_em: 2 * ROW_EM,
    caption: say.charts.fromNought,
  }
}

const STEPS = [1, 2, 5]

/** The same figures on a scale around them, which says from where to where. */
function close(telling: Telling): Made {
  const { chart, model, word, number, say } = telling
  const points = chart.figures.map((key) => ({ label: nameOf(model, key, word), value: countOf(telling, key) }))
  const [low, high] = [Math.min(...points.map(({ value }) => value)), Math.max(...points.map(({ value }) => value))]
  if (low === high) return undefined
  const ten = 10 ** Math.ceil(Math.log10(high - low))
  const step = STEPS.map((n) => (n * ten) / 10).find((n) => n * 4 >= (high - low) * 3) ?? ten
  const [from, to] = [Math.floor((2 * low - high) / step) * step, Math.ceil((2 * high - low) / step) * step]
  const x = (value: number) => 0.02 + ((value - from) / (to - from)) * 0.94
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step)
  const marks: Mark[] = [
    { kind: 'line', x1: x(from), y1: 3, x2: x(to), y2: 3 },
    ...ticks.flatMap((tick, i): Mark[] => [
      { kind: 'line', x1: x(tick), y1: 2.8, x2: x(tick), y2: 3.2 },
      {
        kind: 'text',
        x: x(tick),
        y: 4.4,
        text: number(tick),
        quiet: true,
        ...(i === 0 ? {} : i === ticks.length - 1 ? { anchor: 'end' as const } : { anchor: 'middle' as const }),
      },
    ]),
    ...points.flatMap(({ label, value }, i): Mark[] => [
      { kind: 'dot', x: x(value), y: 3 },
      {
        kind: 'text',
        x: x(value),
        y: i % 2 === 0 ? 2.3 : 1,
        text: `${label} ${number(value)}`,
        ...sideOf(x(value)),
      },
      { kind: 'line', x1: x(value), y1: i % 2 === 0 ? 2.5 : 1.2, x2: x(value), y2: 3 },
    ]),
  ]
  return { marks, height_em: 4.8, caption: say.charts.close(number(from), number(to), number(high - low)) }
}

/** A label stays within the drawing. */
const sideOf = (x: number): { anchor?: 'middle' | 'end' } =>
  x > 0.65 ? { anchor: 'end' } : x < 0.35 ? {} : { anchor: 'middle' }

const CELLS_DOWN = 6

/** One square for each; the first figure is a part of the second, that of the whole. */
function parts(telling: Telling): Made {
  const { chart, model, word, number, say } = telling
  const [first, second] = chart.figures
  const [inner, outer, whole] = [countOf(telling, first), countOf(telling, second), countOf(telling, chart.of)]
  if (whole === 0 || whole > 2000 || outer > whole) return undefined
  const columns = Math.ceil(whole / CELLS_DOWN)
  const marks = Array.from(
    { length: whole },
    (_, i): Mark => ({
      kind: 'rect',
      x: Math.floor(i / CELLS_DOWN) / columns,
      y: (i % CELLS_DOWN) * 1.05 + 0.1,
      width: 0.75 / columns,
      height: 0.8,
      tone: i < inner ? 'dark' : i < outer ? 'light' : 'outline',
    }),
  )
  const caption = say.charts.parts(
    `${nameOf(model, first ?? '', word)} ${number(inner)}`,
    `${nameOf(model, second ?? '', word)} ${number(outer)}`,
    number(whole - outer),
  )
  return { marks, height_em: CELLS_DOWN * 1.05 + 0.2, caption }
}

const DRAWN: Record<Chart['kind'], (telling: Telling) => Made> = { bars, before, close, parts }
