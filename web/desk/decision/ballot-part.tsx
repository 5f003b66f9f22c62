import type { Choice } from '#capabilities/decision/rules/index.ts'
import { decisionPaths, type ShownDecision } from '#web/ui/board/decision-view.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'

export interface ShownBallot {
  slips: number
  phone: number
  paper: number
  box?: Record<Choice, number>
  named: readonly { number: number; name: string; choice: Choice }[]
}

/** How far the vote by phone has come: who is still to vote is on the slips, what was voted comes at the end. */
export function BallotPart({
  decision,
  ballot,
  mayPrint,
}: {
  decision: ShownDecision
  ballot: ShownBallot
  mayPrint: boolean
}) {
  const { ballot: say, decision: words } = useFace().t
  const { number } = useFormats()
  const { slips, phone, paper, named } = ballot
  const stands = decision.meeting?.ballot
  if (!stands) return null
  return (
    <Sheet>
      <h2>{stands.open ? say.running : say.over}</h2>
      <p class="quiet">{stands.secret ? say.secretKind : say.namedKind}</p>
      <Facts
        facts={[
          { label: say.slipsMade, value: number(slips) },
          { label: say.byPhone, value: number(phone) },
          { label: say.byPaper, value: number(paper) },
          { label: say.unused, value: number(slips - phone - paper) },
        ]}
      />
      {stands.open && mayPrint && (
        <Buttons>
          <ButtonLink icon="print" href={decisionPaths.slips(decision.id)}>
            {say.slips}
          </ButtonLink>
        </Buttons>
      )}
      {named.length > 0 && (
        <Table
          caption={say.namedTable}
          rows={named}
          rowKey={(one) => String(one.number)}
          columns={[
            { key: 'number', head: words.number, cell: (one) => one.number },
            { key: 'name', head: words.name, cell: (one) => <OwnWords>{one.name}</OwnWords> },
            { key: 'choice', head: say.choice, cell: (one) => words[one.choice] },
          ]}
        />
      )}
    </Sheet>
  )
}
