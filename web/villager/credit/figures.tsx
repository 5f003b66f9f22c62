import { writeCents } from '#kernel/money.ts'
import { memberPaths, type ShownFigures } from '#web/ui/board/credit-view.ts'
import { AppealDue } from '#web/ui/board/member-parts.tsx'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'

interface FiguresProps {
  village: string
  figures: ShownFigures
  today: string
  mayJoin: boolean
}

/** How it goes, in sums: who has how many is nobody's business but their own. */
export function Figures({ village, figures, today, mayJoin }: FiguresProps) {
  const say = useFace().t.creditMember
  const { number, date } = useFormats()
  const { joined, households, entries, exchanges, appeals } = figures
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{say.figures}</h2>
      <Sheet>
        <p>{say.joinedOf(number(joined), number(households), date(today))}</p>
        <p class="quiet">{say.sumsOnly}</p>
        {entries.length === 0 ? (
          <p>{say.noEntries}</p>
        ) : (
          <Table
            caption={say.entriesSince}
            rows={entries}
            rowKey={({ text }) => text}
            columns={[
              { key: 'text', head: say.fields.item, cell: ({ text }) => <OwnWords>{text}</OwnWords> },
              { key: 'n', head: say.times, num: true, cell: ({ n }) => number(n) },
            ]}
          />
        )}
        {exchanges.length > 0 && (
          <Table
            caption={say.exchangesSince}
            rows={exchanges}
            rowKey={({ text }) => text}
            columns={[
              { key: 'text', head: say.fields.reward, cell: ({ text }) => <OwnWords>{text}</OwnWords> },
              { key: 'n', head: say.times, num: true, cell: ({ n }) => number(n) },
              { key: 'cents', head: say.cost, num: true, cell: ({ cents }) => writeCents(cents) },
            ]}
          />
        )}
        <Appeals appeals={appeals} today={today} />
      </Sheet>
      {mayJoin && (
        <Buttons>
          <ButtonLink kind="main" icon="plus" href={memberPaths.join(village)}>
            {say.join}
          </ButtonLink>
          <ButtonLink icon="list" href={memberPaths.own}>
            {say.own}
          </ButtonLink>
        </Buttons>
      )}
    </section>
  )
}

function Appeals({ appeals, today }: { appeals: ShownFigures['appeals']; today: string }) {
  const say = useFace().t.creditMember
  const { date } = useFormats()
  if (appeals.length === 0) return <p>{say.noAppeals}</p>
  return (
    <Table
      caption={say.appeals}
      rows={appeals}
      rowKey={({ text, day, dueOn, answeredOn }) => `${text} ${day} ${dueOn} ${answeredOn}`}
      columns={[
        { key: 'text', head: say.fields.against, cell: ({ text }) => <OwnWords>{text}</OwnWords> },
        { key: 'day', head: say.appealedOn, cell: ({ day }) => date(day) },
        {
          key: 'answer',
          head: say.answer,
          cell: ({ upheld, answeredOn, dueOn }) =>
            answeredOn === null ? (
              <AppealDue dueOn={dueOn} isLate={dueOn < today} />
            ) : (
              `${date(answeredOn)} ${upheld ? say.upheld : say.notUpheld}`
            ),
        },
      ]}
    />
  )
}
