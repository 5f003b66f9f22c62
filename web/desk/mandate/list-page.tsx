import { MandateStanding } from '#web/ui/board/mandate-parts.tsx'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { Tabs } from '#web/ui/components/navigation.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots, Row, Rows } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { mandatePaths } from './paths.ts'
import type { MandatesView, RepeatsView } from './view.ts'

type RepeatLine = RepeatsView['lines'][number]

/** Mandates within reach, with the counts of the period above. */
export function MandatesPage({ view: { lines, heap, heaps, from, to, counts } }: { view: MandatesView }) {
  const say = useFace().t.mandate
  const { number, date } = useFormats()
  return (
    <DeskPage
      title={say.title}
      lede={say.lede(number(lines.length))}
      rail={{ area: 'mandates', groups: [] }}
      tools={
        <ButtonLink icon="chart" href={mandatePaths.repeats}>
          {say.repeats.title}
        </ButtonLink>
      }
    >
      <Tabs
        label={say.title}
        tabs={heaps.map((one) => ({ label: say.heaps[one], href: mandatePaths.heap(one), current: one === heap }))}
      />
      {lines.length === 0 ? (
        <EmptyState icon="people" title={say.none}>
          <p>{say.noneHint}</p>
        </EmptyState>
      ) : (
        <Rows label={say.title}>
          {lines.map((line) => (
            <Row
              key={line.id}
              href={mandatePaths.one(line.id)}
              title={<OwnWords>{line.title}</OwnWords>}
              tag={<MandateStanding line={line} />}
              meta={<Dots parts={[say.number(line.number), line.place, say.given(date(line.givenOn))]} />}
            >
              <Dots
                parts={[
                  line.agent,
                  line.stage === 'ended' ? undefined : say.until(date(line.expiresOn)),
                  say.deeds(number(line.deeds)),
                  line.satisfaction && say.satisfactions[line.satisfaction],
                ]}
              />
            </Row>
          ))}
        </Rows>
      )}
      {counts && <Counts counts={counts} from={from} to={to} />}
    </DeskPage>
  )
}

function Counts({ counts, from, to }: { counts: NonNullable<MandatesView['counts']>; from: string; to: string }) {
  const say = useFace().t.mandate
  const { date, number, rate } = useFormats()
  const asked = counts.satisfied + counts.fair + counts.dissatisfied
  return (
    <section aria-labelledby="counts-title">
      <h2 id="counts-title">{say.period(date(from), date(to))}</h2>
      <Facts
        facts={[
          { label: say.counts.given, value: number(counts.given) },
          { label: say.outcomes.solved, value: rate(counts.solved, counts.given) },
          { label: say.counts.satisfiedOfAnswered, value: rate(counts.satisfied, asked) },
          { label: say.satisfactions['no-answer'], value: number(counts.noAnswer) },
          { label: say.counts.notAsked, value: number(counts.closed - asked - counts.noAnswer) },
          { label: say.endings.revoked, value: number(counts.revoked) },
          { label: say.endings.expired, value: number(counts.expired) },
        ]}
      />
      <p class="quiet">{say.apart}</p>
    </section>
  )
}

/** How often people had to say the same again: the measure of "reported once", village by village. */
export function RepeatsPage({ view: { lines, from, to, definition } }: { view: RepeatsView }) {
  const face = useFace()
  const { repeats: say } = face.t.mandate
  return (
    <DeskPage
      title={say.title}
      lede={say.lede(from, to)}
      rail={{ area: 'mandates', groups: [] }}
      listHref={mandatePaths.desk}
    >
      <p>{say.how}</p>
      <p>{say.definition(definition.ways.map((way) => say.ways[way]).join(say.or), definition.within_days)}</p>
      <p class="quiet">{inWords(face, definition.basis)}</p>
      {lines.length === 0 ? <EmptyState icon="chart" title={say.none} /> : <Repeats lines={lines} />}
    </DeskPage>
  )
}

function Repeats({ lines }: Pick<RepeatsView, 'lines'>) {
  const { repeats: say } = useFace().t.mandate
  const { number, rate } = useFormats()
  const sum = (of: (line: RepeatLine) => number) => lines.reduce((all, line) => all + of(line), 0)
  const counts = (['repeats', 'reported', 'reopened'] as const).map((key) => ({
    key,
    head: say[key],
    num: true,
    cell: (line: RepeatLine) => number(line[key]),
    foot: number(sum((line) => line[key])),
  }))
  const again = sum(({ repeats }) => repeats)
  return (
    <Table
      caption={say.title}
      quietCaption
      columns={[
        {
          key: 'place',
          head: say.place,
          cell: ({ place, name }) => (
            <a class="tap" href={paths.records('all', place)}>
              <OwnWords>{name}</OwnWords>
            </a>
          ),
          foot: say.all,
        },
        {
          key: 'rate',
          head: say.rate,
          num: true,
          cell: ({ repeats, reported }) => rate(repeats, reported + repeats),
          foot: rate(again, again + sum(({ reported }) => reported)),
        },
        ...counts,
      ]}
      rows={lines}
      rowKey={({ place }) => place}
    />
  )
}
