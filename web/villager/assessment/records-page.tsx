import type { AssessmentMeasure } from '#capabilities/playbook/schema.ts'
import { assessmentPaths } from '#web/ui/board/assessment-view.ts'
import { decisionPaths } from '#web/ui/board/decision-view.ts'
import { entryPaths } from '#web/ui/board/paths.ts'
import { powerPaths } from '#web/ui/board/power-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { MixedWords, OwnWords } from '#web/ui/components/own-words.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { StateTag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { VillageOfPage } from '#web/ui/shells/villager-page.tsx'
import { VillageSection } from '../village-section.tsx'

export interface ShownLine {
  sort: 'entry' | 'decision' | 'works' | 'month' | 'grid' | 'warnings'
  id: string
  what: string | { zh: string; en: string }
  period: string
  on: string
  numerator: number
  denominator: number
}

export interface AssessmentRecordsView {
  village: VillageOfPage
  measure: AssessmentMeasure
  from: string
  to: string
  figure: { numerator: number; denominator: number }
  lines: readonly ShownLine[]
}

/** What a computed figure is made of: public records one by one, what is about people in sums. */
export function AssessmentRecordsPage({ view }: { view: AssessmentRecordsView }) {
  const say = useFace().t.assessment
  const { number, date } = useFormats()
  const { village, measure, from, to, figure, lines } = view
  const all = lines.reduce((sum, one) => sum + one.denominator, 0)
  const met = lines.reduce((sum, one) => sum + one.numerator, 0)
  const pair = (n: number, of: number) => say.of(number(n), number(of))
  const isSum = lines.some(({ sort }) => sort === 'month' || sort === 'grid' || sort === 'warnings')
  const differs = met !== figure.numerator || all !== figure.denominator
  return (
    <VillageSection
      village={village}
      title={say.measures[measure]}
      lede={say.figureOf(pair(figure.numerator, figure.denominator))}
      under={{ label: say.villageTitle, href: assessmentPaths.village(village.code) }}
    >
      <p>{say.period(date(from), date(to))}</p>
      {differs && <p class="quiet">{say.nowOther(pair(met, all))}</p>}
      {lines.length === 0 ? (
        <p class="quiet">{say.noRecords}</p>
      ) : (
        <Table
          caption={say.measures[measure]}
          quietCaption
          rows={lines}
          rowKey={({ id, on, what }) => `${id}-${on}-${typeof what === 'string' ? what : what.zh}`}
          columns={[
            { key: 'what', head: say.record, cell: (line) => <What line={line} village={village.code} /> },
            ...(isSum
              ? [{ key: 'of', head: say.counts, cell: (one: ShownLine) => pair(one.numerator, one.denominator) }]
              : [
                  { key: 'on', head: say.on, cell: ({ on }: ShownLine) => on },
                  {
                    key: 'good',
                    head: say.counts,
                    cell: ({ numerator }: ShownLine) => (
                      <StateTag tone={numerator === 1 ? 'done' : 'late'}>
                        {numerator === 1 ? say.met : say.unmet}
                      </StateTag>
                    ),
                  },
                ]),
          ]}
        />
      )}
      {isSum && <p class="quiet">{say.sumsOnly}</p>}
    </VillageSection>
  )
}

function What({ line: { sort, id, what, period, on }, village }: { line: ShownLine; village: string }) {
  const face = useFace()
  const say = face.t.assessment
  if (sort === 'month') return on
  if (sort === 'warnings') return say.warnings[what === 'closed' ? 'closed' : 'open']
  if (what === '') return <span class="quiet">{say.notPublic}</span>
  const words = (
    <>
      {typeof what === 'string' ? <OwnWords>{what}</OwnWords> : <MixedWords text={inWords(face, what)} />} {period}
    </>
  )
  const href = {
    entry: entryPaths.entry,
    decision: decisionPaths.one,
    works: powerPaths.item,
    grid: () => undefined,
  }[sort](village, id)
  return id !== '' && href !== undefined ? <a href={href}>{words}</a> : words
}
