import { useOffers, useWhen } from '#web/ui/board/neighbourhood-parts.tsx'
import { neighbourhoodPaths, type ShownActivityLine, type ShownStation } from '#web/ui/board/neighbourhood-view.ts'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import type { QrPath } from '#web/ui/components/qr-code.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { VillageOfPage } from '#web/ui/shells/villager-page.tsx'
import { WallPage } from '#web/ui/shells/wall-page.tsx'

interface StationsPaperView {
  above: string
  village: VillageOfPage
  on: string
  stations: readonly ShownStation[]
  activities: readonly ShownActivityLine[]
  qr: QrPath
}

/** Stations and what they invite to, for the notice board; the code leads to the page, where one signs up. */
export function StationsPaper({ above, village, on, stations, activities, qr }: StationsPaperView) {
  const say = useFace().t.neighbourhood
  const { number } = useFormats()
  const when = useWhen()
  const offers = useOffers()
  return (
    <WallPage
      {...{ above, village, qr }}
      title={say.title}
      on={on}
      size="a4"
      href={neighbourhoodPaths.stations(village.code)}
      scan={say.scan}
    >
      <Table
        caption={say.stations}
        quietCaption
        stack={false}
        rows={stations}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', head: say.station.fields.name, cell: ({ name }) => <OwnWords>{name}</OwnWords> },
          { key: 'place', head: say.station.fields.place, cell: ({ place }) => <OwnWords>{place}</OwnWords> },
          { key: 'hours', head: say.station.fields.hours, cell: ({ hours }) => <OwnWords>{hours}</OwnWords> },
          {
            key: 'services',
            head: say.offers,
            cell: ({ services }) => offers(services),
          },
        ]}
      />
      <Table
        caption={say.activities}
        stack={false}
        rows={activities.filter(({ isOpen }) => isOpen)}
        rowKey={({ id }) => id}
        columns={[
          { key: 'when', head: say.whenLabel, cell: when },
          { key: 'what', head: say.activity.fields.title, cell: ({ title }) => <OwnWords>{title}</OwnWords> },
          { key: 'places', head: say.activity.fields.places, cell: ({ places }) => number(places) },
        ]}
      />
    </WallPage>
  )
}
