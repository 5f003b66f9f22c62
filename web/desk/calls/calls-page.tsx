import type { Light } from '#kernel/clock.ts'
import { DueBadge } from '#web/ui/components/due-badge.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Pagination } from '#web/ui/components/navigation.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots, Row, Rows } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { matterHref } from '../inbox/address.ts'
import { LIGHTS } from '../inbox/matter-list.tsx'
import type { Names } from '../names.ts'
import { deskRail, type RailView } from '../rail.ts'

export interface Call {
  id: string
  number: number
  title: string
  kind: string
  placeCode: string
  handledBy: string | null
  handledAt: Date
  tails: readonly string[]
  reporters: number
  tries: number
  /** How often it is tried at most, by the playbook. */
  most: number
  /** Working minutes until the call is due; below zero when late. */
  due: { minutes: number; light: Light }
}

export interface CallsPageProps {
  rail: Omit<RailView, 'current'>
  names: Names
  calls: readonly Call[]
  older?: string | undefined
  further: boolean
}

const PATH = '/desk/callbacks'

/** Who is to be called, the longest waiting first; the call itself is recorded at the matter. */
export function CallsPage({ rail, names, calls, older, further }: CallsPageProps) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.desk.callbacks
  return (
    <DeskPage
      title={words.title}
      lede={words.lede}
      rail={deskRail(t, formats, { ...rail, current: 'callbacks' })}
      scripts={['desk-keys.js']}
    >
      {calls.length === 0 ? (
        <EmptyState icon="done" title={words.empty} />
      ) : (
        <div class="calls">
          <Rows label={words.title}>
            {calls.map((call) => (
              <CallRow key={call.id} call={call} names={names} />
            ))}
          </Rows>
        </div>
      )}
      <Pagination
        newer={further ? PATH : undefined}
        older={older && `${PATH}?${new URLSearchParams({ cursor: older })}`}
      />
    </DeskPage>
  )
}

function CallRow({ call, names }: { call: Call; names: Names }) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.desk.callbacks
  const { tries, most, due, tails } = call
  const used = tries >= most
  const who = tails.length > 0 ? tails.map(words.tail).join(' ') : undefined
  const done = tries > 0 ? words.tries(formats.number(tries), formats.number(most)) : undefined
  return (
    <Row
      title={<OwnWords>{call.title}</OwnWords>}
      href={matterHref(call.id, { queue: 'to-call' })}
      meta={[t.desk.number(String(call.number)), names.where(call.placeCode), names.kind(call.kind)].join(' · ')}
      end={
        used || tails.length === 0 ? (
          <span class="quiet small">{used ? words.used : words.noPhone}</span>
        ) : (
          <DueBadge state={LIGHTS[due.light]} minutes={due.minutes} />
        )
      }
    >
      <Dots
        parts={[
          call.handledBy === null ? undefined : words.handledBy(names.unit(call.handledBy)),
          formats.dateTime(call.handledAt),
          who,
          done,
        ]}
      />
    </Row>
  )
}
