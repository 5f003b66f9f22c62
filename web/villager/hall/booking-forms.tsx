import { GROUPS } from '#capabilities/hall/rules/index.ts'
import { hallPaths, type ShownService, type ShownSlot } from '#web/ui/board/hall-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { Button } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'

/** What stands in the two forms, and what came back of them. */
export interface HallForms {
  book: { id: string; service?: string; slot?: string; name?: string; phone?: string | undefined }
  bookFault?: Fault
  off: { code?: string | undefined }
  offFault?: Fault
  /** A slot was just given back. */
  isOff?: boolean
}

interface BookingProps {
  village: string
  services: readonly ShownService[]
  slots: readonly ShownSlot[]
  forms: HallForms
}

/** A service, a time, what one is called: no account, no script. */
export function BookingForm({ village, services, slots, forms: { book, bookFault } }: BookingProps) {
  const face = useFace()
  const { day, number } = useFormats()
  const say = face.t.hall
  const errorOf = useFieldError(bookFault)
  const free = slots.filter((slot) => slot.free > 0)
  if (free.length === 0 && !bookFault) return <p>{say.bookedOut}</p>
  return (
    <PostForm action={hallPaths.bookings(village)} label={say.book}>
      <FaultNotice fault={bookFault} />
      <input type="hidden" name="id" value={book.id} />
      <Select
        name="service"
        label={say.whichService}
        value={book.service}
        blank={say.choose}
        required
        options={GROUPS.flatMap((group) =>
          services
            .filter((one) => one.group === group)
            .map((one) => ({ value: one.key, label: inWords(face, one.name) })),
        )}
        error={errorOf('service')}
      />
      <Select
        name="slot"
        label={say.whichSlot}
        value={book.slot}
        blank={say.choose}
        required
        options={free.map(({ on, from, free: places }) => ({
          value: `${on} ${from}`,
          label: say.slot(day(`${on}T12:00:00+08:00`), from, number(places)),
        }))}
        error={errorOf('slot')}
      />
      <Who book={book} errorOf={errorOf} />
      <Button kind="main" wide>
        {say.book}
      </Button>
      <p class="quiet">{say.whoReads}</p>
    </PostForm>
  )
}

interface WhoProps {
  book: HallForms['book']
  errorOf: (name: string) => string | undefined
}

/** As little as it takes to be called. */
function Who({ book, errorOf }: WhoProps) {
  const say = useFace().t.hall
  return (
    <>
      <Field
        name="name"
        label={say.nameField}
        hint={say.nameHint}
        value={book.name}
        maxLength={30}
        required
        autoComplete="off"
        error={errorOf('name')}
      />
      <Field
        name="phone"
        type="tel"
        label={say.phoneField}
        hint={say.phoneHint}
        value={book.phone}
        maxLength={20}
        autoComplete="off"
        error={errorOf('phone')}
      />
    </>
  )
}

export function WithdrawalForm({ village, forms: { off, offFault, isOff } }: { village: string; forms: HallForms }) {
  const say = useFace().t.hall
  const errorOf = useFieldError(offFault)
  return (
    <>
      {isOff && (
        <Notice tone="done" live>
          <p>{say.withdrawn}</p>
        </Notice>
      )}
      <PostForm action={hallPaths.withdrawals(village)} label={say.withdraw}>
        <FaultNotice fault={offFault} />
        <Field
          name="code"
          label={say.codeField}
          value={off.code}
          width="code"
          maxLength={20}
          required
          autoComplete="off"
          error={errorOf('code')}
        />
        <Button wide>{say.withdraw}</Button>
      </PostForm>
    </>
  )
}
