import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Breadcrumb } from '#web/ui/components/navigation.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { gridRail } from '../grid/rail.ts'
import { CoverageMap, CoverageScale } from './coverage-map.tsx'
import { CoverageTable, NotReached } from './coverage-table.tsx'
import { type CoverageView, coverageHref, openOf, REASONS, sumOf } from './coverage-view.ts'

export type { CoverageView } from './coverage-view.ts'

/** How far the visits have come: the answer in a line, the map, the table, and in a grid the doors. */
export function CoveragePage({ view }: { view: CoverageView }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.visit.coverage
  const { name, place, trail, areas, notReached } = view
  return (
    <DeskPage
      title={say.title}
      windowTitle={name ?? say.title}
      lede={`${place.name} · ${date(view.from)} – ${date(view.to)}`}
      rail={gridRail(t, '/desk/rounds')}
      sheets={['coverage.css']}
      tools={
        <ButtonLink icon="print" href={coverageHref(view, place.code, place.code.length < 12 ? 'a3' : 'a4')}>
          {t.common.print}
        </ButtonLink>
      }
    >
      {name && (
        <h2>
          <OwnWords>{name}</OwnWords>
        </h2>
      )}
      {view.team && (
        <p class="quiet">
          <OwnWords>{view.team}</OwnWords>
        </p>
      )}
      {trail.length > 1 && (
        <Breadcrumb
          trail={trail.map(({ code, name: label }) => ({
            label,
            href: code === place.code ? undefined : coverageHref(view, code),
          }))}
        />
      )}
      {!view.round && <SpanForm view={view} />}
      {areas.length === 0 ? (
        <EmptyState icon="walk" title={say.none} />
      ) : (
        <>
          <Whole view={view} />
          {view.drawing && (
            <section class="coverage-map" aria-labelledby="map-title">
              <h2 id="map-title">{say.mapTitle(place.name)}</h2>
              <p class="small quiet">{say.reading}</p>
              <CoverageMap view={view} />
              <CoverageScale view={view} />
            </section>
          )}
          {notReached ? <NotReached doors={notReached} paper={false} /> : <CoverageTable view={view} links />}
        </>
      )}
    </DeskPage>
  )
}

/** One sentence: what was reached of what, and why the rest was not. */
export function Whole({ view }: { view: CoverageView }) {
  const { t } = useFace()
  const { number, fraction, percent } = useFormats()
  const say = t.visit.coverage
  const whole = sumOf(view.areas)
  return (
    <p class="lead coverage-whole">
      <b>{say.reached(fraction(whole.reached, whole.listed), percent(whole.reached, whole.listed))}</b>{' '}
      <Dots
        parts={[
          ...REASONS.map((reason) => `${t.visit.outcomes[reason]} ${number(whole[reason])}`),
          `${t.visit.outcomes.open} ${number(openOf(whole))}`,
        ]}
      />
    </p>
  )
}

function SpanForm({ view }: { view: CoverageView }) {
  const { t } = useFace()
  const say = t.visit.coverage
  return (
    <form class="form coverage-span" action={view.path} method="get">
      <input type="hidden" name="place" value={view.place.code} />
      <Field name="from" label={say.from} value={view.from} need="" type="date" width="short" />
      <Field name="to" label={say.to} value={view.to} need="" type="date" width="short" />
      <Buttons>
        <Button>{t.common.search}</Button>
      </Buttons>
    </form>
  )
}
