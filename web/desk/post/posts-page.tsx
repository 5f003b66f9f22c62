import type { DeskVerb } from '#capabilities/post/schema.ts'
import { FindingLine, SeatsTable } from '#web/ui/board/post-parts.tsx'
import {
  type PastTerm,
  type PostChoices,
  postPaths,
  type ShownFinding,
  type ShownPosts,
} from '#web/ui/board/post-view.ts'
import { reservePaths } from '#web/ui/board/reserve-view.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import type { Fault } from '#web/ui/components/fault.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Tag } from '#web/ui/components/tag.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import type { Typed } from '../field-input.tsx'
import { ActForms } from './act-forms.tsx'
import { Declarations, type DeskDeclaration, PastTerms } from './past.tsx'
import { postRail } from './rail.ts'

export interface DeskPostsView {
  posts: ShownPosts
  version: number
  findings: readonly ShownFinding[]
  declarations: readonly DeskDeclaration[]
  past: readonly PastTerm[]
  choices: PostChoices
  may: Record<DeskVerb, boolean>
  idOf: (verb: DeskVerb) => string
  refusal?: { verb: DeskVerb; typed: Typed; fault: Fault } | undefined
  done: boolean
}

/** The posts of one village: what is missing, who holds what, who left, and the acts. */
export function DeskPostsPage({ view }: { view: DeskPostsView }) {
  const { t } = useFace()
  const { posts, findings } = view
  const { code, name } = posts.village
  return (
    <DeskPage
      title={t.post.title}
      lede={name}
      rail={postRail(t, postPaths.deskOne(code))}
      listHref={postPaths.desk}
      tools={
        <>
          <ButtonLink icon="eye" href={postPaths.list(code)}>
            {t.fundDesk.publicPage}
          </ButtonLink>
          {view.may.entered && (
            <ButtonLink icon="people" href={reservePaths.ofVillage(code)}>
              {t.reserve.register}
            </ButtonLink>
          )}
        </>
      }
    >
      {view.done && (
        <Notice tone="done" live>
          <p>{t.fundDesk.done}</p>
        </Notice>
      )}
      <Findings findings={findings} />
      {posts.noted.map((words) => (
        <Notice key={words} tone="info">
          <p>{words}</p>
        </Notice>
      ))}
      {posts.bodies.map((body) => (
        <Sheet key={body.key}>
          {body.seats.length === 0 ? (
            <p>
              <b>{body.name}</b> <span class="quiet">{t.post.nobody}</span>
            </p>
          ) : (
            <SeatsTable body={body} />
          )}
        </Sheet>
      ))}
      <ActForms view={view} />
      <Declarations lines={view.declarations} />
      <PastTerms terms={view.past} />
    </DeskPage>
  )
}

function Findings({ findings }: { findings: readonly ShownFinding[] }) {
  const say = useFace().t.postDesk
  return (
    <Sheet>
      <h2>{say.missing}</h2>
      {findings.length === 0 ? (
        <Tag tone="done">{say.ready}</Tag>
      ) : (
        <ul>
          {findings.map((finding, i) => (
            // Findings have no id; their order is that of the page.
            <li key={`${finding.key} ${finding.body} ${i}`}>
              <FindingLine finding={finding} />
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}
