import type { Lift } from '#capabilities/assessment/rules/index.ts'
import { assessmentPaths, recordsOf, type ShownWhatIf } from '#web/ui/board/assessment-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { Tag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { assessmentRail } from './rail.ts'

/** What would lift a village, the most first; what nobody can compute says so. */
export function WhatIfPage({ view }: { view: ShownWhatIf }) {
  const face = useFace()
  const { date } = useFormats()
  const { assessment: say, assessmentDesk: desk } = face.t
  const { village, standard, from, to, lifts } = view
  const sum = lifts.reduce((all, { known, gain = 0 }) => (known === 'records' ? all + gain : all), 0)
  return (
    <DeskPage
      title={desk.whatIf}
      lede={village.name}
      rail={assessmentRail(face.t, assessmentPaths.whatIf(village.code), village.code)}
      listHref={assessmentPaths.desk}
    >
      <p>{desk.whatIfLede}</p>
      <p class="quiet">
        {say.standardOf(inWords(face, standard.name), standard.version)} {say.period(date(from), date(to))}{' '}
        {standard.starter && <Tag tone="soon">{say.starter}</Tag>}
      </p>
      <p>
        <b>{desk.sum(String(sum))}</b>
      </p>
      <Sheet>
        <Table
          caption={desk.whatIf}
          quietCaption
          rows={lifts}
          rowKey={({ indicator }) => indicator.key}
          columns={[
            { key: 'what', head: say.indicator, cell: ({ indicator }) => inWords(face, indicator.text) },
            {
              key: 'now',
              head: desk.whatIfNow,
              num: true,
              cell: ({ now, indicator }) =>
                now === undefined ? '–' : desk.pointsOf(String(now), String(indicator.points)),
            },
            {
              key: 'gain',
              head: desk.whatIfGain,
              num: true,
              cell: ({ gain }) => (gain === undefined ? '–' : desk.gainOf(String(gain))),
            },
            { key: 'how', head: desk.whatIfHow, cell: (lift) => <How lift={lift} village={village.code} /> },
          ]}
        />
      </Sheet>
    </DeskPage>
  )
}

function How({ lift: { indicator, known, counted, missing = 0 }, village }: { lift: Lift; village: string }) {
  const { assessment: say, assessmentDesk: desk } = useFace().t
  const { number } = useFormats()
  const { measure } = indicator
  const href = measure && recordsOf(measure, village)
  const words = {
    records: missing > 0 ? desk.more(number(missing)) : desk.enough,
    'last-round': desk.lastRound,
    unknown: desk.unknown,
  }[known]
  return (
    <>
      {words}
      {measure && (
        <p class="quiet">
          {say.measures[measure]}{' '}
          <span class="num">{say.of(number(counted?.numerator ?? 0), number(counted?.denominator ?? 0))}</span>{' '}
          {href && <a href={href}>{say.records}</a>}
        </p>
      )}
    </>
  )
}
