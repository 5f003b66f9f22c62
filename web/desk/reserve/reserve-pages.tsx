import { RESERVE_ACTS } from '#capabilities/reserve/schema.ts'
import { type DeskActs, railOf, ThingPage } from '#web/desk/thing-page.tsx'
import { Cohorts, ReserveCourse, ReserveStageTag } from '#web/ui/board/reserve-parts.tsx'
import { type Cohort, reservePaths, type ShownReserve, type ShownReserveLine } from '#web/ui/board/reserve-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { Facts } from '#web/ui/components/facts.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { RegisterRows } from './register-rows.tsx'

interface RegisterView {
  lines: readonly ShownReserveLine[]
  cohorts: readonly Cohort[]
  year: number
  postNames: ShownReserve['postNames']
  /** Only of this village. */
  village?: string | undefined
}

const NOW: readonly ShownReserveLine['stage'][] = ['hired', 'serving']

/** The register within reach: those under contract first, with the numbers of each year. */
export function RegisterPage({ lines, cohorts, year, postNames, village }: RegisterView) {
  const { t } = useFace()
  const { number } = useFormats()
  const say = t.reserve
  const now = lines.filter(({ stage }) => NOW.includes(stage))
  const rest = lines.filter(({ stage }) => !NOW.includes(stage))
  return (
    <DeskPage
      title={village === undefined ? say.register : say.ofVillage(village)}
      lede={say.registerLede(number(now.length), number(lines.length))}
      rail={railOf(t, 'reserves')}
    >
      <p class="quiet">{say.restricted}</p>
      <RegisterRows lines={[...now, ...rest]} />
      <section aria-labelledby="cohorts">
        <h2 id="cohorts">{say.cohorts}</h2>
        <Cohorts cohorts={cohorts} year={year} postNames={postNames} />
      </section>
    </DeskPage>
  )
}

interface ReserveView {
  one: ShownReserve
  decisions: readonly { id: string; title: string; meetsOn: string }[]
  holders: readonly Option[]
  desk: DeskActs
}

/** One person of the register: the next step, who it is, everything done with papers. */
export function ReservePage({ view: { one, decisions, holders, desk } }: { view: ReserveView }) {
  const face = useFace()
  const { date } = useFormats()
  const say = face.t.reserve
  const growth = one.growth.map(({ key, name }) => ({ value: key, label: inWords(face, name) }))
  return (
    <ThingPage
      area="reserves"
      title={one.name}
      lede={one.villageName}
      acts={RESERVE_ACTS}
      desk={desk}
      href={reservePaths.deskOne(one.id)}
      words={say}
      choices={{
        decision: decisions.map(({ id, title, meetsOn }) => ({ value: id, label: `${title} · ${date(meetsOn)}` })),
        mentor: holders,
        kind: growth,
      }}
      head={
        <>
          <p>
            <ReserveStageTag stage={one.stage} />
          </p>
          {one.stage === 'scored' && <p class="quiet">{say.checkHint}</p>}
          {one.isReviewLate && <p>{say.reviewLate}</p>}
        </>
      }
    >
      <Person one={one} />
      <Sheet>
        <h2>{say.course}</h2>
        <ReserveCourse facts={one.facts} growth={one.growth} names={one} />
      </Sheet>
    </ThingPage>
  )
}

const TENTHS = 10

function Person({ one }: { one: ShownReserve }) {
  const face = useFace()
  const { number, date } = useFormats()
  const say = face.t.reserve
  const points = (tenths?: number) => (tenths === undefined ? undefined : say.points(number(tenths / TENTHS)))
  return (
    <Sheet>
      <h2>{say.person}</h2>
      <p class="quiet">{say.restricted}</p>
      <Facts
        facts={[
          { label: say.name, value: <OwnWords>{one.name}</OwnWords> },
          { label: say.phone, value: one.phone ? <span class="num">{one.phone}</span> : say.forgotten },
          { label: say.born, value: one.born && say.bornIn(String(one.born)) },
          {
            label: say.recruitment,
            value: (
              <a href={reservePaths.one(one.recruitment.id)}>
                <OwnWords>{one.recruitment.title}</OwnWords>
              </a>
            ),
          },
          { label: say.total, value: points(one.total) },
          { label: say.hiredOn, value: one.hiredOn && date(one.hiredOn) },
          { label: say.until, value: one.until && date(one.until) },
          { label: say.mentor, value: one.mentor && <OwnWords>{one.mentor}</OwnWords> },
          {
            label: say.decision,
            value: one.decision && <a href={`/v/${one.villageCode}/decisions/${one.decision}`}>{say.openDecision}</a>,
          },
          { label: say.serving, value: one.post && inWords(face, one.post) },
        ]}
      />
    </Sheet>
  )
}
