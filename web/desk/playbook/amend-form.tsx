import type { Family } from '#capabilities/playbook/schema.ts'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Field, TextArea } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { HolidayFields } from './holiday-fields.tsx'
import { ruleHref } from './shown-rule.ts'

export type TypedRule = Readonly<Record<string, string | undefined>>

export interface AmendFormProps {
  family: Family
  ruleKey: string
  /** How many rows lie under the key: another editor's row is not overwritten unseen. */
  seen: number
  /** Today on the county's calendar. */
  today: string
  typed: TypedRule
  fault?: Fault | undefined
}

/** The next rule of the key; what came before stays as it was. */
export function AmendForm(props: AmendFormProps) {
  const { t } = useFace()
  const { family, ruleKey, seen, today, typed, fault } = props
  const words = t.playbook
  const errorOf = useFieldError(fault)
  return (
    <section>
      <h2 id="amend">{seen > 0 ? words.amend : words.add}</h2>
      <p class="quiet">{words.amendHint}</p>
      <Sheet wide>
        <FaultNotice fault={fault} />
        <PostForm action={ruleHref(family, ruleKey)} label={words.amend}>
          <input type="hidden" name="seen" value={seen} />
          <Field
            name="validFrom"
            label={words.validFrom}
            hint={words.validFromHint}
            type="date"
            min={today}
            width="short"
            required
            value={typed['validFrom'] ?? today}
            error={errorOf('validFrom')}
          />
          {family === 'holidays' ? (
            <HolidayFields typed={typed} fault={fault} />
          ) : (
            <TextArea
              name="body"
              label={words.body}
              hint={words.bodyHint}
              rows={16}
              required
              value={typed['body']}
              error={errorOf('body')}
            />
          )}
          <TextArea
            name="zh"
            label={words.basisZh}
            hint={words.basisHint}
            rows={2}
            required
            value={typed['zh']}
            error={errorOf('zh')}
          />
          <TextArea name="en" label={words.basisEn} rows={2} required value={typed['en']} error={errorOf('en')} />
          <Field name="source" label={words.source} value={typed['source']} error={errorOf('source')} />
          <Buttons>
            <Button kind="main">{words.save}</Button>
          </Buttons>
        </PostForm>
      </Sheet>
    </section>
  )
}
