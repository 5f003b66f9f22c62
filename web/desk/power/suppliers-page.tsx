import { powerPaths } from '#web/ui/board/power-view.ts'
import { type ShownSupplier, SupplierTable } from '#web/ui/board/supplier-table.tsx'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import type { Typed } from '../field-input.tsx'
import { type FieldName, field, PowerFieldInput } from './fields.tsx'
import { powerRail } from './rail.ts'

export interface SuppliersView {
  id: string
  village: { code: string; name: string }
  lines: readonly ShownSupplier[]
  mayAdd: boolean
  typed: Typed
  fault?: Fault | undefined
}

/** The register, and the form that adds to it. */
export function SuppliersDesk({ view }: { view: SuppliersView }) {
  const { t } = useFace()
  const { village, lines, mayAdd, typed, fault, id } = view
  const errorOf = useFieldError(fault)
  const sorts = Object.entries(t.project.sorts).map(([value, label]) => ({ value, label }))
  const line = (name: FieldName, kind: 'line' | 'choice') => (
    <PowerFieldInput field={field(kind, name)} typed={typed} errorOf={errorOf} optionsOf={() => sorts} prefix="add" />
  )
  return (
    <DeskPage title={t.project.suppliers} lede={village.name} rail={powerRail(t, powerPaths.deskSuppliers)}>
      <SupplierTable lines={lines} />
      {mayAdd && (
        <Sheet>
          <h2>{t.powerDesk.addSupplier}</h2>
          <FaultNotice fault={fault} />
          <PostForm action={powerPaths.deskSuppliers}>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="villageCode" value={village.code} />
            {line('name', 'line')}
            {line('sort', 'choice')}
            {line('trade', 'line')}
            <Buttons>
              <Button kind="main">{t.powerDesk.addSupplier}</Button>
            </Buttons>
          </PostForm>
        </Sheet>
      )}
    </DeskPage>
  )
}
