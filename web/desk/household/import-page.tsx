import { type ImportFault, wrongRows } from '#capabilities/household/rules/import-rows.ts'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { FieldFrame } from '#web/ui/components/field.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { gridRail } from '../grid/rail.ts'

const SHOWN = 100

export function ImportPage({ requestId, rows, fault }: { requestId: string; rows: number; fault?: Fault | undefined }) {
  const { t } = useFace()
  const say = t.household.importing
  const error = useFieldError(fault)('file')
  return (
    <DeskPage title={t.household.importTitle} lede={say.lede} rail={gridRail(t, '/desk/household-imports')}>
      <ButtonLink icon="download" href="/desk/household-imports/template.csv" download>
        {say.template}
      </ButtonLink>
      <Sheet>
        <FaultNotice fault={fault} />
        <PostForm action="/desk/household-imports" requestId={requestId} upload>
          <FieldFrame
            words={{ name: 'file', label: say.file, hint: say.fileHint(rows), need: '', required: true, error }}
          >
            <input
              class="input"
              id="f-file"
              type="file"
              name="file"
              accept=".xlsx,.csv,text/csv"
              aria-describedby="f-file-hint"
            />
          </FieldFrame>
          <Buttons>
            <Button kind="main">{say.send}</Button>
          </Buttons>
        </PostForm>
      </Sheet>
    </DeskPage>
  )
}

interface ImportedPageProps {
  id: string
  rows: number
  added: number
  known: number
  faults: readonly ImportFault[]
}

export function ImportedPage({ id, rows, added, known, faults }: ImportedPageProps) {
  const { t } = useFace()
  const { number } = useFormats()
  const say = t.household.importing
  const wrong = wrongRows(faults)
  const words: Record<string, string> = t.household.faults
  const columns: Record<string, string> = t.household.columns
  return (
    <DeskPage title={say.result} rail={gridRail(t, '/desk/household-imports')}>
      <Sheet>
        <Facts
          facts={[
            { label: say.read, value: say.rows(rows) },
            { label: say.added, value: say.rows(added) },
            { label: say.known, value: say.rows(known) },
            { label: say.wrong, value: say.rows(wrong) },
          ]}
        />
      </Sheet>
      {faults.length === 0 ? (
        <p>{say.allGood}</p>
      ) : (
        <>
          <ButtonLink kind="main" icon="download" href={`/desk/household-imports/${id}/faults.csv`} download>
            {say.download}
          </ButtonLink>
          <Table
            caption={say.firstFaults}
            rows={faults.slice(0, SHOWN)}
            rowKey={({ row, column, code }) => `${row} ${column} ${code}`}
            columns={[
              { key: 'row', head: say.row, num: true, cell: ({ row }) => number(row) },
              { key: 'column', head: say.column, cell: ({ column }) => columns[column] ?? column },
              { key: 'fault', head: say.fault, cell: ({ code }) => words[code] ?? code },
            ]}
          />
        </>
      )}
    </DeskPage>
  )
}
