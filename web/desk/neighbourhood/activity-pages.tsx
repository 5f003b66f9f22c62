import { ACTIVITY_ACTS, ActivityBody } from '#capabilities/neighbourhood/schema.ts'
import { type DeskActs, NewThingPage, railOf, ThingPage } from '#web/desk/thing-page.tsx'
import { ActivityCourse, ActivityFacts, ActivityRows, ActivityStageTag } from '#web/ui/board/neighbourhood-parts.tsx'
import { neighbourhoodPaths, type ShownActivity, type ShownActivityLine } from '#web/ui/board/neighbourhood-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { OwnText } from '#web/ui/components/own-words.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'

interface ActivitiesView {
  activities: readonly ShownActivityLine[]
  mayOpen: boolean
}

export function DeskActivitiesPage({ activities, mayOpen }: ActivitiesView) {
  const { t } = useFace()
  const say = t.neighbourhood
  return (
    <DeskPage
      title={say.activities}
      lede={say.activitiesLede}
      rail={railOf(t, 'activities')}
      tools={
        mayOpen && (
          <ButtonLink kind="main" icon="plus" href={`${neighbourhoodPaths.deskActivities}/new`}>
            {say.activity.verbs.announced}
          </ButtonLink>
        )
      }
    >
      {activities.length === 0 ? (
        <EmptyState icon="calendar" title={say.noActivities} />
      ) : (
        <ActivityRows
          label={say.activities}
          activities={activities}
          hrefOf={({ id }) => neighbourhoodPaths.deskActivity(id)}
        />
      )}
    </DeskPage>
  )
}

interface NewActivityView {
  village: { code: string; name: string }
  stations: readonly Option[]
  harmonies: readonly { key: string; name: { zh: string; en: string } }[]
  id: string
  refusal?: Refusal | undefined
}

export function NewActivityPage({ stations, harmonies, ...view }: NewActivityView) {
  const face = useFace()
  const say = face.t.neighbourhood
  return (
    <NewThingPage
      area="activities"
      title={say.activity.verbs.announced}
      lede={stations.length === 0 ? say.stationFirst : say.announceLede}
      verb="announced"
      shape={ActivityBody}
      words={say.activity}
      choices={{
        stationId: stations,
        harmony: harmonies.map(({ key, name }) => ({ value: key, label: inWords(face, name) })),
      }}
      {...view}
    />
  )
}

interface DeskActivityView {
  activity: ShownActivity
  mayReadSignups: boolean
  desk: DeskActs
}

/** One invitation on the desk; who comes is a page of its own, and every look at it is recorded. */
export function DeskActivityPage({ activity, mayReadSignups, desk }: DeskActivityView) {
  const say = useFace().t.neighbourhood
  const { id, villageCode } = activity
  return (
    <ThingPage
      area="activities"
      title={activity.title}
      lede={activity.villageName}
      tools={
        <>
          <ButtonLink icon="eye" href={neighbourhoodPaths.activity(villageCode, id)}>
            {say.publicPage}
          </ButtonLink>
          {mayReadSignups && (
            <ButtonLink icon="people" href={neighbourhoodPaths.deskSignups(id)}>
              {say.whoComes}
            </ButtonLink>
          )}
        </>
      }
      acts={ACTIVITY_ACTS}
      desk={desk}
      href={neighbourhoodPaths.deskActivity(id)}
      words={say.activity}
      head={
        <Sheet>
          <p>
            <ActivityStageTag stage={activity.stage} />
          </p>
          <ActivityFacts activity={activity} />
          {activity.text && <OwnText text={activity.text} />}
        </Sheet>
      }
    >
      <Sheet>
        <h2>{say.course}</h2>
        <ActivityCourse facts={activity.facts} />
      </Sheet>
    </ThingPage>
  )
}
