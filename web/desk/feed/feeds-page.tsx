import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { StateTag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { feedPaths } from './paths.ts'
import type { ShownCounts, ShownPartner } from './view.ts'

export interface FeedsView {
  partners: readonly ShownPartner[]
  period: { from: string; to: string }
}

/** Every system that the county is connected with, and whether anything is stuck. */
export function FeedsPage({ view: { partners, period } }: { view: FeedsView }) {
  const { t } = useFace()
  const say = t.feed
  return (
    <DeskPage title={say.title} lede={say.lede} rail={{ area: 'feeds', groups: [] }}>
      <Notice>
        <p>{say.standIn}</p>
      </Notice>
      {partners.length === 0 && <EmptyState icon="link" title={say.none} />}
      {partners.map(({ key, name, counts }) => (
        <Sheet key={key}>
          <h2>{name}</h2>
          <CountFacts counts={counts} period={period} />
          <Buttons>
            <ButtonLink href={feedPaths.one(key)} label={`${say.open} ${name}`}>
              {say.open}
            </ButtonLink>
          </Buttons>
        </Sheet>
      ))}
    </DeskPage>
  )
}

/** What came in the period, what of it could be read, and what waits on either side. */
export function CountFacts({ counts, period }: { counts: ShownCounts; period: FeedsView['period'] }) {
  const say = useFace().t.feed
  const { number, date, dateTime } = useFormats()
  const part = (of: number) => say.ofReceived(number(of), number(counts.received))
  return (
    <>
      <p>
        <StateTag tone={counts.waiting > 0 ? 'late' : 'done'}>
          {counts.waiting > 0 ? `${say.waiting} ${number(counts.waiting)}` : say.deadNone}
        </StateTag>
      </p>
      <Facts
        facts={[
          {
            label: `${say.received} · ${say.period(date(period.from), date(period.to))}`,
            value: number(counts.received),
          },
          { label: say.taken, value: part(counts.taken) },
          { label: say.dead, value: part(counts.dead) },
          { label: say.dropped, value: counts.dropped > 0 && part(counts.dropped) },
          { label: say.waiting, value: counts.oldestWaitingAt && say.oldest(dateTime(counts.oldestWaitingAt)) },
          { label: say.newest, value: counts.newestAt ? dateTime(counts.newestAt) : say.never },
          { label: say.sent, value: number(counts.sent) },
          { label: say.toSend, value: <ToSend counts={counts} /> },
        ].filter(({ value }) => value !== false)}
      />
    </>
  )
}

function ToSend({ counts: { toSend, oldestToSendAt, lastError } }: { counts: ShownCounts }) {
  const say = useFace().t.feed
  const { number, dateTime } = useFormats()
  const fault = lastError && (say.errors[lastError] ?? say.httpError(lastError.replace('http-', '')))
  return (
    <>
      {number(toSend)}
      {oldestToSendAt && ` · ${say.oldest(dateTime(oldestToSendAt))}`}
      {fault && ` · ${say.lastError(fault)}`}
    </>
  )
}
