import { SeatsTable } from '#web/ui/board/post-parts.tsx'
import { postPaths, type ShownBody, type ShownPosts } from '#web/ui/board/post-view.ts'
import { reservePaths } from '#web/ui/board/reserve-view.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { VillageOfPage } from '#web/ui/shells/villager-page.tsx'
import { NothingYet, VillageSection } from '../village-section.tsx'

/** Who serves in which post, what for, until when, and when they must step aside. */
export function PostsPage({
  village,
  posts,
  published,
}: {
  village: VillageOfPage
  posts: ShownPosts
  /** How often it was made public, each time in the log. */
  published: number | undefined
}) {
  const { t } = useFace()
  const say = t.post
  const { date, number } = useFormats()
  const shown = posts.bodies.filter(({ seats, since }) => seats.length > 0 || since !== undefined)
  const held = shown.flatMap(({ seats }) => seats).length
  return (
    <VillageSection village={village} title={say.title} lede={say.lede}>
      {held === 0 ? (
        <NothingYet icon="people" title={say.none} />
      ) : (
        <>
          <p>{say.summary(number(held), number(shown.length), date(posts.on))}</p>
          {posts.noted.map((words) => (
            <Notice key={words} tone="info">
              <p>{words}</p>
            </Notice>
          ))}
          <Buttons>
            <ButtonLink icon="people" href={reservePaths.list}>
              {t.reserve.title}
            </ButtonLink>
            <ButtonLink icon="print" href={postPaths.paper(village.code)}>
              {say.paper}
            </ButtonLink>
            {published !== undefined && (
              <ButtonLink icon="stamp" href={postPaths.publication(village.code, published)}>
                {say.proof(number(published))}
              </ButtonLink>
            )}
          </Buttons>
          {shown.map((body) => (
            <Body key={body.key} body={body} />
          ))}
          <p class="quiet">{say.recusal}</p>
        </>
      )}
    </VillageSection>
  )
}

function Body({ body }: { body: ShownBody }) {
  const say = useFace().t.post
  const { date } = useFormats()
  return (
    <div>
      <h2>{body.name}</h2>
      <p class="quiet">
        {body.since !== undefined && body.until !== undefined
          ? say.bodyTerm(date(body.since), date(body.until))
          : say.noTerm}{' '}
        {body.formedBy}
      </p>
      <Sheet>{body.seats.length === 0 ? <p class="quiet">{say.nobody}</p> : <SeatsTable body={body} quiet />}</Sheet>
    </div>
  )
}
