import { of, type Rate, rateOf } from '#capabilities/statistics/rules/index.ts'
import { type FigureProps, Figures } from '#web/ui/components/figure.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { NumbersView } from './view.ts'

type Unit = 'answers' | 'matters' | 'reports'

/** Six numbers, each with its period, its parts, who kept silent, and the way to what went wrong. */
export function NumbersFigures({ view }: { view: NumbersView }) {
  const figure = useFigures(view)
  return (
    <Figures
      figures={[
        figure.reported(),
        figure.rate('solved', 'answers'),
        figure.rate('satisfied', 'answers'),
        figure.rate('in-time', 'matters'),
        figure.unanswered(),
        figure.rate('repeat', 'reports'),
      ]}
    />
  )
}

function useFigures(view: NumbersView) {
  const { t } = useFace()
  const { number } = useFormats()
  const words = t.statistics
  const parts = useRateParts(view)
  const { whole, before, period, running, records } = view
  const named = words.period(period.span, period.year, period.part)
  const common = {
    period: words.ofPeriod(running ? words.soFar(named) : named),
    link: { href: '#wrong', words: words.figures.seeWrong },
  }
  const list = (queue: 'open' | 'open-overdue' | 'all', label: string) =>
    records ? { link: { href: records(queue), words: label } } : {}
  const silent = of(whole, 'no-answer')
  return {
    reported: (): FigureProps => ({
      ...common,
      label: words.figures.reported,
      value: number(of(whole, 'reported')),
      of: words.figures.stillOpen(number(whole.now.open)),
      ...(before ? { compared: words.figures.yearBefore(words.count.matters(number(of(before, 'reported')))) } : {}),
      ...list('open', words.figures.seeRecords),
    }),
    rate: (key: Rate['key'], unit: Unit): FigureProps => ({
      ...common,
      label: words.figures[key],
      ...parts(rateOf(key, whole, view.rules), unit),
      ...(before ? beforeOf(parts(rateOf(key, before, view.rules), unit), words.figures.yearBefore) : {}),
      ...(key === 'in-time' ? list('open-overdue', words.figures.seeLate) : {}),
    }),
    unanswered: (): FigureProps => ({
      ...common,
      label: words.figures.unanswered,
      value: number(silent),
      of: words.figures.reopened(number(of(whole, 'reopened'))),
      ...(before ? { compared: words.figures.yearBefore(words.count.matters(number(of(before, 'no-answer')))) } : {}),
    }),
  }
}

function useRateParts(view: NumbersView) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.statistics
  return ({ key, numerator, denominator, silent, given, doubts }: Rate, unit: Unit) => {
    const fraction = formats.fraction(numerator, denominator)
    const [doubt] = doubts
    const share = formats.percent(numerator, denominator).replace('%', '')
    const tooFew = denominator === 0 ? words.figures.nobody : words.figures.tooFew(view.rules.rateLeast)
    const lateNow = words.figures.lateAndOverdue(
      formats.number(of(view.whole, 'late')),
      formats.number(view.whole.now.late),
    )
    return {
      value: given ? share : denominator === 0 ? '–' : fraction,
      ...(given ? { unit: '%' } : {}),
      of: given ? words.count[unit](fraction) : tooFew,
      ...(silent === undefined ? {} : { nonAnswers: words.count.matters(formats.number(silent)) }),
      ...(key === 'in-time' ? { freshness: lateNow } : {}),
      ...(doubt ? { doubt: words.doubts[doubt] } : {}),
    }
  }
}

/** Last year's rate only when it was a rate. */
const beforeOf = (
  { value, unit, of: parts }: { value: string; unit?: string; of: string },
  say: (text: string) => string,
) => (unit ? { compared: say(`${value}${unit} · ${parts}`) } : {})
