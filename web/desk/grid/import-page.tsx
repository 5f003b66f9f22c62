import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Choices } from '#web/ui/components/choices.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { FieldFrame } from '#web/ui/components/field.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { gridRail } from './rail.ts'

interface GridImportPageProps {
  requestId: string
  typed: Record<string, string>
  done?: { grids: number; turned: number; faults: number; draft: boolean; villages: readonly string[] }
  fault?: Fault | undefined
}

export function GridImportPage({ requestId, typed, done, fault }: GridImportPageProps) {
  const { t } = useFace()
  const say = t.grid.importing
  const errorOf = useFieldError(fault)
  return (
    <DeskPage title={say.title} lede={say.lede} rail={gridRail(t, '/desk/grids')}>
      {done && (
        <Notice tone="done">
          <p>{done.draft ? say.kept(done.grids, done.faults) : say.done(done.grids, done.villages.length)}</p>
          {done.turned > 0 && <p>{say.turned(done.turned)}</p>}
        </Notice>
      )}
      <Sheet>
        <FaultNotice fault={fault} />
        <PostForm action="/desk/grid-imports" requestId={requestId} upload>
          <ChangeFields typed={typed} fault={fault} />
          <FieldFrame
            words={{
              name: 'file',
              label: say.file,
              hint: say.fileHint,
              need: '',
              required: true,
              error: errorOf('file'),
            }}
          >
            <input
              class="input"
              id="f-file"
              type="file"
              name="file"
              accept=".geojson,.json,application/geo+json"
              aria-describedby="f-file-hint"
            />
          </FieldFrame>
          <Buttons>
            <Button kind="main">{say.send}</Button>
            <ButtonLink href="/desk/grids">{t.grid.title}</ButtonLink>
          </Buttons>
        </PostForm>
      </Sheet>
    </DeskPage>
  )
}

function ChangeFields({ typed, fault }: Pick<GridImportPageProps, 'typed' | 'fault'>) {
  const { t } = useFace()
  const say = t.grid.importing
  const errorOf = useFieldError(fault)
  return (
    <>
      <Select
        name="crs"
        label={say.crs}
        hint={say.crsHint}
        value={typed['crs']}
        need=""
        required
        error={errorOf('crs')}
        options={(['CGCS2000', 'WGS-84', 'GCJ-02', 'BD-09'] as const).map((value) => ({
          value,
          label: say.systems[value],
        }))}
      />
      <Field
        name="validOn"
        type="date"
        label={t.grid.edit.validOn}
        value={typed['validOn']}
        need=""
        required
        width="short"
        error={errorOf('validOn')}
      />
      <Field
        name="reason"
        label={t.grid.edit.reason}
        value={typed['reason']}
        need=""
        required
        maxLength={300}
        error={errorOf('reason')}
      />
      <Choices
        name="draft"
        legend={t.grid.edit.final}
        value={typed['draft'] ?? 'no'}
        options={[
          { value: 'no', label: t.grid.edit.makeFinal },
          { value: 'yes', label: t.grid.edit.keepDraft },
        ]}
      />
    </>
  )
}
