import type { Standing } from '#capabilities/visit/rules/promises.ts'
import { StandingTag } from '#web/ui/board/standing-tag.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'

interface ShownIssue {
  id: string
  title: string
  leaderName: string
  leaderPost: string
  holderName: string
  promisedOn: string
  doneOn: string | undefined
  standing: Standing
}

/** What leaders answer for in person, with the day they named; late first. */
export function VillagePromisesPage({ village, issues }: { village: VillageOfPage; issues: readonly ShownIssue[] }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.promise
  return (
    <VillagerPage
      title={`${say.title} · ${village.name}`}
      village={village}
      trail={[{ label: village.name, href: paths.village(village.code) }, { label: say.title }]}
    >
      <div class="plate plate-small">
        <h1>{say.title}</h1>
        <p>{say.lede}</p>
      </div>
      {issues.length === 0 ? (
        <Sheet pad={false}>
          <EmptyState icon="flag" title={say.none} />
        </Sheet>
      ) : (
        <Rows label={say.title}>
          {issues.map((one) => (
            <Row
              key={one.id}
              tag={<StandingTag standing={one.standing} />}
              title={<OwnWords>{one.title}</OwnWords>}
              meta={<OwnWords>{`${one.leaderName} · ${one.leaderPost}`}</OwnWords>}
            >
              {say.days(date(one.promisedOn), one.doneOn && date(one.doneOn))}{' '}
              {!one.doneOn && say.holder(one.holderName)}
            </Row>
          ))}
        </Rows>
      )}
      <p class="aside">{say.how}</p>
    </VillagerPage>
  )
}
