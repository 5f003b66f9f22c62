import { CreditChanges, CreditCourse, CreditFacts, CreditLines, CreditStanding } from '#web/ui/board/credit-parts.tsx'
import { creditPaths, type ShownCredit } from '#web/ui/board/credit-view.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import type { VillageOfPage } from '#web/ui/shells/villager-page.tsx'
import { OneOfVillage } from '../one-of-village.tsx'
import { WordsForm } from '../words-form.tsx'

interface CreditView {
  village: VillageOfPage
  credit: ShownCredit
  /** The numbers of its publications. */
  published: readonly number[]
  isOpen: boolean
  typed: { id: string; text?: string | undefined }
  fault?: Fault | undefined
  thanks: boolean
}

/** One edition: its lines, what changed, what anybody wants to say to it while it is open, and how it came about. */
export function CreditPage(view: CreditView) {
  const { village, credit, published, isOpen, thanks } = view
  const say = useFace().t.credit
  const { code } = village
  return (
    <OneOfVillage
      village={village}
      name={credit.title}
      list={{ label: say.title, href: creditPaths.list(code) }}
      stage={
        <p>
          <CreditStanding standing={credit.standing} />
        </p>
      }
      proofs={{ revs: published, href: (rev) => creditPaths.publication(code, credit.id, rev), say: say.proof }}
    >
      <section aria-labelledby="rules">
        <h2 id="rules">{say.rules}</h2>
        <Sheet>
          <CreditLines state={credit.state} />
          <CreditFacts credit={credit} />
        </Sheet>
      </section>
      <section aria-labelledby="compare">
        <h2 id="compare">{say.compare}</h2>
        <Sheet>
          <CreditChanges before={credit.before} />
        </Sheet>
      </section>
      <section aria-labelledby="comment">
        <h2 id="comment">{say.comment}</h2>
        {thanks && (
          <Notice tone="done" live>
            <p>{say.thanks}</p>
          </Notice>
        )}
        {isOpen ? <CommentForm {...view} /> : <p>{say.closed}</p>}
      </section>
      <section aria-labelledby="course">
        <h2 id="course">{say.course}</h2>
        <Sheet>
          <CreditCourse credit={credit} />
        </Sheet>
      </section>
    </OneOfVillage>
  )
}

function CommentForm({ village, credit, typed, fault }: CreditView) {
  const say = useFace().t.credit
  return (
    <WordsForm
      action={creditPaths.comments(village.code, credit.id)}
      {...{ say, typed, fault }}
      title={say.comment}
      label={say.yourWords}
      until={credit.until}
      after={say.paperToo}
    />
  )
}
