import { PlanBody, TOUR_ACTS } from '#capabilities/tour/schema.ts'
import { type DeskActs, NewThingPage, railOf, ThingPage } from '#web/desk/thing-page.tsx'
import { TourBody, TourStage } from '#web/ui/board/tour-parts.tsx'
import { type ShownTour, type ShownTourLine, tourPaths } from '#web/ui/board/tour-view.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots, Row, Rows } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'

interface DeskTours {
  lines: readonly ShownTourLine[]
  rule: { per_year: number }
  mayPlan: boolean
}

/** Tours in reach: those to come first. */
export function DeskToursPage({ lines, rule, mayPlan }: DeskTours) {
  const { t } = useFace()
  const { number, date } = useFormats()
  const say = t.tour
  return (
    <DeskPage
      title={say.title}
      lede={say.deskLede(number(rule.per_year))}
      rail={railOf(t, 'tours')}
      tools={
        mayPlan && (
          <ButtonLink kind="main" icon="plus" href={tourPaths.deskNew}>
            {say.verbs.planned}
          </ButtonLink>
        )
      }
    >
      {lines.length === 0 ? (
        <EmptyState icon="list" title={say.none} />
      ) : (
        <Rows label={say.title}>
          {lines.map((line) => (
            <Row
              key={line.id}
              href={tourPaths.deskOne(line.id)}
              meta={<Dots parts={[line.village.name, date(line.on)]} />}
              tag={<TourStage stage={line.stage} />}
              title={<OwnWords>{line.route}</OwnWords>}
            >
              {line.ideas > 0 && say.ideasOf(number(line.ideas))}
            </Row>
          ))}
        </Rows>
      )}
    </DeskPage>
  )
}

interface NewTour {
  village: { code: string; name: string }
  id: string
  refusal?: Refusal | undefined
}

export function NewTourPage(view: NewTour) {
  const say = useFace().t.tour
  return (
    <NewThingPage
      area="tours"
      title={say.verbs.planned}
      lede={say.planLede}
      verb="planned"
      shape={PlanBody}
      words={say}
      {...view}
    />
  )
}

interface DeskTour {
  tour: ShownTour
  practices: readonly { id: string; title: string }[]
  items: readonly { id: string; title: string }[]
  desk: DeskActs
}

/** One tour: where it stands, what may be done now, plan, notes and ideas. */
export function DeskTourPage({ tour, practices, items, desk }: DeskTour) {
  const say = useFace().t.tour
  const { date } = useFormats()
  const optionsOf = (all: typeof practices) => all.map(({ id, title }) => ({ value: id, label: title }))
  return (
    <ThingPage
      area="tours"
      title={tour.route}
      lede={`${tour.village.name} · ${date(tour.on)}`}
      tools={
        <ButtonLink icon="eye" href={tourPaths.one(tour.village.code, tour.id)}>
          {say.publicPage}
        </ButtonLink>
      }
      acts={TOUR_ACTS}
      desk={desk}
      href={tourPaths.deskOne(tour.id)}
      words={say}
      choices={{ practice: optionsOf(practices), item: optionsOf(items) }}
      head={
        <p>
          <TourStage stage={tour.stage} />
        </p>
      }
    >
      <TourBody tour={tour} itemHref={(id) => `/desk/workplan/${id}`} />
    </ThingPage>
  )
}
