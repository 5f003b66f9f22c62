import { decisionPaths, type Words } from '#web/ui/board/decision-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Field, TextArea } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import type { Typed } from './fields.tsx'
import { decisionRail } from './rail.ts'

export interface NewDecisionView {
  id: string
  village: { code: string; name: string }
  kinds: readonly { key: string; name: Words; explain: Words }[]
  typed: Typed
  fault?: Fault | undefined
}

/** A question to be decided: its type brings the whole procedure. */
export function NewDecisionPage({ view: { id, village, kinds, typed, fault } }: { view: NewDecisionView }) {
  const face = useFace()
  const errorOf = useFieldError(fault)
  const say = face.t.decisionDesk
  const words = (name: 'kind' | 'title' | 'text' | 'amountCents' | 'counterparty', required: boolean) => ({
    name,
    label: say.fields[name],
    value: typed[name],
    error: errorOf(name),
    required,
    need: required ? '' : undefined,
  })
  return (
    <DeskPage
      title={say.new}
      lede={village.name}
      rail={decisionRail(face.t, decisionPaths.desk)}
      listHref={decisionPaths.desk}
    >
      <Sheet>
        <p class="quiet">{say.newHint}</p>
        <FaultNotice fault={fault} />
        <PostForm action={decisionPaths.desk}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="villageCode" value={village.code} />
          <Select
            {...words('kind', true)}
            hint={say.kindHint}
            blank=""
            options={kinds.map(({ key, name, explain }) => ({
              value: key,
              label: `${inWords(face, name)} – ${inWords(face, explain)}`,
            }))}
          />
          <Field {...words('title', true)} maxLength={60} autoComplete="off" />
          <TextArea {...words('text', true)} hint={say.hints.text} rows={6} maxLength={4000} />
          <Field {...words('amountCents', false)} hint={say.amountHint} inputMode="decimal" width="short" />
          <Field {...words('counterparty', false)} hint={say.counterpartyHint} maxLength={120} />
          <Buttons>
            <Button kind="main">{say.open}</Button>
          </Buttons>
        </PostForm>
      </Sheet>
    </DeskPage>
  )
}
