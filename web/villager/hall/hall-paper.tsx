import { HallFacts, useLimit, useStopTime } from '#web/ui/board/hall-parts.tsx'
import { hallPaths, type ShownHall, type ShownService, type ShownStopLine } from '#web/ui/board/hall-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import type { QrPath } from '#web/ui/components/qr-code.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace } from '#web/ui/face.tsx'
import type { VillageOfPage } from '#web/ui/shells/villager-page.tsx'
import { WallPage } from '#web/ui/shells/wall-page.tsx'

interface HallPaperView {
  above: string
  village: VillageOfPage
  on: string
  hall: ShownHall | undefined
  services: readonly ShownService[]
  stops: readonly ShownStopLine[]
  qr: QrPath
}

/** Hours, services and what comes by, for the wall; the code leads to the page, where one books. */
export function HallPaper({ above, village, on, hall, services, stops, qr }: HallPaperView) {
  const face = useFace()
  const say = face.t.hall
  const limit = useLimit()
  const when = useStopTime()
  return (
    <WallPage
      {...{ above, village, qr }}
      title={say.title}
      on={on}
      size="a3"
      href={hallPaths.hall(village.code)}
      scan={say.scan}
    >
      {hall && <HallFacts hall={hall} />}
      <Table
        caption={say.services}
        quietCaption
        stack={false}
        rows={services}
        rowKey={({ key }) => key}
        columns={[
          { key: 'name', head: say.whichService, cell: ({ name }) => inWords(face, name) },
          { key: 'papers', head: say.bring, cell: ({ papers }) => papers.map((one) => inWords(face, one)).join(' · ') },
          { key: 'limit', head: say.howLong, cell: (service) => <span class="nb">{limit(service)}</span> },
        ]}
      />
      <Stops stops={stops} when={when} />
    </WallPage>
  )
}

interface StopsProps {
  stops: readonly ShownStopLine[]
  when: (stop: ShownStopLine) => string
}

function Stops({ stops, when }: StopsProps) {
  const say = useFace().t.hall
  return (
    <Table
      caption={say.stops}
      stack={false}
      rows={stops.filter(({ stage }) => stage === 'planned')}
      rowKey={({ id }) => id}
      columns={[
        { key: 'when', head: say.whenLabel, cell: when },
        { key: 'title', head: say.stopWords.fields.title, cell: ({ title }) => <OwnWords>{title}</OwnWords> },
        { key: 'place', head: say.stopWords.fields.place, cell: ({ place }) => <OwnWords>{place}</OwnWords> },
      ]}
    />
  )
}
