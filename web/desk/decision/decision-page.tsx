import type { DeskVerb } from '#capabilities/decision/schema.ts'
import { DecisionResult, DecisionRule, DecisionStage } from '#web/ui/board/decision-result.tsx'
import { DecisionSteps } from '#web/ui/board/decision-steps.tsx'
import { decisionPaths, type ShownDecision, type Words } from '#web/ui/board/decision-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import type { Fault } from '#web/ui/components/fault.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { BallotPart, type ShownBallot } from './ballot-part.tsx'
import type { Typed } from './fields.tsx'
import { decisionRail } from './rail.ts'
import { StepForm } from './step-form.tsx'

export interface DeskDecisionView {
  decision: ShownDecision
  version: number
  may: readonly DeskVerb[]
  /** The organs of today: those that may decide it, and those that the law keeps it from. */
  /** How far the vote by phone has come. */
  ballot: ShownBallot | undefined
  organs: readonly { key: string; name: Words; refused: Words | undefined }[]
  idOf: (verb: DeskVerb) => string
  refusal?: { verb: DeskVerb; typed: Typed; fault: Fault } | undefined
  done: boolean
}

/** One decision on the desk: its next step as a form, everything done before it under the form. */
export function DeskDecisionPage({ view }: { view: DeskDecisionView }) {
  const face = useFace()
  const { decision, may, done } = view
  const say = face.t.decisionDesk
  const isVoting = decision.meeting?.ballot?.open === true
  // While people vote, ending the vote is what comes next: the count waits for it.
  const next = isVoting ? may.find((verb) => verb === 'ballot-closed') : may.find((verb) => verb === decision.next)
  const beside = may.filter((verb) => verb !== next && !(isVoting && verb === decision.next))
  const step = decision.steps.find(({ verb }) => verb === decision.next)
  return (
    <DeskPage
      title={decision.title}
      lede={`${decision.village.name} · ${inWords(face, decision.kind)}`}
      rail={decisionRail(face.t, decisionPaths.desk)}
      listHref={decisionPaths.desk}
      sheets={['entry.css']}
      tools={
        <ButtonLink icon="eye" href={decisionPaths.one(decision.village.code, decision.id)}>
          {face.t.decision.title}
        </ButtonLink>
      }
    >
      {done && (
        <Notice tone="done" live>
          <p>{say.done}</p>
        </Notice>
      )}
      <p>
        <DecisionStage stage={decision.stage} />
        {step && ` ${say.next(inWords(face, step.name))} · ${inWords(face, step.by)}`}
      </p>
      {next ? <StepForm verb={next} view={view} main /> : step && <p class="quiet">{say.notYours}</p>}
      {view.ballot && <BallotPart decision={decision} ballot={view.ballot} mayPrint={may.includes('ballot-closed')} />}
      {decision.meeting && (
        <Sheet>
          <DecisionResult decision={decision} />
          <DecisionRule decision={decision} />
        </Sheet>
      )}
      <Sheet>
        <DecisionSteps decision={decision} />
      </Sheet>
      {beside.map((verb) => (
        <StepForm key={verb} verb={verb} view={view} />
      ))}
    </DeskPage>
  )
}
