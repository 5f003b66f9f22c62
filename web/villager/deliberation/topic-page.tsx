import { TopicCourse, TopicFacts, TopicRatings, TopicStage } from '#web/ui/board/deliberation-parts.tsx'
import { deliberationPaths, type ShownTopic } from '#web/ui/board/deliberation-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnText, OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'

interface TopicView {
  village: VillageOfPage
  topic: ShownTopic
  /** The numbers of its publications. */
  published: readonly number[]
}

/** One topic: what it is about, who talks it over, what came out, and what those say of it who took part. */
export function TopicPage({ village, topic, published }: TopicView) {
  const face = useFace()
  const say = face.t.deliberation
  const title = topic.title ?? say.hiddenTitle
  const reason =
    topic.stage === 'refused' ? topic.facts.findLast(({ verb }) => verb === 'refused')?.data.reason : undefined
  return (
    <VillagerPage
      title={`${title} · ${village.name}`}
      village={village}
      trail={[
        { label: village.name, href: paths.village(village.code) },
        { label: say.title, href: deliberationPaths.list(village.code) },
        { label: title },
      ]}
    >
      <div class="plate plate-small">
        <h1>{topic.title === undefined ? title : <OwnWords>{title}</OwnWords>}</h1>
        <p>
          <TopicStage stage={topic.stage} />
        </p>
      </div>
      {reason && (
        <Notice tone="info" title={say.refusedWhy}>
          <OwnText text={reason} />
        </Notice>
      )}
      <section aria-labelledby="topic">
        <h2 id="topic">{say.topicTitle}</h2>
        <Sheet>
          <OwnText text={topic.text ?? ''} />
          <TopicFacts topic={topic} />
          <p class="quiet">{inWords(face, topic.basis)}</p>
        </Sheet>
      </section>
      {topic.stage === 'done' && <Ratings topic={topic} />}
      <section aria-labelledby="course">
        <h2 id="course">{say.courseTitle}</h2>
        <Sheet>
          <TopicCourse topic={topic} />
        </Sheet>
      </section>
      {published.length > 0 && <Proofs topic={topic} published={published} />}
    </VillagerPage>
  )
}

function Ratings({ topic }: Pick<TopicView, 'topic'>) {
  const say = useFace().t.deliberation
  return (
    <section aria-labelledby="ratings">
      <h2 id="ratings">{say.ratingsTitle}</h2>
      <Sheet>
        <TopicRatings topic={topic} />
        <Buttons>
          <ButtonLink icon="check" href={deliberationPaths.ratings}>
            {say.rateTitle}
          </ButtonLink>
        </Buttons>
      </Sheet>
    </section>
  )
}

function Proofs({ topic, published }: Pick<TopicView, 'topic' | 'published'>) {
  const say = useFace().t.deliberation
  const { number } = useFormats()
  return (
    <section aria-labelledby="proofs">
      <h2 id="proofs">{say.proofs}</h2>
      <Buttons>
        {published.map((rev) => (
          <ButtonLink key={rev} icon="stamp" href={deliberationPaths.publication(topic.villageCode, topic.id, rev)}>
            {say.proof(number(rev))}
          </ButtonLink>
        ))}
      </Buttons>
    </section>
  )
}
