import { daysBetween } from '#capabilities/disclosure/rules/index.ts'
import { entryPaths } from '#web/ui/board/paths.ts'
import { Acts } from '#web/ui/components/acts.tsx'
import { Tag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import type { EntryView, ShownRemark } from './view.ts'

/** Three ways to speak up, each to somebody else. */
export function SaySomething({ view }: { view: EntryView }) {
  const words = useFace().t.disclosure.entry
  const { code } = view.village
  return (
    <section aria-labelledby="say">
      <h2 id="say">{words.say}</h2>
      <Acts
        label={words.say}
        acts={[
          { href: entryPaths.ask(code, view.id), icon: 'ask', title: words.ask, hint: words.askHint },
          {
            href: entryPaths.object(code, view.id),
            icon: 'edit',
            title: words.object,
            hint: words.objectHint(view.answerDays),
          },
          {
            href: paths.misconduct(code),
            icon: 'mail',
            title: words.misconduct,
            hint: words.misconductHint,
            kind: 'seal',
          },
        ]}
      />
    </section>
  )
}

export function Remarks({ remarks }: { remarks: readonly ShownRemark[] }) {
  const words = useFace().t.disclosure.entry
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{words.asked}</h2>
      {remarks.length === 0 ? (
        <p class="quiet">{words.noneAsked}</p>
      ) : (
        <ul class="sheet rows asked">
          {remarks.map((remark) => (
            <Remark key={remark.id} remark={remark} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Remark({ remark }: { remark: ShownRemark }) {
  const { t, now } = useFace()
  const formats = useFormats()
  const words = t.disclosure.entry
  const kind = remark.kind === 'question' ? words.question : words.objection
  if (remark.answer === null || remark.answeredAt === null) {
    const late = now > remark.dueAt
    const waits = late
      ? words.overdue(daysBetween(remark.dueAt.getTime(), now.getTime()))
      : words.waiting(formats.date(remark.dueAt))
    return (
      <li>
        <p class="quiet">{`${kind} · ${formats.date(remark.askedAt)}`}</p>
        <Tag tone={late ? 'late' : 'soon'}>{waits}</Tag>
      </li>
    )
  }
  return (
    <li>
      <p class="quiet">{`${kind} · ${formats.date(remark.askedAt)}`}</p>
      <p class="asked-words">{remark.text ?? words.hiddenText}</p>
      <p>{remark.answer}</p>
      <p class="quiet">
        {words.answeredBy(remark.answeredBy, remark.answeredByName ?? '', formats.date(remark.answeredAt))}
      </p>
      {remark.understood && (
        <Tag tone={remark.understood === 'yes' ? 'done' : 'soon'}>{words.understood[remark.understood]}</Tag>
      )}
    </li>
  )
}
