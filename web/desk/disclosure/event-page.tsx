import { inWords } from '#web/ui/board/words.ts'
import { Button } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { disclosureRail } from './rail.ts'
import type { RailFacts, Words } from './view.ts'

export interface EventView {
  rail: RailFacts
  id: string
  items: readonly { key: string; name: Words }[]
  typed: { item?: string; day?: string; subject?: string }
  fault: Fault | undefined
}

/** Something happened that must be made public; its day decides when it is due. */
export function DisclosureEventPage({ view }: { view: EventView }) {
  const face = useFace()
  const formats = useFormats()
  const words = face.t.disclosure.desk
  const error = useFieldError(view.fault)
  return (
    <DeskPage
      title={words.openEvent}
      rail={disclosureRail(face.t, formats, view.rail)}
      sheets={['disclosure-desk.css']}
    >
      <div class="due-body">
        <Sheet>
          <FaultNotice fault={view.fault} />
          <PostForm action="/desk/disclosures" label={words.openEvent}>
            <input type="hidden" name="id" value={view.id} />
            <Select
              name="item"
              label={words.event.item}
              required
              blank=""
              options={view.items.map(({ key, name }) => ({ value: key, label: inWords(face, name) }))}
              value={view.typed.item}
              error={error('item')}
            />
            <Field
              name="day"
              label={words.event.day}
              hint={words.event.voteDay}
              type="date"
              width="short"
              required
              value={view.typed.day}
              error={error('day')}
            />
            <Field
              name="subject"
              label={words.event.subject}
              hint={words.event.hint}
              required
              maxLength={60}
              value={view.typed.subject}
              error={error('subject')}
            />
            <Button kind="main">{words.openEvent}</Button>
          </PostForm>
        </Sheet>
      </div>
    </DeskPage>
  )
}
