import { writeCents } from '#kernel/money.ts'
import { DecisionResult, DecisionRule, DecisionStage } from '#web/ui/board/decision-result.tsx'
import { DecisionSteps } from '#web/ui/board/decision-steps.tsx'
import { decisionPaths, type ShownDecision } from '#web/ui/board/decision-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'

export interface DecisionView {
  village: VillageOfPage
  decision: ShownDecision
  /** Which of the two publications are there. */
  published: readonly number[]
}

/** One decision: where it stands, what came out, what made it pass, each step, and how to check it. */
export function DecisionPage({ view: { village, decision, published } }: { view: DecisionView }) {
  const face = useFace()
  const say = face.t.decision
  return (
    <VillagerPage
      title={`${decision.title} · ${village.name}`}
      village={village}
      trail={[
        { label: village.name, href: paths.village(village.code) },
        { label: say.title, href: decisionPaths.list(village.code) },
        { label: decision.title },
      ]}
    >
      <div class="plate plate-small">
        <h1>
          <OwnWords>{decision.title}</OwnWords>
        </h1>
        <p>{inWords(face, decision.explain)}</p>
      </div>
      <Question decision={decision} />
      {decision.result && (
        <section aria-labelledby="result">
          <h2 id="result">{say.resultTitle}</h2>
          <Sheet>
            <DecisionResult decision={decision} />
          </Sheet>
        </section>
      )}
      {decision.meeting && (
        <section aria-labelledby="rule">
          <h2 id="rule">{say.ruleTitle}</h2>
          <Sheet>
            <DecisionRule decision={decision} />
          </Sheet>
        </section>
      )}
      <section aria-labelledby="steps">
        <h2 id="steps">{say.stepsTitle}</h2>
        <Sheet>
          <DecisionSteps decision={decision} />
        </Sheet>
      </section>
      {decision.result && <Recount code={village.code} decision={decision} published={published} />}
    </VillagerPage>
  )
}

function Question({ decision }: { decision: ShownDecision }) {
  const face = useFace()
  const { date } = useFormats()
  const say = face.t.decision
  const opened = decision.actions.find(({ verb }) => verb === 'opened')?.data
  return (
    <section aria-labelledby="question">
      <h2 id="question">{say.question}</h2>
      <Sheet>
        <p>
          <DecisionStage stage={decision.stage} />
        </p>
        {opened?.text && (
          <p>
            <OwnWords>{opened.text}</OwnWords>
          </p>
        )}
        <Facts
          facts={[
            {
              label: say.amount,
              value: opened?.amountCents === undefined ? undefined : say.yuan(writeCents(opened.amountCents)),
            },
            { label: say.counterparty, value: opened?.counterparty },
            { label: say.kind, value: inWords(face, decision.kind) },
            { label: say.basis, value: inWords(face, decision.basis) },
            { label: say.dueOn, value: decision.dueOn && date(decision.dueOn) },
          ]}
        />
      </Sheet>
    </section>
  )
}

/** Not to be believed but to be computed. */
function Recount({
  code,
  decision: { id },
  published,
}: {
  code: string
  decision: ShownDecision
  published: readonly number[]
}) {
  const say = useFace().t.decision
  return (
    <section aria-labelledby="recount">
      <h2 id="recount">{say.recount}</h2>
      <p>{say.recountHint}</p>
      <Buttons>
        <ButtonLink icon="print" href={decisionPaths.sheet(code, id)}>
          {say.sheet}
        </ButtonLink>
        <ButtonLink icon="chart" href={decisionPaths.tally(code, id)}>
          {say.tally}
        </ButtonLink>
        {published.map((rev) => (
          <ButtonLink key={rev} icon="stamp" href={decisionPaths.publication(code, id, rev)} label={say.proof}>
            {rev === 1 ? say.publications['1'] : say.publications['2']}
          </ButtonLink>
        ))}
      </Buttons>
    </section>
  )
}
