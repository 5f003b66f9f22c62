import { Button } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Field, TextArea } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { deskPaths } from './view.ts'

export interface EraseView {
  actId: string
  typed: Record<string, string>
  fault: Fault | undefined
  done: boolean
}

/** Erasing is for good: its page says so before the button. */
export function ErasePage({ view }: { view: EraseView }) {
  const { t } = useFace()
  const words = t.disclosure.desk
  const error = useFieldError(view.fault)
  return (
    <DeskPage title={words.erase.title} rail={{ area: 'erasures', groups: [] }}>
      {view.done && (
        <Notice tone="done" live>
          <p>{words.erase.done}</p>
        </Notice>
      )}
      <p>{words.erase.lede}</p>
      <Notice tone="late">
        <p>{words.erase.warning}</p>
      </Notice>
      <Sheet>
        <FaultNotice fault={view.fault} />
        <PostForm action={deskPaths.erasures} label={words.erase.title}>
          <input type="hidden" name="id" value={view.actId} />
          <Field name="entry" label={words.erase.id} required value={view.typed['entry']} error={error('entry')} />
          <Field
            name="rev"
            label={words.erase.rev}
            required
            width="code"
            inputMode="numeric"
            value={view.typed['rev']}
            error={error('rev')}
          />
          <TextArea
            name="reason"
            label={words.reason}
            required
            rows={2}
            value={view.typed['reason']}
            error={error('reason')}
          />
          <Button kind="seal">{words.erase.send}</Button>
        </PostForm>
      </Sheet>
    </DeskPage>
  )
}
