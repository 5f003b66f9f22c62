import type { RuleOfRound } from '#capabilities/appraisal/rules/index.ts'
import { inWords } from '#web/ui/board/words.ts'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Choices } from '#web/ui/components/choices.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'

/** Whoever has a slip types its code; without one there is nothing here to see. */
export function RatingPage({ typed, fault }: { typed?: string | undefined; fault?: Fault | undefined }) {
  const say = useFace().t.appraisal.rating
  const errorOf = useFieldError(fault)
  return (
    <VillagerPage title={say.title} unlisted>
      <div class="plate plate-small">
        <h1>{say.title}</h1>
        <p>{say.lede}</p>
      </div>
      <Sheet>
        <FaultNotice fault={fault} />
        <PostForm action="/rating">
          <Field
            name="code"
            label={say.code}
            hint={say.codeHint}
            value={typed}
            error={errorOf('code')}
            required
            width="code"
            autoComplete="off"
            maxLength={20}
            spellcheck={false}
          />
          <Buttons>
            <Button kind="main">{say.next}</Button>
          </Buttons>
        </PostForm>
      </Sheet>
      <Sheet>
        <h2>{say.anonymous}</h2>
        <ul>
          {say.promises.map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
      </Sheet>
    </VillagerPage>
  )
}

interface RateView {
  rule: RuleOfRound
  /** The village whose team is rated. */
  name: string
  group: string
  code: string
  typed: Readonly<Record<string, string | undefined>>
  fault?: Fault | undefined
}

export function RatePage({ view: { rule, name, group, code, typed, fault } }: { view: RateView }) {
  const face = useFace()
  const say = face.t.appraisal.rating
  const errorOf = useFieldError(fault)
  const own = rule.groups.find(({ key }) => key === group)
  return (
    <VillagerPage title={say.title} unlisted>
      <div class="plate plate-small">
        <h1>{say.of(name)}</h1>
        <p>{own && say.as(inWords(face, own.name))}</p>
      </div>
      <Sheet>
        <FaultNotice fault={fault} />
        <PostForm action="/rating/ballots">
          <input type="hidden" name="code" value={code} />
          {rule.questions.map(({ key, name: question }) => (
            <Choices
              key={key}
              name={`q-${key}`}
              legend={inWords(face, question)}
              options={rule.grades.map((grade) => ({ value: grade.key, label: inWords(face, grade.name) }))}
              value={typed[`q-${key}`]}
              error={errorOf(`q-${key}`)}
              required
            />
          ))}
          <Buttons>
            <Button kind="main">{say.send}</Button>
          </Buttons>
        </PostForm>
      </Sheet>
    </VillagerPage>
  )
}

/** Nothing is kept on the device: the next rater begins with a code of their own. */
export function RatingDonePage() {
  const say = useFace().t.appraisal.rating
  return (
    <VillagerPage title={say.title} unlisted>
      <div class="plate plate-small">
        <h1>{say.title}</h1>
      </div>
      <Notice tone="done">
        <p>{say.counted}</p>
      </Notice>
      <Sheet>
        <p>{say.sharedDevice}</p>
        <Buttons>
          <ButtonLink kind="main" href="/rating">
            {say.another}
          </ButtonLink>
        </Buttons>
      </Sheet>
    </VillagerPage>
  )
}
