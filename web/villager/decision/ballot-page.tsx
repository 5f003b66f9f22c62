import { CHOICES, type Choice } from '#capabilities/decision/rules/index.ts'
import { decisionPaths, type ShownDecision } from '#web/ui/board/decision-view.ts'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Choices } from '#web/ui/components/choices.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnText, OwnWords } from '#web/ui/components/own-words.tsx'
import { Plate } from '#web/ui/components/plate.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'

/** Where the code of a slip is typed in. */
export function FindBallotPage({ typed, fault }: { typed: string; fault?: Fault | undefined }) {
  const say = useFace().t.ballot
  const errorOf = useFieldError(fault)
  return (
    <VillagerPage title={say.title} unlisted>
      <Plate small title={say.title} lede={say.lede} />
      <FaultNotice fault={fault} />
      <Sheet>
        <form class="form" method="get" action={decisionPaths.ballots}>
          <Field
            name="code"
            label={say.code}
            hint={say.codeHint}
            value={typed}
            width="code"
            maxLength={20}
            autoComplete="off"
            required
            error={errorOf('code')}
          />
          <Buttons>
            <Button kind="main" wide>
              {say.look}
            </Button>
          </Buttons>
        </form>
      </Sheet>
    </VillagerPage>
  )
}

export interface BallotView {
  village: VillageOfPage
  decision: ShownDecision
  code: string
  secret: boolean
  open: boolean
  way: 'phone' | 'paper' | null
  /** Chosen, and to be confirmed. */
  chosen?: Choice
  fault?: Fault
  done?: boolean
}

/** The question, the three answers, and nothing else. What was voted is never shown again. */
export function BallotPage({ view }: { view: BallotView }) {
  const say = useFace().t.ballot
  const { village, decision, open, way, chosen, fault } = view
  const question = decision.actions.find(({ verb }) => verb === 'opened')?.data.text
  return (
    <VillagerPage title={say.title} village={village} unlisted>
      <Plate small above={say.above(village.name)} title={<OwnWords>{decision.title}</OwnWords>} />
      {way === null && open && <FaultNotice fault={fault} />}
      {way !== null || !open ? (
        <Used view={view} />
      ) : chosen ? (
        <Confirming view={view} chosen={chosen} />
      ) : (
        <Asking view={view} question={question} />
      )}
    </VillagerPage>
  )
}

function Asking({ view: { secret, code, fault }, question }: { view: BallotView; question: string | undefined }) {
  const { ballot: say, decision: words } = useFace().t
  const errorOf = useFieldError(fault)
  return (
    <>
      {question && (
        <Sheet>
          <OwnText text={question} />
        </Sheet>
      )}
      <Sheet>
        <PostForm action={decisionPaths.ballot(code)} label={say.title}>
          <Choices
            name="choice"
            legend={say.ask}
            question
            required
            need=""
            options={CHOICES.map((value) => ({ value, label: words[value] }))}
            error={errorOf('choice')}
          />
          <p class="quiet">{secret ? say.secret : say.named}</p>
          <Buttons>
            <Button kind="main" wide>
              {say.next}
            </Button>
          </Buttons>
        </PostForm>
      </Sheet>
    </>
  )
}

function Confirming({ view: { code }, chosen }: { view: BallotView; chosen: Choice }) {
  const { ballot: say, decision: words } = useFace().t
  return (
    <Sheet>
      <PostForm action={decisionPaths.ballot(code)} label={say.sureTitle}>
        <h2>{say.sureTitle}</h2>
        <p class="lead">
          <b>{words[chosen]}</b>
        </p>
        <p>{say.sureHint}</p>
        <input type="hidden" name="choice" value={chosen} />
        <input type="hidden" name="sure" value="1" />
        <Buttons>
          <Button kind="main" wide>
            {say.cast(words[chosen])}
          </Button>
          <ButtonLink kind="text" href={decisionPaths.ballot(code)}>
            {say.change}
          </ButtonLink>
        </Buttons>
      </PostForm>
    </Sheet>
  )
}

/** Used, given up for paper, or over: one clear sentence, and where the result will be. */
function Used({ view: { village, decision, way, secret, done } }: { view: BallotView }) {
  const say = useFace().t.ballot
  const fresh = way === 'phone' && done === true
  return (
    <>
      <Notice
        tone={way === 'phone' ? 'done' : 'soon'}
        title={fresh ? say.counted : say.stands[way ?? 'over']}
        live={fresh}
      >
        <p>{way === 'phone' ? (secret ? say.kept : say.keptNamed) : say.toTheConvener}</p>
      </Notice>
      <Buttons>
        <ButtonLink href={decisionPaths.one(village.code, decision.id)}>{say.result}</ButtonLink>
      </Buttons>
    </>
  )
}
