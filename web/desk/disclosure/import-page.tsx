import type { SheetFault } from '#capabilities/disclosure/rules/index.ts'
import type { DisclosureItem } from '#capabilities/playbook/schema.ts'
import { inWords, titleOf } from '#web/ui/board/words.ts'
import { Button, ButtonLink } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { FieldFrame } from '#web/ui/components/field.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { BackLink } from '#web/ui/components/navigation.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { problemSentence } from '#web/ui/messages/problem.ts'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { disclosureRail } from './rail.ts'
import { deskPaths, type ItemLine, type RailFacts } from './view.ts'

export interface ImportView {
  rail: RailFacts
  line: ItemLine
  item: DisclosureItem
  saves: number
  fault: Fault | undefined
  wrong: { importId: string; faults: readonly SheetFault[] } | undefined
}

const SHOWN = 100

/** A workbook by the item's own template; what is wrong with it comes back line by line. */
export function DisclosureImportPage({ view }: { view: ImportView }) {
  const face = useFace()
  const formats = useFormats()
  const { line, item } = view
  const words = face.t.disclosure.desk.import
  const title = titleOf(face, formats, { ...line, name: item.name })
  return (
    <DeskPage
      title={words.title}
      windowTitle={`${words.title} · ${title}`}
      lede={title}
      rail={disclosureRail(face.t, formats, view.rail)}
      sheets={['disclosure-desk.css']}
      tools={
        <ButtonLink icon="download" href={deskPaths.template(line.id)} download>
          {words.template}
        </ButtonLink>
      }
    >
      <div class="due-body">
        <BackLink href={deskPaths.item(line.id)}>{title}</BackLink>
        <p>{words.lede}</p>
        {view.wrong && <Wrong line={line} item={item} wrong={view.wrong} />}
        <ImportForm view={view} />
      </div>
    </DeskPage>
  )
}

function ImportForm({ view: { line, item, saves, fault } }: { view: ImportView }) {
  const face = useFace()
  const words = face.t.disclosure.desk.import
  const error = useFieldError(fault)('file')
  return (
    <Sheet>
      <FaultNotice fault={fault} />
      <PostForm action={deskPaths.imports(line.id)} upload label={words.title}>
        <input type="hidden" name="saves" value={saves} />
        {item.tables.length > 1 && (
          <Select
            name="table"
            label={words.table}
            hint={words.tableHint}
            need=""
            options={item.tables.map(({ key, name }) => ({ value: key, label: inWords(face, name) }))}
          />
        )}
        <FieldFrame words={{ name: 'file', label: words.file, required: true, error }}>
          <input
            class="input input-file"
            id="f-file"
            type="file"
            name="file"
            accept=".xlsx,.csv,text/csv"
            aria-invalid={error ? 'true' : undefined}
          />
        </FieldFrame>
        <Button kind="main">{words.send}</Button>
      </PostForm>
    </Sheet>
  )
}

function Wrong({ line, item, wrong }: Pick<ImportView, 'line' | 'item'> & { wrong: NonNullable<ImportView['wrong']> }) {
  const face = useFace()
  const formats = useFormats()
  const words = face.t.disclosure.desk.import
  const { faults, importId } = wrong
  const nameOf = ({ table, column, figure }: SheetFault): string => {
    const found =
      item.tables.find((one) => one.key === table)?.columns.find((one) => one.key === column) ??
      item.figures.find((one) => one.key === figure)
    return found ? inWords(face, found.name) : words.whole
  }
  const lines = new Set(faults.map((fault) => `${fault.sheet} ${fault.line}`)).size
  return (
    <>
      <Notice tone="late" title={words.bad(lines)} live>
        <ButtonLink icon="download" href={deskPaths.errorSheet(line.id, importId)} download>
          {words.errorSheet}
        </ButtonLink>
      </Notice>
      <Table
        caption={words.bad(lines)}
        quietCaption
        rows={faults.slice(0, SHOWN)}
        rowKey={(fault) => `${fault.sheet} ${fault.line} ${fault.column ?? fault.figure} ${fault.code}`}
        columns={[
          {
            key: 'row',
            head: words.row,
            cell: ({ sheet, line: n }) => [sheet, n && formats.number(n)].filter(Boolean).join(' '),
          },
          { key: 'column', head: words.column, cell: nameOf },
          { key: 'wrote', head: words.wrote, cell: ({ wrote }) => wrote ?? '' },
          {
            key: 'wrong',
            head: words.wrong,
            cell: ({ code, params }) => problemSentence(face.t, code, params ?? {}, 422),
          },
        ]}
      />
    </>
  )
}
