import { CharterCourse, CharterFacts, CharterStage, CharterText, FlagAnswer } from '#web/ui/board/charter-parts.tsx'
import { charterPaths, type ShownCharter } from '#web/ui/board/charter-view.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, useFieldError } from '#web/ui/components/fault.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { WordsForm } from '../words-form.tsx'

interface CharterView {
  village: VillageOfPage
  charter: ShownCharter
  /** The numbers of its publications. */
  published: readonly number[]
  isOpen: boolean
  typed: { id: string; text?: string | undefined; clause?: string | undefined }
  fault?: Fault | undefined
  thanks: boolean
}

/** One edition: its text, what anybody wants to say to it while it is open, and how it came about. */
export function CharterPage(view: CharterView) {
  const { village, charter, published, isOpen, thanks } = view
  const say = useFace().t.charter
  const { number } = useFormats()
  const { code } = village
  return (
    <VillagerPage
      title={`${charter.title} · ${village.name}`}
      village={village}
      trail={[
        { label: village.name, href: paths.village(code) },
        { label: say.title, href: charterPaths.list(code) },
        { label: say.edition(number(charter.edition)) },
      ]}
    >
      <div class="plate plate-small">
        <h1>
          <OwnWords>{charter.title}</OwnWords>
        </h1>
        <p>
          <CharterStage charter={charter} />
        </p>
      </div>
      <section aria-labelledby="text">
        <h2 id="text">{say.text}</h2>
        <Sheet>
          <CharterText charter={charter} />
          <FlagAnswer charter={charter} />
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
          <CharterFacts charter={charter} />
          <CharterCourse charter={charter} />
        </Sheet>
      </section>
      <Buttons>
        <ButtonLink icon="list" href={charterPaths.comparison(code, charter.id)}>
          {say.compare}
        </ButtonLink>
        {published.map((rev) => (
          <ButtonLink key={rev} icon="stamp" href={charterPaths.publication(code, charter.id, rev)}>
            {say.proof(number(rev))}
          </ButtonLink>
        ))}
      </Buttons>
    </VillagerPage>
  )
}

function CommentForm({ village, charter, typed, fault }: CharterView) {
  const say = useFace().t.charter
  const { number } = useFormats()
  const errorOf = useFieldError(fault)
  return (
    <WordsForm
      action={charterPaths.comments(village.code, charter.id)}
      {...{ say, typed, fault }}
      title={say.comment}
      label={say.yourWords}
      until={charter.until}
      after={say.paperToo}
    >
      <Select
        name="clause"
        label={say.aboutClause}
        value={typed.clause}
        blank={say.whole}
        options={charter.text.map(({ key }, i) => ({ value: key, label: say.clause(number(i + 1)) }))}
        error={errorOf('clause')}
      />
    </WordsForm>
  )
}
