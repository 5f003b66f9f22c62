import { STOP_ACTS, StopBody } from '#capabilities/hall/schema.ts'
import { type DeskActs, NewThingPage, railOf, ThingPage } from '#web/desk/thing-page.tsx'
import { StopCourse, StopRows } from '#web/ui/board/hall-parts.tsx'
import { hallPaths, type ShownStop, type ShownStopLine } from '#web/ui/board/hall-view.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { OwnText } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'

export function DeskStopsPage({ stops, mayPlan }: { stops: readonly ShownStopLine[]; mayPlan: boolean }) {
  const { t } = useFace()
  const say = t.hall
  return (
    <DeskPage
      title={say.stops}
      lede={say.stopsLede}
      rail={railOf(t, 'stops')}
      tools={
        mayPlan && (
          <ButtonLink kind="main" icon="plus" href={`${hallPaths.deskStops}/new`}>
            {say.stopWords.verbs.planned}
          </ButtonLink>
        )
      }
    >
      {stops.length === 0 ? (
        <EmptyState icon="calendar" title={say.noStops} />
      ) : (
        <StopRows stops={stops} hrefOf={({ id }) => hallPaths.deskStop(id)} />
      )}
    </DeskPage>
  )
}

interface NewStopView {
  village: { code: string; name: string }
  id: string
  refusal?: Refusal | undefined
}

export function NewStopPage(view: NewStopView) {
  const say = useFace().t.hall
  return (
    <NewThingPage
      area="stops"
      title={say.stopWords.verbs.planned}
      lede={say.stopsLede}
      verb="planned"
      shape={StopBody}
      words={say.stopWords}
      {...view}
    />
  )
}

export function DeskStopPage({ stop, desk }: { stop: ShownStop; desk: DeskActs }) {
  const say = useFace().t.hall
  return (
    <ThingPage
      area="stops"
      title={stop.title}
      lede={stop.villageName}
      tools={
        <ButtonLink icon="eye" href={hallPaths.hall(stop.villageCode)}>
          {say.publicPage}
        </ButtonLink>
      }
      acts={STOP_ACTS}
      desk={desk}
      href={hallPaths.deskStop(stop.id)}
      words={say.stopWords}
      head={
        <>
          <StopRows stops={[stop]} />
          {stop.text && (
            <Sheet>
              <OwnText text={stop.text} />
            </Sheet>
          )}
        </>
      }
    >
      <Sheet>
        <h2>{say.course}</h2>
        <StopCourse facts={stop.facts} />
      </Sheet>
    </ThingPage>
  )
}
