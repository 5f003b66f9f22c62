import { type Ballots, CHOICES, type Choice, type PhoneVotes, quorumOf } from '#capabilities/decision/rules/index.ts'
import { Facts } from '../components/facts.tsx'
import { Table } from '../components/table.tsx'
import { StateTag, type Tone } from '../components/tag.tsx'
import { useFace, useFormats } from '../face.tsx'
import type { ShownDecision, ShownLine } from './decision-view.ts'
import { inWords } from './words.ts'

const TONES: Record<ShownLine['stage'], Tone> = {
  preparing: 'calm',
  called: 'info',
  'no-quorum': 'soon',
  meeting: 'info',
  counted: 'info',
  'carrying-out': 'info',
  done: 'done',
  rejected: 'calm',
  dropped: 'calm',
}

export function DecisionStage({ stage }: { stage: ShownLine['stage'] }) {
  return <StateTag tone={TONES[stage]}>{useFace().t.decision.stages[stage]}</StateTag>
}

/** Who decides, how many must come, how many votes it needs: in numbers of this village, with the law. */
export function DecisionRule({ decision: { meeting, organ, result } }: { decision: ShownDecision }) {
  const face = useFace()
  const say = face.t.decision
  const { number, day } = useFormats()
  if (!meeting || !organ) return null
  const nobody = { present: 0, online: 0, proxies: 0, households: 0 }
  const { people, households } = quorumOf(meeting.rule, meeting.entitled, meeting.roll ?? nobody)
  const { majority } = result ?? {}
  return (
    <Facts
      facts={[
        { label: say.organ, value: inWords(face, organ.name) },
        { label: say.meets, value: day(meeting.meetsOn) },
        {
          label: say.ruleTitle,
          value: (
            <>
              <p>{say.quorumRule(number(people.least), number(people.of))}</p>
              {households && <p>{say.householdRule(number(households.least), number(households.of))}</p>}
              {majority && <p>{say.majorityRule[majority.among](number(majority.least), number(majority.base))}</p>}
            </>
          ),
        },
        { label: say.basis, value: inWords(face, organ.basis) },
      ]}
    />
  )
}

/** The votes by phone beside those on paper; together alone where so few would tell who voted how. */
function PhoneAndPaper({ ballots, phone }: { ballots: Ballots; phone: PhoneVotes }) {
  const { decision: say, ballot } = useFace().t
  const { number } = useFormats()
  const { cast, for: yes } = phone
  if (yes === undefined) return <p class="quiet">{ballot.together(number(cast))}</p>
  const paper = (choice: Choice) => ballots[choice] - (phone[choice] ?? 0)
  const rows = [
    { key: ballot.phoneRow, issued: cast, votes: (choice: Choice) => phone[choice] ?? 0, invalid: 0 },
    { key: ballot.paperRow, issued: ballots.issued - cast, votes: paper, invalid: ballots.invalid },
  ]
  return (
    <Table
      caption={ballot.apart}
      rows={rows}
      rowKey={({ key }) => key}
      stack={false}
      columns={[
        { key: 'what', head: ballot.apart, cell: ({ key }) => key },
        { key: 'issued', head: say.issued, num: true, cell: ({ issued }) => number(issued) },
        ...CHOICES.map((choice) => ({
          key: choice,
          head: say[choice],
          num: true,
          cell: ({ votes }: (typeof rows)[number]) => number(votes(choice)),
        })),
        { key: 'invalid', head: say.invalid, num: true, cell: ({ invalid }) => number(invalid) },
      ]}
    />
  )
}

/** The counts as they were counted, and what follows from them. */
export function DecisionResult({ decision: { title, meeting, result, flagged } }: { decision: ShownDecision }) {
  const say = useFace().t.decision
  const { number } = useFormats()
  if (!meeting?.roll || !result) return null
  const { roll, entitled } = meeting
  const { ballots, missing, majority, passed } = result
  const lines: [string, number][] = [
    [say.entitled, entitled.people],
    [say.present, roll.present],
    ...(meeting.rule.online ? [[say.online, roll.online] as [string, number]] : []),
    ...(meeting.rule.proxies ? [[say.proxies, roll.proxies] as [string, number]] : []),
    ...(meeting.rule.quorum.households ? [[say.households, roll.households] as [string, number]] : []),
    [say.issued, ballots.issued],
    [say.for, ballots.for],
    [say.against, ballots.against],
    [say.abstain, ballots.abstain],
    [say.invalid, ballots.invalid],
    [say.missing, missing],
    [say.needed, majority.least],
  ]
  return (
    <>
      <p class="said-lead">
        <b>{passed ? say.passed : say.notPassed}</b>
        {` · ${say.voted(number(ballots.for), number(ballots.against), number(ballots.abstain))}`}
      </p>
      <Table
        caption={`${title} · ${say.resultTitle}`}
        quietCaption
        stack={false}
        rows={lines}
        rowKey={([label]) => label}
        columns={[
          { key: 'what', head: say.resultTitle, cell: ([label]) => label },
          { key: 'count', head: say.howMany, num: true, cell: ([, count]) => number(count) },
        ]}
      />
      {meeting.phone && <PhoneAndPaper ballots={ballots} phone={meeting.phone} />}
      {flagged > 0 && <p class="quiet">{say.flagged(number(flagged))}</p>}
    </>
  )
}
