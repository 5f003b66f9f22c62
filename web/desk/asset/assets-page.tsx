import { AssetRows } from '#web/ui/board/asset-parts.tsx'
import { assetPaths, type ShownAssetLine } from '#web/ui/board/asset-view.ts'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import type { Typed } from '../field-input.tsx'
import { AssetFieldInput, type FieldName, field } from './fields.tsx'
import { assetRail } from './rail.ts'

export interface DeskAssetsView {
  lines: readonly ShownAssetLine[]
  today: string
  mayAdd: boolean
}

/** The register: what is let, until when, what is owed. */
export function DeskAssetsPage({ view: { lines, today, mayAdd } }: { view: DeskAssetsView }) {
  const { t } = useFace()
  const { number } = useFormats()
  const let_ = lines.filter(({ stage }) => stage === 'let').length
  const owing = lines.filter(({ owedCents }) => owedCents > 0).length
  return (
    <DeskPage
      title={t.asset.title}
      lede={t.asset.summary(number(lines.length), number(let_), number(owing))}
      rail={assetRail(t, assetPaths.desk)}
      tools={
        <>
          <ButtonLink icon="download" href={assetPaths.workbook} download>
            {t.fundDesk.workbook}
          </ButtonLink>
          {mayAdd && (
            <ButtonLink kind="main" icon="plus" href={assetPaths.deskNew}>
              {t.assetDesk.new}
            </ButtonLink>
          )}
        </>
      }
    >
      {lines.length === 0 ? (
        <EmptyState icon="house" title={t.asset.none} />
      ) : (
        <AssetRows lines={lines} today={today} hrefOf={({ id }) => assetPaths.deskOne(id)} withVillage />
      )}
    </DeskPage>
  )
}

export interface NewAssetView {
  id: string
  village: { code: string; name: string }
  typed: Typed
  fault?: Fault | undefined
}

export function NewAssetPage({ view: { id, village, typed, fault } }: { view: NewAssetView }) {
  const { t } = useFace()
  const errorOf = useFieldError(fault)
  const sorts = Object.entries(t.asset.sorts).map(([value, label]) => ({ value, label }))
  const input = (kind: 'line' | 'money' | 'select' | 'count', name: FieldName, required = true) => (
    <AssetFieldInput
      field={field(kind, name, required)}
      typed={typed}
      errorOf={errorOf}
      optionsOf={() => sorts}
      prefix="new"
    />
  )
  return (
    <DeskPage
      title={t.assetDesk.new}
      lede={village.name}
      rail={assetRail(t, assetPaths.deskNew)}
      listHref={assetPaths.desk}
    >
      <Sheet>
        <FaultNotice fault={fault} />
        <PostForm action={assetPaths.deskNew}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="villageCode" value={village.code} />
          {input('line', 'name')}
          {input('select', 'sort')}
          {input('line', 'place')}
          {input('count', 'measure')}
          {input('line', 'unit')}
          {input('money', 'valueCents', false)}
          <Buttons>
            <Button kind="main">{t.assetDesk.new}</Button>
          </Buttons>
        </PostForm>
      </Sheet>
    </DeskPage>
  )
}
