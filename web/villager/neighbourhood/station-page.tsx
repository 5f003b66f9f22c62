import { ActivityRows, StationCourse, StationFacts } from '#web/ui/board/neighbourhood-parts.tsx'
import { neighbourhoodPaths, type ShownActivityLine, type ShownStation } from '#web/ui/board/neighbourhood-view.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'

interface StationView {
  village: VillageOfPage
  station: ShownStation
  activities: readonly ShownActivityLine[]
}

/** One station: where and when, what one finds there, what it invites to. */
export function StationPage({ village, station, activities }: StationView) {
  const say = useFace().t.neighbourhood
  const { code } = village
  return (
    <VillagerPage
      title={`${station.name} · ${village.name}`}
      village={village}
      trail={[
        { label: village.name, href: paths.village(code) },
        { label: say.title, href: neighbourhoodPaths.stations(code) },
        { label: station.name },
      ]}
    >
      <div class="plate plate-small">
        <h1>
          <OwnWords>{station.name}</OwnWords>
        </h1>
        <p>{village.name}</p>
      </div>
      {station.stage === 'closed' && (
        <Notice tone="late">
          <p>{say.closed}</p>
        </Notice>
      )}
      <Sheet>
        <StationFacts station={station} />
      </Sheet>
      {station.services.court !== undefined && (
        <Buttons>
          <ButtonLink icon="scale" href={neighbourhoodPaths.mediation(code)}>
            {say.toMediation}
          </ButtonLink>
        </Buttons>
      )}
      <section aria-labelledby="activities">
        <h2 id="activities">{say.activities}</h2>
        {activities.length === 0 ? (
          <p>{say.noActivities}</p>
        ) : (
          <ActivityRows
            label={say.activities}
            activities={activities}
            hrefOf={({ id }) => neighbourhoodPaths.activity(code, id)}
          />
        )}
      </section>
      <section aria-labelledby="course">
        <h2 id="course">{say.course}</h2>
        <Sheet>
          <StationCourse facts={station.facts} />
        </Sheet>
      </section>
    </VillagerPage>
  )
}
