import { of, workedMinutes } from '#capabilities/statistics/rules/index.ts'
import { Disclosure } from '#web/ui/components/disclosure.tsx'
import { Icon } from '#web/ui/components/icon.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { NumbersView } from './view.ts'

/** How the numbers are made, in sentences that can be checked. */
export function HowCounted({ view }: { view: NumbersView }) {
  const words = useFace().t.statistics.how
  const { number, working } = useFormats()
  const { whole, rules } = view
  const worked = workedMinutes(whole, rules)
  const sentences = [
    words.cohort,
    words.solved,
    words.silent,
    words.saidBy(number(of(whole, 'said-by-resident')), number(of(whole, 'said-by-callback'))),
    words.inTime,
    worked === undefined ? undefined : words.worked(working(worked)),
    words.returned(number(of(whole, 'returned'))),
    words.least(rules.rateLeast),
    words.live,
  ].filter((sentence) => sentence !== undefined)
  return (
    <Disclosure summary={words.title} icon="help">
      <ul class="plain-list">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Disclosure>
  )
}

export function TakeAway({ view }: { view: NumbersView }) {
  const words = useFace().t.statistics.download
  return (
    <section aria-labelledby="take">
      <h2 id="take">{words.title}</h2>
      <p class="aside">{words.hint}</p>
      <p class="take">
        <a class="btn" href={view.download.table} download>
          <Icon name="download" />
          {words.table}
        </a>
        <a class="btn" href={view.download.data}>
          <Icon name="file" />
          {words.data}
        </a>
      </p>
    </section>
  )
}
