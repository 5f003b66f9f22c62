import { TopicStage } from '#web/ui/board/deliberation-parts.tsx'
import { deliberationPaths, type ShownTopicLine } from '#web/ui/board/deliberation-view.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots, Row, Rows } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { VillageOfPage } from '#web/ui/shells/villager-page.tsx'
import { NothingYet, VillageSection } from '../village-section.tsx'

/** What a village talks over, newest first. */
export function TopicsPage({ village, lines }: { village: VillageOfPage; lines: readonly ShownTopicLine[] }) {
  const say = useFace().t.deliberation
  return (
    <VillageSection village={village} title={say.title} lede={say.lede}>
      <Buttons>
        <ButtonLink kind="main" icon="plus" href={deliberationPaths.propose(village.code)}>
          {say.propose}
        </ButtonLink>
        <ButtonLink icon="check" href={deliberationPaths.ratings}>
          {say.rateTitle}
        </ButtonLink>
      </Buttons>
      <p class="quiet">{say.composition}</p>
      {lines.length === 0 ? <NothingYet icon="people" title={say.none} /> : <TopicRows lines={lines} />}
    </VillageSection>
  )
}

export function TopicRows({ lines }: { lines: readonly ShownTopicLine[] }) {
  const say = useFace().t.deliberation
  const { date } = useFormats()
  return (
    <Rows label={say.title}>
      {lines.map((line) => (
        <Row
          key={line.id}
          href={deliberationPaths.one(line.villageCode, line.id)}
          meta={<Dots parts={[date(line.proposedAt)]} />}
          tag={<TopicStage stage={line.stage} />}
          title={line.title === undefined ? say.hiddenTitle : <OwnWords>{line.title}</OwnWords>}
        />
      ))}
    </Rows>
  )
}
