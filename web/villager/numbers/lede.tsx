import { of, rateOf } from '#capabilities/statistics/rules/index.ts'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { NumbersView } from './view.ts'

/** The answer to the page's question in sentences, before any table. */
export function Lede({ view }: { view: NumbersView }) {
  const { t, lang } = useFace()
  const words = t.statistics.lede
  const { number } = useFormats()
  const { whole, rules } = view
  const reported = of(whole, 'reported')
  if (reported === 0) return <p class="lead">{words.none}</p>
  const solved = rateOf('solved', whole, rules)
  const silent = of(whole, 'no-answer')
  const { open, late } = whole.now
  const sentences = [
    words.reported(number(reported)),
    solved.denominator > 0 && words.answers(number(solved.numerator), number(solved.denominator)),
    silent > 0 && words.silent(number(silent)),
    open === 0 && words.allClosed,
    open > 0 && (late > 0 ? words.open(number(open), number(late)) : words.openInTime(number(open))),
  ].filter((sentence) => sentence !== false)
  return <p class="lead">{sentences.join(lang === 'en' ? ' ' : '')}</p>
}
