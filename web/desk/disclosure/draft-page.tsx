import { BETWEEN, explanationField, figureField } from '#capabilities/disclosure/rules/index.ts'
import { inWords, titleOf } from '#web/ui/board/words.ts'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { FaultNotice } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { BackLink } from '#web/ui/components/navigation.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Field, TextArea } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { DraftPapers } from './draft-papers.tsx'
import { DraftTable } from './draft-table.tsx'
import { DraftFaults, wrongFields } from './faults.tsx'
import { disclosureRail } from './rail.ts'
import { type DraftView, deskPaths } from './view.ts'

const LINES_LEAST = 3
const SPARE_LINES = 2
const EXPLANATIONS_LEAST = 2
const NOTE_MAX = 1000

/** The form of one item: figures, a table each, reasons for differences, photos. It saves as often as one likes. */
export function DraftPage({ view }: { view: DraftView }) {
  const face = useFace()
  const formats = useFormats()
  const { line, item, savedAt } = view
  const words = face.t.disclosure.desk
  const title = titleOf(face, formats, { ...line, name: item.name })
  return (
    <DeskPage
      title={title}
      windowTitle={`${words.draftTitle} · ${title}`}
      lede={savedAt && words.saved(formats.dateTime(savedAt))}
      rail={disclosureRail(face.t, formats, view.rail)}
      sheets={['disclosure-desk.css']}
      tools={
        <ButtonLink kind="text" href={deskPaths.imports(line.id)} icon="attach">
          {words.import.title}
        </ButtonLink>
      }
    >
      <div class="due-body">
        <BackLink href={deskPaths.item(line.id)}>{title}</BackLink>
        {view.saved && (
          <Notice tone="done" live>
            <p>{words.savedNow}</p>
          </Notice>
        )}
        <FaultNotice fault={view.fault} />
        <DraftFaults item={item} faults={view.faults} href="" />
        <DraftForm view={view} />
        <DraftPapers view={view} />
      </div>
    </DeskPage>
  )
}

function DraftForm({ view }: { view: DraftView }) {
  const face = useFace()
  const words = face.t.disclosure.desk
  const { item, typed, line } = view
  const wrong = wrongFields(view.faults)
  return (
    <PostForm action={deskPaths.draft(line.id)} label={words.draftTitle}>
      <input type="hidden" name="saves" value={view.saves} />
      <input type="hidden" name="extraRows" value={view.extraRows} />
      {item.frequency === 'event' && (
        <Field name="subject" label={words.subject} value={typed.subject} required maxLength={60} />
      )}
      {item.frequency !== 'event' && (
        <label class="tick">
          <input type="checkbox" name="nothing" value="yes" checked={typed.nothing} />
          {words.nothing}
        </label>
      )}
      {item.figures.map((figure) => (
        <Field
          key={figure.key}
          name={figureField(figure.key)}
          label={inWords(face, figure.name)}
          value={typed.figures[figure.key]}
          required={figure.required}
          inputMode={figure.type === 'money' ? 'decimal' : undefined}
          width="short"
        />
      ))}
      {item.tables.map((table) => {
        const rows = typed.tables[table.key] ?? []
        const lines = Math.max(LINES_LEAST, rows.length + SPARE_LINES) + view.extraRows
        return <DraftTable key={table.key} table={table} rows={rows} lines={lines} wrong={wrong} />
      })}
      {item.books && <Explanations view={view} />}
      <TextArea name="note" label={words.note} hint={words.noteHint} value={typed.note} rows={3} maxLength={NOTE_MAX} />
      <Buttons label={words.save}>
        <Button kind="main" name="do" value="check">
          {words.saveAndCheck}
        </Button>
        <Button name="do" value="save">
          {words.save}
        </Button>
        <Button name="do" value="rows">
          {words.addRows}
        </Button>
        {view.hasLast && (
          <Button name="do" value="last">
            {words.copyLast}
          </Button>
        )}
        {view.faults.some(({ code }) => code === 'disclosure.personal-data') && (
          <Button name="do" value="hide">
            {words.hideNumbers}
          </Button>
        )}
      </Buttons>
    </PostForm>
  )
}

/** A line for each part of a difference between two books. */
function Explanations({ view: { typed } }: { view: DraftView }) {
  const { t } = useFace()
  const words = t.disclosure.desk
  const lines = Math.max(EXPLANATIONS_LEAST, typed.explanations.length + 1)
  return (
    <fieldset class="draft-table">
      <legend>{words.explanations}</legend>
      <p class="field-hint">{words.explanationsHint}</p>
      {Array.from({ length: lines }, (_, i) => (
        <Sheet key={i}>
          <Select
            name={explanationField(i, 'between')}
            label={words.between}
            need=""
            options={BETWEEN.map((value) => ({ value, label: t.disclosure.entry.between[value] }))}
            value={typed.explanations[i]?.between}
          />
          <Field
            name={explanationField(i, 'cents')}
            label={words.amount}
            need=""
            value={typed.explanations[i]?.cents}
            inputMode="decimal"
            width="short"
          />
          <Field name={explanationField(i, 'why')} label={words.why} need="" value={typed.explanations[i]?.why} />
        </Sheet>
      ))}
    </fieldset>
  )
}
