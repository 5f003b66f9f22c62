import { AssetCourse, AssetFacts, AssetRows, Leases } from '#web/ui/board/asset-parts.tsx'
import { assetPaths, type ShownAsset, type ShownAssetLine } from '#web/ui/board/asset-view.ts'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { NothingYet, VillageSection } from '../village-section.tsx'

interface AssetsView {
  village: VillageOfPage
  lines: readonly ShownAssetLine[]
  today: string
}

/** What the village owns, and what of it is let. */
export function AssetsPage({ village, lines, today }: AssetsView) {
  const say = useFace().t.asset
  const { number } = useFormats()
  const let_ = lines.filter(({ stage }) => stage === 'let').length
  const owing = lines.filter(({ owedCents }) => owedCents > 0).length
  return (
    <VillageSection village={village} title={say.title} lede={say.lede}>
      {lines.length === 0 ? (
        <NothingYet icon="house" title={say.none} />
      ) : (
        <>
          <p>{say.summary(number(lines.length), number(let_), number(owing))}</p>
          <AssetRows lines={lines} today={today} hrefOf={({ id }) => assetPaths.one(village.code, id)} />
        </>
      )}
    </VillageSection>
  )
}

/** One asset: who rents it, on what grounds, what was due and what came. */
export function AssetPage({ village, asset }: { village: VillageOfPage; asset: ShownAsset }) {
  const say = useFace().t.asset
  const { name } = asset.state
  return (
    <VillagerPage
      title={`${name} · ${village.name}`}
      village={village}
      trail={[
        { label: village.name, href: paths.village(village.code) },
        { label: say.title, href: assetPaths.list(village.code) },
        { label: name },
      ]}
    >
      <div class="plate plate-small">
        <h1>
          <OwnWords>{name}</OwnWords>
        </h1>
      </div>
      <Sheet>
        <AssetFacts asset={asset} />
      </Sheet>
      <section aria-labelledby="leases">
        <h2 id="leases">{say.leases}</h2>
        <Leases asset={asset} />
      </section>
      <section aria-labelledby="course">
        <h2 id="course">{say.course}</h2>
        <Sheet>
          <AssetCourse asset={asset} />
        </Sheet>
      </section>
    </VillagerPage>
  )
}
