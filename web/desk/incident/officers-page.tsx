import { Button, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { type Option, Select } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { Field, TextArea } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import type { Typed } from '../field-input.tsx'
import { incidentPaths } from './paths.ts'
import type { ShownOfficer } from './view.ts'

/** Every grid with its police officer, as its staffing says; vacant ones first. */
export function OfficersPage({ officers }: { officers: readonly ShownOfficer[] }) {
  const say = useFace().t.incident
  const { number } = useFormats()
  const grids = new Set(officers.map(({ gridCode }) => gridCode)).size
  const on = new Set(officers.flatMap(({ gridCode, name }) => (name ? [gridCode] : []))).size
  return (
    <DeskPage
      title={say.officers}
      lede={say.officersLede(number(on), number(grids))}
      rail={{ area: 'police', groups: [] }}
      listHref={incidentPaths.desk}
    >
      <p class="quiet">{say.officersHint}</p>
      <Table
        caption={say.officers}
        quietCaption
        rows={officers.toSorted((a, b) => Number(a.name !== null) - Number(b.name !== null))}
        rowKey={({ gridCode, name }) => `${gridCode} ${name}`}
        columns={[
          { key: 'grid', head: say.grid, cell: ({ gridCode, grid }) => <a href={`/g/${gridCode}`}>{grid}</a> },
          { key: 'officer', head: say.officer, cell: ({ name }) => (name ? <OwnWords>{name}</OwnWords> : say.nobody) },
          { key: 'phone', head: say.phone, cell: ({ phone }) => phone && <a href={`tel:${phone}`}>{phone}</a> },
        ]}
      />
    </DeskPage>
  )
}

const gridOptions = (officers: readonly ShownOfficer[]): Option[] =>
  officers.map(({ gridCode, grid }) => ({ value: gridCode, label: grid }))

export interface JointVisitView {
  officers: readonly ShownOfficer[]
  requestId: string
  today: string
  typed: Typed
  fault?: Fault | undefined
}

export function JointVisitPage({ view: { officers, requestId, today, typed, fault } }: { view: JointVisitView }) {
  const say = useFace().t.incident
  const errorOf = useFieldError(fault)
  const shared = (name: string) => ({ name, value: typed[name], required: true, need: '', error: errorOf(name) })
  return (
    <DeskPage title={say.visit} rail={{ area: 'police', groups: [] }} listHref={incidentPaths.desk}>
      <Sheet>
        <FaultNotice fault={fault} />
        <PostForm action={incidentPaths.visits} requestId={requestId}>
          <Select {...shared('gridCode')} label={say.grid} blank="" options={gridOptions(officers)} />
          <Field
            {...shared('visitedOn')}
            value={typed['visitedOn'] ?? today}
            type="date"
            label={say.visitedOn}
            width="short"
          />
          <Field {...shared('officer')} label={say.officer} maxLength={40} autoComplete="off" />
          <Field {...shared('worker')} label={say.worker} maxLength={40} autoComplete="off" />
          <TextArea {...shared('about')} label={say.about} hint={say.actHint} rows={2} maxLength={300} />
          <TextArea {...shared('outcome')} label={say.outcome} rows={3} maxLength={500} />
          <Buttons>
            <Button kind="main">{say.save}</Button>
          </Buttons>
        </PostForm>
      </Sheet>
    </DeskPage>
  )
}
