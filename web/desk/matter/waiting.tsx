import { Button } from '#web/ui/components/button.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { MixedWords, OwnWords } from '#web/ui/components/own-words.tsx'
import { dialled } from '#web/ui/components/person.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { Formats } from '#web/ui/messages/format.ts'
import type { Messages } from '#web/ui/messages/index.ts'
import { actHref, type ListAddress } from '../inbox/address.ts'
import type { ShownContact, ShownMatter, ShownPerson } from './shown-matter.ts'

interface WaitingProps {
  matter: ShownMatter
  address: ListAddress
  contacts?: readonly ShownContact[] | undefined
}

/** Who waits for the answer, masked; the number is shown to whoever may call, and each look is written down. */
export function Waiting({ matter, address, contacts }: WaitingProps) {
  const { t } = useFace()
  const formats = useFormats()
  if (matter.waiting.length === 0) return null
  const callable = matter.mayReadPhone && matter.waiting.some(({ phoneTail, nameMask }) => phoneTail ?? nameMask)
  return (
    <section class="waiting" aria-label={t.course.waiting}>
      <ul>
        {matter.waiting.map((person) => (
          <li key={person.id}>
            <Person contact={contacts?.find((one) => one.reporterId === person.id)}>
              {maskedWords(t, formats, person)}
            </Person>
          </li>
        ))}
      </ul>
      {callable && !contacts && (
        <PostForm action={actHref(matter.id, 'contact-readings', address)}>
          <Button kind="text" icon="call">
            {t.act.showPhone}
          </Button>
          <span class="quiet small">{t.act.phoneAudited}</span>
        </PostForm>
      )}
    </section>
  )
}

function Person({ contact, children }: { contact: ShownContact | undefined; children: string }) {
  if (!contact) return <MixedWords text={children} />
  return (
    <>
      <MixedWords text={children} />{' '}
      {contact.name && (
        <b>
          <OwnWords>{contact.name}</OwnWords>
        </b>
      )}{' '}
      {contact.phone && (
        <a class="tap num" href={dialled(contact.phone)}>
          {contact.phone}
        </a>
      )}
    </>
  )
}

function maskedWords(t: Messages, formats: Formats, person: ShownPerson): string {
  const parts = [
    person.nameMask ?? t.act.anonymous,
    person.phoneTail ? t.act.tail(person.phoneTail) : undefined,
    forOther(t, person.forOther),
    formats.dateTime(person.reportedAt),
  ]
  return parts.filter(Boolean).join(' · ')
}

const forOther = (t: Messages, key: string | null): string | undefined =>
  key !== null && Object.hasOwn(t.desk.forOther, key)
    ? t.desk.forOther[key as keyof Messages['desk']['forOther']]
    : undefined // hasOwn says so
