import { AssessmentStage } from '#web/ui/board/assessment-tags.tsx'
import { assessmentPaths, type ShownStanding } from '#web/ui/board/assessment-view.ts'
import { Disclosure } from '#web/ui/components/disclosure.tsx'
import { Figures } from '#web/ui/components/figure.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { NothingYet } from '../village-section.tsx'

export interface CountyAssessmentsView {
  counts: Record<'recognised' | 'model' | 'provincialProgress' | 'provincial' | 'withdrawn', number>
  /** All villages of the county. */
  villages: number
  towns: readonly { code: string; name: string; standings: readonly ShownStanding[] }[]
}

const STEPS = ['recognised', 'model', 'provincialProgress', 'provincial'] as const

/** Every assessed village of the county by its town, and how many reached which level. */
export function CountyAssessmentsPage({ view: { counts, villages, towns } }: { view: CountyAssessmentsView }) {
  const say = useFace().t.assessment
  const { number, date } = useFormats()
  return (
    <VillagerPage title={say.title} trail={[{ label: say.title }]} width="wide">
      <div class="plate plate-small">
        <h1>{say.title}</h1>
        <p>{say.countyLede}</p>
      </div>
      <Sheet>
        <Figures
          figures={STEPS.map((step) => ({
            label: say.funnel[step],
            value: number(counts[step]),
            of: say.ofVillages(number(counts[step]), number(villages)),
            period: say.now,
            link: { href: '#towns', words: say.records },
          }))}
        />
      </Sheet>
      <div id="towns">
        {towns.length === 0 && <NothingYet icon="done" title={say.noneHere} />}
        {towns.map(({ code, name, standings }) => (
          <Disclosure
            key={code}
            summary={`${name} · ${say.villages(number(standings.length))}`}
            open={towns.length < 4}
          >
            <Table
              caption={name}
              quietCaption
              rows={standings}
              rowKey={(one) => one.villageCode}
              columns={[
                {
                  key: 'village',
                  head: say.village,
                  cell: (one) => <a href={assessmentPaths.village(one.villageCode)}>{one.villageName}</a>,
                },
                {
                  key: 'level',
                  head: say.level,
                  cell: (one) => <AssessmentStage stage={one.stage} level={one.level} />,
                },
                { key: 'since', head: say.since, cell: (one) => one.recognisedOn && date(one.recognisedOn) },
                {
                  key: 'score',
                  head: say.score,
                  num: true,
                  cell: (one) =>
                    one.countyPermille === null ? '–' : say.percent((one.countyPermille / 10).toFixed(1)),
                },
              ]}
            />
          </Disclosure>
        ))}
      </div>
    </VillagerPage>
  )
}
