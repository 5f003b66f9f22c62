import { fates, of, rateOf, unsettled } from '#capabilities/statistics/rules/index.ts'
import { FATES, type Fate } from '#capabilities/statistics/schema.ts'
import { Bars } from '#web/ui/components/bars.tsx'
import { Disclosure } from '#web/ui/components/disclosure.tsx'
import { ShareKeys, Shares, type ShareTone } from '#web/ui/components/shares.tsx'
import { type Column, Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { Named, NumbersView } from './view.ts'

const TONES: Record<Fate, ShareTone> = {
  solved: 'good',
  partly: 'fair',
  'no-answer': 'silent',
  awaiting: 'waiting',
  open: 'going',
  late: 'late',
  withdrawn: 'gone',
  merged: 'gone',
}

export function WhereEachWent({ view }: { view: NumbersView }) {
  const words = useFace().t.statistics.fates
  const went = fates(view.whole)
  return (
    <section aria-labelledby="fates">
      <h2 id="fates">{words.title}</h2>
      <p class="aside">{words.hint}</p>
      <Shares
        caption={words.title}
        quietCaption
        heads={{ part: words.head, number: words.number, share: words.share }}
        shares={FATES.map((fate) => ({ key: fate, label: words[fate], value: went[fate], tone: TONES[fate] }))}
      />
    </section>
  )
}

const KINDS_SHOWN = 16

interface WrongBarsProps {
  caption: string
  quietCaption?: boolean
  most?: number
  head: string
  valueHead: string
  rows: readonly Named[]
}

/** What went wrong, from the start of the bar: overdue, partly solved, unanswered; then the rest of what was reported. */
function WrongBars({ caption, quietCaption = false, head, valueHead, rows, most }: WrongBarsProps) {
  const formats = useFormats()
  return (
    <Bars
      caption={caption}
      quietCaption={quietCaption}
      {...(most === undefined ? {} : { most })}
      labelHead={head}
      valueHead={valueHead}
      bars={rows.map(({ key, name, count, href }) => ({
        key,
        label: href ? <a href={href}>{name}</a> : name,
        value: of(count, 'reported'),
        parts: [
          { tone: 'late', value: count.now.late },
          { tone: 'fair', value: of(count, 'partly') },
          { tone: 'silent', value: of(count, 'no-answer') },
        ],
        text: formats.fraction(unsettled(count), of(count, 'reported')),
      }))}
    />
  )
}

function WrongKeys() {
  const { keys } = useFace().t.statistics.wrong
  return (
    <ShareKeys
      keys={[
        { tone: 'late', label: keys.late },
        { tone: 'fair', label: keys.partly },
        { tone: 'silent', label: keys.silent },
        { tone: 'good', label: keys.rest },
      ]}
    />
  )
}

export function WhatWentWrong({ view }: { view: NumbersView }) {
  const words = useFace().t.statistics
  const kinds = view.kinds.filter(({ count }) => of(count, 'reported') > 0)
  const others = kinds.slice(KINDS_SHOWN)
  // One scale for both lists, so that their bars can be compared.
  const most = Math.max(0, ...kinds.map(({ count }) => of(count, 'reported')))
  return (
    <section id="wrong" aria-labelledby="wrong-title">
      <h2 id="wrong-title">{words.wrong.title}</h2>
      <p class="aside">{unsettled(view.whole) === 0 ? words.wrong.none : words.wrong.hint}</p>
      <WrongKeys />
      <div class="wrong-bars">
        {view.places.length > 0 && (
          <WrongBars
            caption={words.wrong.byPlace}
            head={words.heads.place}
            valueHead={words.wrong.head}
            rows={view.places}
          />
        )}
        <div>
          <WrongBars
            caption={words.wrong.byKind}
            head={words.kinds.head}
            valueHead={words.wrong.head}
            rows={kinds.slice(0, KINDS_SHOWN)}
            most={most}
          />
          {others.length > 0 && (
            <Disclosure summary={words.kinds.others(others.length)}>
              <WrongBars
                caption={words.wrong.byKind}
                quietCaption
                head={words.kinds.head}
                valueHead={words.wrong.head}
                rows={others}
                most={most}
              />
            </Disclosure>
          )}
        </div>
      </div>
    </section>
  )
}

export function Course({ view }: { view: NumbersView }) {
  const words = useFace().t.statistics.course
  return (
    <section aria-labelledby="course">
      <h2 id="course">{words.title}</h2>
      <p class="aside">{words.hint}</p>
      <WrongKeys />
      <WrongBars caption={words.title} quietCaption head={words.head} valueHead={words.number} rows={view.course} />
    </section>
  )
}

export function PlacesTable({ view }: { view: NumbersView }) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.statistics.places
  if (view.places.length === 0) return null
  const title = view.place.level === 'county' ? words.towns : words.villages
  const solved = ({ count }: Pick<Named, 'count'>) => {
    const { numerator, denominator, given } = rateOf('solved', count, view.rules)
    return given ? formats.rate(numerator, denominator) : formats.fraction(numerator, denominator)
  }
  const { records, whole } = view
  const number = (key: string, head: string, value: (row: Pick<Named, 'count'>) => number): Column<Named> => ({
    key,
    head,
    num: true,
    cell: (row) => formats.number(value(row)),
    foot: formats.number(value({ count: whole })),
  })
  const linked = (queue: 'open' | 'open-overdue', column: Column<Named>): Column<Named> => ({
    ...column,
    cell: (row) => (records ? <a href={records(queue, row.key)}>{column.cell(row)}</a> : column.cell(row)),
  })
  const columns: Column<Named>[] = [
    {
      key: 'place',
      head: t.statistics.heads.place,
      cell: ({ name, href }) => (href ? <a href={href}>{name}</a> : name),
      foot: t.common.total,
    },
    number('reported', words.reported, ({ count }) => of(count, 'reported')),
    { key: 'solved', head: words.solved, num: true, cell: solved, foot: solved({ count: whole }) },
    number('silent', words.silent, ({ count }) => of(count, 'no-answer')),
    number('reopened', words.reopened, ({ count }) => of(count, 'reopened')),
    { ...number('late', words.late, ({ count }) => of(count, 'late')), wideOnly: true },
    linked(
      'open-overdue',
      number('overdue', words.overdue, ({ count }) => count.now.late),
    ),
    linked(
      'open',
      number('open', words.open, ({ count }) => count.now.open),
    ),
  ]
  return (
    <section>
      <h2>{title}</h2>
      <p class="aside">{words.hint}</p>
      <Table caption={title} quietCaption columns={columns} rows={view.places} rowKey={({ key }) => key} />
    </section>
  )
}
