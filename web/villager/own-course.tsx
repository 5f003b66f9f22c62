import type { ComponentChildren } from 'preact'
import { formatReceipt } from '#kernel/receipt.ts'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Plate } from '#web/ui/components/plate.tsx'
import { TextArea } from '#web/ui/components/text-field.tsx'
import { paths } from '#web/ui/paths.ts'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'

interface OwnCourseProps {
  receipt: string
  title: string
  lede: string
  back: string
  /** Said once the form was sent. */
  done?: string | undefined
  children: ComponentChildren
}

/** What grew out of a matter, for whoever holds its receipt. */
export function OwnCoursePage({ receipt, title, lede, back, done, children }: OwnCourseProps) {
  return (
    <VillagerPage title={title} unlisted>
      <Plate small title={title} lede={lede} />
      {done !== undefined && (
        <Notice tone="done" live>
          <p>{done}</p>
        </Notice>
      )}
      {children}
      <p>
        <a class="tap" href={paths.receipt(formatReceipt(receipt))}>
          {back}
        </a>
      </p>
    </VillagerPage>
  )
}

interface ReasonFormProps {
  action: string
  name: string
  /** Chosen when the form is drawn: sending it twice acts once. */
  id: string
  words: { reason: string; submit: string }
  value: string | undefined
  fault: Fault | undefined
  required?: boolean
}

/** An act of the resident with a reason in their own words. */
export function ReasonForm({ action, name, id, words, value, fault, required = false }: ReasonFormProps) {
  const errorOf = useFieldError(fault)
  return (
    <PostForm action={action} label={name}>
      <FaultNotice fault={fault} />
      <input type="hidden" name="id" value={id} />
      <TextArea
        name="reason"
        label={words.reason}
        rows={4}
        maxLength={1000}
        required={required}
        need=""
        value={value}
        error={errorOf('reason')}
      />
      <Buttons>
        <Button kind="main">{words.submit}</Button>
      </Buttons>
    </PostForm>
  )
}
