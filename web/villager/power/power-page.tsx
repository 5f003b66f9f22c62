import { FlowChart } from '#web/ui/board/flow-chart.tsx'
import { ItemRows } from '#web/ui/board/item-rows.tsx'
import { powerPaths, type ShownItemLine, type ShownPower } from '#web/ui/board/power-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Tag } from '#web/ui/components/tag.tsx'
import { useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'

export interface PowerView {
  village: VillageOfPage
  power: ShownPower
  recent: readonly ShownItemLine[]
}

/** One power: what to bring, how it is done, by whose right, and how it went lately. */
export function PowerPage({ view: { village, power, recent } }: { view: PowerView }) {
  const face = useFace()
  const say = face.t.power
  const name = inWords(face, power.name)
  return (
    <VillagerPage
      title={`${name} · ${village.name}`}
      village={village}
      sheets={['flow.css']}
      trail={[
        { label: village.name, href: paths.village(village.code) },
        { label: say.title, href: powerPaths.list(village.code) },
        { label: name },
      ]}
    >
      <div class="plate plate-small">
        <h1>{name}</h1>
        <p>{inWords(face, power.explain)}</p>
      </div>
      <section aria-labelledby="chart">
        <h2 id="chart">{say.chart}</h2>
        <FlowChart steps={power.steps} label={say.chart} />
      </section>
      <Sheet>
        {power.starter && (
          <p>
            <Tag tone="info">{say.starter}</Tag> {say.starterHint}
          </p>
        )}
        <Facts
          facts={[
            { label: say.papers, value: inWords(face, power.papers) },
            { label: say.basis, value: inWords(face, power.basis) },
          ]}
        />
      </Sheet>
      <Buttons>
        <ButtonLink icon="print" href={powerPaths.card(village.code, power.key)}>
          {say.card}
        </ButtonLink>
      </Buttons>
      {recent.length > 0 && (
        <section aria-labelledby="recent">
          <h2 id="recent">{say.recent}</h2>
          <ItemRows lines={recent} label={say.recent} />
        </section>
      )}
    </VillagerPage>
  )
}
