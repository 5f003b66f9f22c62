import { ButtonLink, Buttons } from '../components/button.tsx'
import { MixedWords, OwnWords } from '../components/own-words.tsx'
import { Table } from '../components/table.tsx'
import { StateTag } from '../components/tag.tsx'
import { useFace, useFormats } from '../face.tsx'
import { recordsHref, type ShownRecord, type ShownRecords } from './contest-view.ts'
import { inWords } from './words.ts'

/** One figure, its period, and every record that makes it up: those that tell against the unit first. */
export function FigureRecords({ view }: { view: ShownRecords }) {
  const face = useFace()
  const { number, date } = useFormats()
  const say = face.t.contest
  const { contest, unit, indicator, span, figure, now, records } = view
  const pair = ([n, all]: readonly [number, number]) => say.of(number(n), number(all))
  const dayBefore = new Date(Date.parse(`${span.to}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
  const corrected = contest.state.objections.some(
    (one) => one.unit === unit.code && one.indicator === indicator.key && one.answer?.upheld,
  )
  return (
    <>
      <p>
        <b class="num">{say.figureOf(pair(figure))}</b>{' '}
        <span class="quiet">{say.periodOf(date(span.from), date(dayBefore))}</span>
      </p>
      <p class="quiet">{say.badFirst}</p>
      {pair(now) !== pair(figure) && (
        <p class="quiet">{(corrected ? say.nowCorrected : say.nowOther)(pair(now), pair(figure))}</p>
      )}
      {records.length === 0 ? (
        <p class="quiet">{say.noRecords}</p>
      ) : (
        <Table
          caption={inWords(face, indicator.name)}
          quietCaption
          rows={records}
          rowKey={(one) => `${one.sort}-${one.id}-${one.on}`}
          columns={[
            { key: 'what', head: say.record, cell: (one) => <What record={one} /> },
            { key: 'village', head: say.village, cell: ({ village }) => village.name },
            { key: 'on', head: say.day[records[0]?.sort === 'matter' ? 'reported' : 'due'], cell: ({ on }) => on },
            {
              key: 'good',
              head: say.counts,
              cell: ({ good, against }) => (
                <>
                  <StateTag tone={good ? 'done' : 'late'}>{good ? say.good : say.bad}</StateTag>{' '}
                  {!good && <span class="quiet">{against.map((why) => say.against[why]).join(say.comma)}</span>}
                </>
              ),
            },
          ]}
        />
      )}
      <Pages view={view} />
    </>
  )
}

function What({ record: { what, period, href } }: { record: ShownRecord }) {
  const face = useFace()
  const say = face.t.contest
  if (what === undefined) return <span class="quiet">{say.masked}</span>
  const name = typeof what === 'string' ? <OwnWords>{what}</OwnWords> : <MixedWords text={inWords(face, what)} />
  const words = (
    <>
      {name} {period}
    </>
  )
  return href ? <a href={href}>{words}</a> : words
}

function Pages({ view: { contest, unit, indicator, page, pages } }: { view: ShownRecords }) {
  const say = useFace().t.contest
  if (pages < 2) return null
  const to = (n: number) => `${recordsHref(contest, unit.code, indicator.key)}?page=${n}`
  return (
    <nav aria-label={say.pages}>
      <Buttons>
        {page > 1 && <ButtonLink href={to(page - 1)}>{say.before}</ButtonLink>}
        {page < pages && <ButtonLink href={to(page + 1)}>{say.next}</ButtonLink>}
      </Buttons>
      <p class="quiet">{say.pageOf(String(page), String(pages))}</p>
    </nav>
  )
}
