import type { Standing } from '#capabilities/visit/rules/promises.ts'
import { StandingTag } from '#web/ui/board/standing-tag.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Row, Rows } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { VillageOfPage } from '#web/ui/shells/villager-page.tsx'
import { NothingYet, VillageSection } from '../village-section.tsx'

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
    <VillageSection village={village} title={say.title} lede={say.lede}>
      {issues.length === 0 ? (
        <NothingYet icon="flag" title={say.none} />
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
    </VillageSection>
  )
}
