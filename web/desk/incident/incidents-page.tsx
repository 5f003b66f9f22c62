import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Figure } from '#web/ui/components/figure.tsx'
import { Pagination } from '#web/ui/components/navigation.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Dots, Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { StateTag } from '#web/ui/components/tag.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { incidentPaths } from './paths.ts'
import type { Counts, ShownIncident } from './view.ts'

interface Period {
  from: string
  to: string
}

export interface IncidentsView {
  place: string
  places: readonly { value: string; label: string }[]
  period: Period
  before: Period
  counts: Counts
  countsBefore: Counts
  kinds: readonly { name: string; all: number; effective: number }[]
  newest: readonly ShownIncident[]
  /** Where the next ones stand, if there are more. */
  older: string | undefined
  /** These are not the first. */
  isLater: boolean
  handed: readonly ShownIncident[]
  withPolice: readonly {
    id: string
    number: number
    title: string
    place: string
    dueAt: Date | null
    holds: boolean
  }[]
  visits: readonly {
    id: string
    grid: string
    on: string
    officer: string
    worker: string
    about: string
    outcome: string
  }[]
  mayVisit: boolean
}

/** Both sides on one page: what the police tell and hand over, and what the grids hand to the police. */
export function IncidentsPage({ view }: { view: IncidentsView }) {
  const { t } = useFace()
  const say = t.incident
  return (
    <DeskPage
      title={say.title}
      lede={say.lede}
      rail={{ area: 'police', groups: [] }}
      tools={
        <>
          <ButtonLink icon="people" href={incidentPaths.officers}>
            {say.officers}
          </ButtonLink>
          {view.mayVisit && (
            <ButtonLink icon="walk" href={incidentPaths.visits}>
              {say.visit}
            </ButtonLink>
          )}
        </>
      }
    >
      <Choice view={view} />
      <h2>{say.effective}</h2>
      <EffectiveFigure view={view} />
      <h2>{say.handed}</h2>
      <IncidentRows lines={view.handed} none={say.handedNone} label={say.handed} />
      <h2>{say.withPolice}</h2>
      <WithPolice view={view} />
      <h2>{say.visits}</h2>
      <JointVisits view={view} />
      <KindTable view={view} />
      <h2 id="newest">{say.newest}</h2>
      <NewestLede view={view} />
      <IncidentRows lines={view.newest} none={say.none} label={say.newest} />
      <Pagination older={view.older} />
    </DeskPage>
  )
}

function Choice({ view: { place, places, period } }: { view: IncidentsView }) {
  const say = useFace().t.incident
  return (
    <Sheet>
      <form class="form" method="get" action={incidentPaths.desk}>
        <Select name="place" label={say.place} need="" value={place} options={places} />
        <Field name="from" type="date" label={say.from} need="" value={period.from} width="short" />
        <Field name="to" type="date" label={say.to} need="" value={period.to} width="short" />
        <Buttons>
          <Button>{say.show}</Button>
        </Buttons>
      </form>
    </Sheet>
  )
}

function EffectiveFigure({ view: { counts, countsBefore, period, before } }: { view: IncidentsView }) {
  const say = useFace().t.incident
  const { number, date } = useFormats()
  const judged = counts.effective + counts.notEffective
  const change = countsBefore.effective > 0 ? counts.effective / countsBefore.effective - 1 : undefined
  const shown = change === undefined ? undefined : `${change > 0 ? '+' : ''}${(change * 100).toFixed(1)}%`
  return (
    <Figure
      label={say.effective}
      value={number(counts.effective)}
      unit={say.unit}
      of={say.ofJudged(number(counts.effective), number(judged))}
      period={say.period(date(period.from), date(period.to))}
      nonAnswers={counts.unjudged > 0 ? say.unjudged(number(counts.unjudged)) : undefined}
      compared={
        shown
          ? `${say.change(shown)} · ${say.before(number(countsBefore.effective), date(before.from), date(before.to))}`
          : say.noBefore
      }
      link={{ href: '#newest', words: say.newest }}
    />
  )
}

function NewestLede({ view: { counts, newest, isLater } }: { view: IncidentsView }) {
  const say = useFace().t.incident
  const { number } = useFormats()
  return newest.length === 0 ? null : (
    <p class="quiet">{(isLater ? say.laterMost : say.newestMost)(number(newest.length), number(counts.all))}</p>
  )
}

function IncidentRows({ lines, none, label }: { lines: readonly ShownIncident[]; none: string; label: string }) {
  const say = useFace().t.incident
  const { dateTime } = useFormats()
  if (lines.length === 0) return <EmptyState icon="done" title={none} />
  return (
    <Rows label={label}>
      {lines.map(({ id, number, place, kind, at, effective, handed }) => (
        <Row
          key={id}
          href={incidentPaths.one(id)}
          title={`${kind} · ${place}`}
          meta={<Dots parts={[dateTime(at), number]} />}
          tag={
            handed && handed !== 'done' ? (
              <StateTag tone={handed === 'called' ? 'soon' : 'info'}>{say.handedStates[handed]}</StateTag>
            ) : (
              <StateTag tone={effective ? 'info' : 'calm'}>
                {say.judged[effective === null ? 'open' : effective ? 'yes' : 'no']}
              </StateTag>
            )
          }
        />
      ))}
    </Rows>
  )
}

function WithPolice({ view: { withPolice } }: { view: IncidentsView }) {
  const { t } = useFace()
  const { dateTime } = useFormats()
  const say = t.incident
  if (withPolice.length === 0) return <EmptyState icon="done" title={say.withPoliceNone} />
  return (
    <Rows label={say.withPolice}>
      {withPolice.map(({ id, number, title, place, dueAt, holds }) => (
        <Row
          key={id}
          href={paths.matter(id)}
          title={<OwnWords>{title}</OwnWords>}
          meta={<Dots parts={[t.desk.number(String(number)), place]} />}
        >
          <Dots parts={[holds ? say.holds : say.helps, dueAt ? say.due(dateTime(dueAt)) : undefined]} />
        </Row>
      ))}
    </Rows>
  )
}

function JointVisits({ view: { visits } }: { view: IncidentsView }) {
  const say = useFace().t.incident
  const { date } = useFormats()
  if (visits.length === 0) return <EmptyState icon="walk" title={say.visitsNone} />
  return (
    <Rows label={say.visits}>
      {visits.map(({ id, grid, on, officer, worker, about, outcome }) => (
        <Row key={id} title={<OwnWords>{about}</OwnWords>} meta={<Dots parts={[date(on), grid]} />}>
          <OwnWords>
            {officer} · {worker} · {outcome}
          </OwnWords>
        </Row>
      ))}
    </Rows>
  )
}

function KindTable({ view: { kinds, period } }: { view: IncidentsView }) {
  const say = useFace().t.incident
  const { number, date } = useFormats()
  if (kinds.length === 0) return null
  return (
    <Table
      caption={`${say.kinds} · ${say.period(date(period.from), date(period.to))}`}
      rows={kinds}
      rowKey={({ name }) => name}
      columns={[
        { key: 'kind', head: say.kind, cell: ({ name }) => name },
        { key: 'all', head: say.count, num: true, cell: ({ all }) => number(all) },
        { key: 'effective', head: say.effective, num: true, cell: ({ effective }) => number(effective) },
      ]}
    />
  )
}
