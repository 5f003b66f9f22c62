import type { PetitionCounts } from '#capabilities/petition/rules/index.ts'
import type { PetitionHeap } from '#capabilities/petition/schema.ts'
import { PetitionStanding } from '#web/ui/board/petition-standing.tsx'
import type { ShownPetitionLine } from '#web/ui/board/petition-view.ts'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { Tabs } from '#web/ui/components/navigation.tsx'
import { MixedWords, OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots, Row, Rows } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { petitionPaths } from './paths.ts'

export interface PetitionsView {
  lines: readonly ShownPetitionLine[]
  heap: PetitionHeap
  heaps: readonly PetitionHeap[]
  year: string
  counts: PetitionCounts
  clocks: readonly { name: string; source: string | undefined }[]
}

/** Petitions within reach, by what is due first, with the year's counts above. */
export function PetitionsPage({ view: { lines, heap, heaps, year, counts, clocks } }: { view: PetitionsView }) {
  const { t } = useFace()
  const { number, date } = useFormats()
  const say = t.petition
  return (
    <DeskPage title={say.title} lede={say.lede(number(lines.length))} rail={{ area: 'petitions', groups: [] }}>
      <Tabs
        label={say.title}
        tabs={heaps.map((one) => ({ label: say.heaps[one], href: petitionPaths.heap(one), current: one === heap }))}
      />
      {lines.length === 0 ? (
        <EmptyState icon="mail" title={say.none}>
          <p>{say.noneHint}</p>
        </EmptyState>
      ) : (
        <Rows label={say.title}>
          {lines.map((line) => (
            <Row
              key={line.id}
              href={petitionPaths.one(line.id)}
              title={<OwnWords>{line.title}</OwnWords>}
              tag={<PetitionStanding line={line} />}
              meta={<Dots parts={[say.number(line.number), line.place, say.received(date(line.receivedOn))]} />}
            >
              <Dots
                parts={[
                  line.people > 1 ? say.people(number(line.people)) : undefined,
                  line.holder,
                  line.dueOn && !line.late ? say.due(date(line.dueOn)) : undefined,
                  line.basis && say.basis[line.basis],
                ]}
              />
            </Row>
          ))}
        </Rows>
      )}
      <section aria-labelledby="year-title">
        <h2 id="year-title">{say.year(year)}</h2>
        <Facts
          facts={[
            { label: say.counts.all, value: number(counts.all) },
            ...(['open', 'ended', 'late'] as const).map((one) => ({
              label: say.counts[one],
              value: say.ofAll(number(counts[one]), number(counts.all)),
            })),
          ]}
        />
        <p class="quiet">
          {say.bases(number(counts.supported), number(counts.explained), number(counts.notSupported))}
        </p>
        <p class="quiet">
          <MixedWords
            text={say.clocks(clocks.map(({ name, source }) => [name, source].filter(Boolean).join(' · ')).join('；'))}
          />
        </p>
      </section>
    </DeskPage>
  )
}
