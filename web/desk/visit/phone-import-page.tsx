import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { FieldFrame } from '#web/ui/components/field.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { gridRail } from '../grid/rail.ts'

interface PhoneImportPageProps {
  done?: { aside: number; known: number } | undefined
  fault?: Fault | undefined
}

/** The last way in for a phone that cannot send. */
export function PhoneImportPage({ done, fault }: PhoneImportPageProps) {
  const { t } = useFace()
  const say = t.visit.quarantine.import
  const error = useFieldError(fault)('file')
  return (
    <DeskPage title={say.title} lede={say.lede} rail={gridRail(t, '/desk/quarantine')}>
      {done && (
        <Notice tone="done" live title={say.done(done.aside, done.known)}>
          <ButtonLink href="/desk/quarantine">{say.held}</ButtonLink>
        </Notice>
      )}
      <Sheet>
        <FaultNotice fault={fault} />
        <PostForm action="/desk/quarantine/imports" upload>
          <FieldFrame words={{ name: 'file', label: say.file, need: '', required: true, error }}>
            <input class="input" id="f-file" type="file" name="file" accept=".json,application/json" />
          </FieldFrame>
          <Buttons>
            <Button kind="main">{say.send}</Button>
          </Buttons>
        </PostForm>
      </Sheet>
    </DeskPage>
  )
}
