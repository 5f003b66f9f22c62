import type { Solved } from '#capabilities/neighbourhood/rules/index.ts'
import { ActivityRows, useOffers } from '#web/ui/board/neighbourhood-parts.tsx'
import { neighbourhoodPaths, type ShownActivityLine, type ShownStation } from '#web/ui/board/neighbourhood-view.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Row, Rows } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import type { VillageOfPage } from '#web/ui/shells/villager-page.tsx'
import { NothingYet, VillageSection } from '../village-section.tsx'
import { SolvedHere } from './solved-here.tsx'

interface StationsView {
  village: VillageOfPage
  stations: readonly ShownStation[]
  activities: readonly ShownActivityLine[]
  solved: Solved
}

/** Where neighbours meet, what they are invited to, and what was settled in the village. */
export function StationsPage({ village, stations, activities, solved }: StationsView) {
  const say = useFace().t.neighbourhood
  const offers = useOffers()
  const { code } = village
  return (
    <VillageSection village={village} title={say.title} lede={say.lede}>
      {stations.length === 0 ? (
        <NothingYet icon="house" title={say.noStations} />
      ) : (
        <Rows label={say.stations}>
          {stations.map(({ id, name, place, hours, services }) => (
            <Row
              key={id}
              icon="house"
              href={neighbourhoodPaths.station(code, id)}
              meta={<OwnWords>{place}</OwnWords>}
              title={<OwnWords>{name}</OwnWords>}
            >
              <OwnWords>{hours}</OwnWords>
              <br />
              {offers(services)}
            </Row>
          ))}
        </Rows>
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
      <SolvedHere village={code} solved={solved} />
      <Buttons>
        <ButtonLink icon="print" href={neighbourhoodPaths.paper(code)}>
          {say.paper}
        </ButtonLink>
      </Buttons>
    </VillageSection>
  )
}
