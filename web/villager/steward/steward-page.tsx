import { FiveLights, spanWords } from '#web/ui/board/five-lights.tsx'
import { type ShownLights, stewardPaths } from '#web/ui/board/steward-view.ts'
import { Tabs } from '#web/ui/components/navigation.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'

export interface StewardView {
  village: VillageOfPage
  lights: ShownLights
  key: string
  keys: readonly string[]
}

/** A village's five lights for everybody. */
export function StewardPage({ view: { village, lights, key, keys } }: { view: StewardView }) {
  const { t } = useFace()
  const say = t.steward
  return (
    <VillagerPage
      title={`${say.short} · ${village.name}`}
      village={village}
      width="wide"
      trail={[{ label: village.name, href: paths.village(village.code) }, { label: say.short }]}
    >
      <div class="plate plate-small">
        <h1>{say.title}</h1>
        <p>{say.lede}</p>
      </div>
      <Tabs
        label={say.spans}
        tabs={keys.map((one) => ({
          label: spanWords(t, one),
          href: stewardPaths.village(village.code, one),
          current: one === key,
        }))}
      />
      <Sheet>
        <FiveLights lights={lights} span={key} village={village.code} />
      </Sheet>
    </VillagerPage>
  )
}
