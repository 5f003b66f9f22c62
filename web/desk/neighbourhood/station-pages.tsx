import { STATION_ACTS, StationBody } from '#capabilities/neighbourhood/schema.ts'
import { type DeskActs, NewThingPage, railOf, ThingPage } from '#web/desk/thing-page.tsx'
import { StationCourse, StationFacts } from '#web/ui/board/neighbourhood-parts.tsx'
import { neighbourhoodPaths, type ShownStation, type ShownStationLine } from '#web/ui/board/neighbourhood-view.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { Tag } from '#web/ui/components/tag.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'

const StageTag = ({ stage }: Pick<ShownStationLine, 'stage'>) => (
  <Tag tone={stage === 'open' ? 'done' : 'calm'}>{useFace().t.neighbourhood.stationStages[stage]}</Tag>
)

export function DeskStationsPage({ stations, mayOpen }: { stations: readonly ShownStationLine[]; mayOpen: boolean }) {
  const { t } = useFace()
  const say = t.neighbourhood
  return (
    <DeskPage
      title={say.title}
      lede={say.lede}
      rail={railOf(t, 'stations')}
      tools={
        mayOpen && (
          <ButtonLink kind="main" icon="plus" href={`${neighbourhoodPaths.deskStations}/new`}>
            {say.station.verbs.opened}
          </ButtonLink>
        )
      }
    >
      {stations.length === 0 ? (
        <EmptyState icon="house" title={say.noStations} />
      ) : (
        <Rows>
          {stations.map(({ id, name, villageName, stage }) => (
            <Row
              key={id}
              href={neighbourhoodPaths.deskStation(id)}
              meta={villageName}
              tag={<StageTag stage={stage} />}
              title={<OwnWords>{name}</OwnWords>}
            />
          ))}
        </Rows>
      )}
    </DeskPage>
  )
}

interface NewStationView {
  village: { code: string; name: string }
  id: string
  refusal?: Refusal | undefined
}

export function NewStationPage(view: NewStationView) {
  const say = useFace().t.neighbourhood
  return (
    <NewThingPage
      area="stations"
      title={say.station.verbs.opened}
      lede={say.openLede}
      verb="opened"
      shape={StationBody}
      words={say.station}
      {...view}
    />
  )
}

/** One station on the desk: what the public reads, what may be changed, what was changed before. */
export function DeskStationPage({ station, desk }: { station: ShownStation; desk: DeskActs }) {
  const say = useFace().t.neighbourhood
  const { name, place, hours, services } = station
  return (
    <ThingPage
      area="stations"
      title={name}
      lede={station.villageName}
      tools={
        <ButtonLink icon="eye" href={neighbourhoodPaths.station(station.villageCode, station.id)}>
          {say.publicPage}
        </ButtonLink>
      }
      acts={STATION_ACTS}
      desk={desk}
      href={neighbourhoodPaths.deskStation(station.id)}
      words={say.station}
      filled={{ changed: { name, place, hours, ...services } }}
      head={
        <Sheet>
          <p>
            <StageTag stage={station.stage} />
          </p>
          <StationFacts station={station} />
        </Sheet>
      }
    >
      <Sheet>
        <h2>{say.course}</h2>
        <StationCourse facts={station.facts} />
      </Sheet>
    </ThingPage>
  )
}
