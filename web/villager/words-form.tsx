import type { ComponentChildren } from 'preact'
import { Button } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { TextArea } from '#web/ui/components/text-field.tsx'
import { useFormats } from '#web/ui/face.tsx'

interface WordsFormProps {
  action: string
  /** The sentences of the form's own noun. */
  say: { openUntil: (date: string) => string; anonymous: string; send: string }
  title: string
  /** What the field asks for. */
  label: string
  /** The last day on which one may speak, `YYYY-MM-DD`. */
  until: string | undefined
  typed: { id: string; text?: string | undefined }
  fault: Fault | undefined
  /** Fields before the words. */
  children?: ComponentChildren
  after?: string
}

/** Anybody's own words to something that a village put up until a day: no sign-in, no name. */
export function WordsForm({ action, say, title, label, until, typed, fault, children, after }: WordsFormProps) {
  const { date } = useFormats()
  const errorOf = useFieldError(fault)
  return (
    <PostForm action={action} label={title}>
      <p>{say.openUntil(date(until ?? ''))}</p>
      <FaultNotice fault={fault} />
      <input type="hidden" name="id" value={typed.id} />
      {children}
      <TextArea
        name="text"
        label={label}
        hint={say.anonymous}
        value={typed.text}
        maxLength={2000}
        required
        error={errorOf('text')}
      />
      <Button kind="main" wide>
        {say.send}
      </Button>
      {after && <p class="quiet">{after}</p>}
    </PostForm>
  )
}
