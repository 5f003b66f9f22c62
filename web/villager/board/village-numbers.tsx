import { type FigureProps, Figures } from '#web/ui/components/figure.tsx'
import { MoreRow, Rows } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'

export interface Part {
  numerator: number
  denominator: number
  /** Too few for a rate: only the parts are shown. */
  given: boolean
}

export interface VillageNumbers {
  /** First days of the first and the last month. */
  from: Date
  to: Date
  received: number
  repeats: number
  solved: Part
  noAnswer: number
  inTime: Part
  again: number
  handled: number
}

/** The last months in a few figures, none without its parts; the page of numbers has the rest. */
export function Numbers({ numbers, village }: { numbers: VillageNumbers; village: string }) {
  const { t } = useFace()
  const words = t.noticeboard.numbers
  const figures = useFigures(numbers)
  return (
    <section id="numbers" aria-labelledby="numbers-title">
      <h2 id="numbers-title">{words.title}</h2>
      {numbers.received === 0 ? <p>{words.none}</p> : <Figures figures={figures} />}
      <Rows>
        <MoreRow href={paths.statistics(village)}>{words.more}</MoreRow>
      </Rows>
    </section>
  )
}

function useFigures({ from, to, received, repeats, solved, noAnswer, inTime, again, handled }: VillageNumbers) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.noticeboard.numbers
  const period = words.period(formats.month(from), formats.month(to))
  const figures: FigureProps[] = [
    {
      label: words.received,
      value: formats.number(received),
      unit: words.unit,
      period,
      of: repeats > 0 ? words.repeats(formats.number(repeats)) : undefined,
    },
    {
      label: words.solved,
      ...rate(solved, formats, words.few),
      of: words.solvedOf(formats.fraction(solved.numerator, solved.denominator)),
      period,
      nonAnswers: words.noAnswer(formats.number(noAnswer)),
    },
    {
      label: words.onTime,
      ...rate(inTime, formats, words.few),
      of: words.onTimeOf(formats.fraction(inTime.numerator, inTime.denominator)),
      period,
    },
    {
      label: words.again,
      value: formats.number(again),
      unit: words.times,
      of: words.againOf(formats.number(handled)),
      period,
    },
  ]
  return figures
}

function rate({ numerator, denominator, given }: Part, formats: ReturnType<typeof useFormats>, few: string) {
  return given
    ? { value: formats.percent(numerator, denominator) }
    : { value: formats.fraction(numerator, denominator), before: undefined, freshness: few }
}
