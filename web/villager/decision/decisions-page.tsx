import { DecisionStage } from '#web/ui/board/decision-result.tsx'
import { decisionPaths, type ShownLine } from '#web/ui/board/decision-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Pagination } from '#web/ui/components/navigation.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots, Row, Rows } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { VillageOfPage } from '#web/ui/shells/villager-page.tsx'
import { ListCheck } from '../log/list-check.tsx'
import { inLanguage } from '../log/scripts.ts'
import { NothingYet, VillageSection } from '../village-section.tsx'

interface PublicLine extends ShownLine {
  /** How often it was published: the result, then what came of it. */
  rev: number
}

export interface DecisionsView {
  village: VillageOfPage
  lines: readonly PublicLine[]
  older: string | undefined
  /** A later page of it. */
  isLater: boolean
}

/** Everything that a village puts to a decision, newest first. */
export function DecisionsPage({ view: { village, lines, older, isLater } }: { view: DecisionsView }) {
  const { t, lang } = useFace()
  const say = t.decision
  // In the log stands what was published; what is still being decided waits for that.
  const published = lines.filter(({ rev }) => rev > 0)
  return (
    <VillageSection village={village} title={say.title} lede={say.lede} scripts={[inLanguage('verify', lang)]}>
      {lines.length === 0 ? <NothingYet icon="scale" title={say.none} /> : <DecisionRows lines={lines} />}
      <Pagination older={older} />
      <ListCheck
        code={village.code}
        things={published}
        decisions
        hasOlder={older !== undefined}
        after={isLater ? lines[0]?.id : undefined}
      />
      <Buttons>
        <ButtonLink icon="people" href={decisionPaths.representatives(village.code)}>
          {say.representatives}
        </ButtonLink>
      </Buttons>
    </VillageSection>
  )
}

function DecisionRows({ lines }: { lines: readonly ShownLine[] }) {
  const face = useFace()
  const { date } = useFormats()
  const say = face.t.decision
  return (
    <Rows label={say.title}>
      {lines.map((line) => (
        <Row
          key={line.id}
          href={decisionPaths.one(line.villageCode, line.id)}
          meta={<Dots parts={[inWords(face, line.kind), date(line.openedAt)]} />}
          tag={<DecisionStage stage={line.stage} />}
          title={<OwnWords>{line.title}</OwnWords>}
        >
          {line.next && face.t.decisionDesk.next(inWords(face, line.next))}
        </Row>
      ))}
    </Rows>
  )
}
