import type { Level } from '#capabilities/assessment/rules/index.ts'
import { assessmentPaths } from '#web/ui/board/assessment-view.ts'
import { QrCode, type QrPath } from '#web/ui/components/qr-code.tsx'
import { countyName, useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'

export interface PlaqueView {
  village: VillageOfPage
  level: Level
  recognisedOn: string
  qr: QrPath
}

/** What hangs at the door: printed from here; its code leads to the scores behind it. */
export function PlaquePage({ view: { village, level, recognisedOn, qr } }: { view: PlaqueView }) {
  const face = useFace()
  const { lasting } = useFormats()
  const say = face.t.assessment
  return (
    <VillagerPage
      title={`${say.plaque} · ${village.name}`}
      village={village}
      trail={[
        { label: village.name, href: paths.village(village.code) },
        { label: say.villageTitle, href: assessmentPaths.village(village.code) },
        { label: say.plaque },
      ]}
    >
      <div class="plaque">
        <p class="plaque-county">{countyName(face)}</p>
        <h1>{say.levels[level]}</h1>
        <p class="plaque-village">{village.name}</p>
        <p>{say.recognisedOn(lasting(recognisedOn))}</p>
        <QrCode qr={qr} label={say.plaqueScan} />
        <p>{say.plaqueScan}</p>
      </div>
    </VillagerPage>
  )
}
