import { ASSET_ACTS, type DeskVerb } from '#capabilities/asset/schema.ts'
import { AssetCourse, AssetFacts, Leases } from '#web/ui/board/asset-parts.tsx'
import { assetPaths, type ShownAsset } from '#web/ui/board/asset-view.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import type { Fault } from '#web/ui/components/fault.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import type { Typed } from '../field-input.tsx'
import { FoldedStep, type Step } from '../step-form.tsx'
import { ASKED, type FieldName } from './fields.tsx'
import { assetRail } from './rail.ts'

interface Offered {
  decisions: readonly { id: string; title: string; meetsOn: string }[]
  items: readonly { id: string; title: string }[]
}

export interface DeskAssetView {
  asset: ShownAsset
  may: Record<DeskVerb | 'tenants', boolean>
  grounds: Record<'let' | 'disposed', Offered>
  idOf: (verb: DeskVerb) => string
  refusal?: { verb: DeskVerb; typed: Typed; fault: Fault } | undefined
  done: boolean
}

export function DeskAssetPage({ view }: { view: DeskAssetView }) {
  const { t } = useFace()
  const { asset, may } = view
  const href = assetPaths.deskOne(asset.id)
  return (
    <DeskPage
      title={asset.state.name}
      lede={asset.village.name}
      rail={assetRail(t, href)}
      listHref={assetPaths.desk}
      tools={
        <ButtonLink icon="eye" href={assetPaths.one(asset.village.code, asset.id)}>
          {t.fundDesk.publicPage}
        </ButtonLink>
      }
    >
      {view.done && (
        <Notice tone="done" live>
          <p>{t.fundDesk.done}</p>
        </Notice>
      )}
      <Sheet>
        <AssetFacts asset={asset} />
      </Sheet>
      {ASSET_ACTS.filter(({ verb }) => may[verb]).map(({ verb }) => (
        <ActForm key={verb} view={view} verb={verb} />
      ))}
      <h2>{t.asset.leases}</h2>
      <Leases asset={asset} />
      {may.tenants && asset.state.leases.length > 0 && (
        <Buttons>
          <ButtonLink icon={asset.tenants ? 'lock' : 'eye'} href={asset.tenants ? href : `${href}?names=1`}>
            {asset.tenants ? t.assetDesk.hideTenants : t.assetDesk.tenants}
          </ButtonLink>
        </Buttons>
      )}
      <Sheet>
        <h2>{t.asset.course}</h2>
        <AssetCourse asset={asset} />
      </Sheet>
    </DeskPage>
  )
}

/** Folded until somebody wants it. */
function ActForm({ view, verb }: { view: DeskAssetView; verb: DeskVerb }) {
  const { assetDesk: words } = useFace().t
  const step: Step<FieldName> = {
    form: verb,
    words,
    name: words.acts[verb],
    action: `${assetPaths.deskOne(view.asset.id)}/${ASSET_ACTS.find((act) => act.verb === verb)?.resource ?? ''}`,
    id: view.idOf(verb),
    seen: view.asset.state.version,
    fields: ASKED[verb],
    optionsOf: useOptions(view, verb),
    refusal: view.refusal?.verb === verb ? view.refusal : undefined,
  }
  return <FoldedStep step={step} />
}

function useOptions({ grounds }: DeskAssetView, verb: DeskVerb): (name: FieldName) => readonly Option[] {
  const { t } = useFace()
  const { date } = useFormats()
  const { decisions, items } = grounds[verb === 'disposed' ? 'disposed' : 'let']
  return (name) => {
    if (name === 'tenantSort')
      return Object.entries(t.assetDesk.tenantSorts).map(([value, label]) => ({ value, label }))
    if (name === 'months') return Object.entries(t.asset.every).map(([value, label]) => ({ value, label }))
    if (name === 'item') return items.map(({ id, title }) => ({ value: id, label: title }))
    return decisions.map(({ id, title, meetsOn }) => ({ value: id, label: `${title} · ${date(meetsOn)}` }))
  }
}
