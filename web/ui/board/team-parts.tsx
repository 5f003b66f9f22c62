import type { FactData, Stage } from '#capabilities/team/rules/index.ts'
import { writeCents } from '#kernel/money.ts'
import { Facts } from '../components/facts.tsx'
import { OwnWords } from '../components/own-words.tsx'
import { Tag, type Tone } from '../components/tag.tsx'
import { useFace, useFormats } from '../face.tsx'
import { FactCourse } from './fact-course.tsx'
import type { ShownTeam, ShownTeamLine } from './team-view.ts'
import { inWords } from './words.ts'

const TONES: Record<Stage, Tone> = {
  formed: 'calm',
  nominated: 'soon',
  supported: 'soon',
  shown: 'info',
  model: 'done',
  ended: 'calm',
}

/** Only where something is to be said: an ordinary team needs no mark. */
export const TeamStage = ({ stage }: { stage: Stage }) =>
  stage === 'formed' ? null : <Tag tone={TONES[stage]}>{useFace().t.team.stages[stage]}</Tag>

export function TeamFacts({ team }: { team: ShownTeamLine }) {
  const face = useFace()
  const { date, number } = useFormats()
  const say = face.t.team
  return (
    <Facts
      facts={[
        { label: say.kind, value: `${inWords(face, team.kind)} · ${inWords(face, team.explain)}` },
        { label: say.fields.leader, value: <OwnWords>{team.leader}</OwnWords> },
        { label: say.members, value: say.membersOf(number(team.members), number(team.volunteers), number(team.party)) },
        { label: say.formedOn, value: date(team.formedOn) },
        { label: say.noticeUntil, value: team.stage === 'shown' && team.noticeUntil && date(team.noticeUntil) },
        { label: say.recognisedOn, value: team.recognisedOn && date(team.recognisedOn) },
        { label: say.saved, value: team.savedCents > 0 ? say.yuan(writeCents(team.savedCents)) : undefined },
      ].map(({ label, value }) => ({ label, value: value === false ? undefined : value }))}
    />
  )
}

/** What makes a model team, in the county's words. */
export function TeamCriteria({ team }: { team: ShownTeam }) {
  const face = useFace()
  return (
    <>
      <ul>
        {team.criteria.map((one) => (
          <li key={one.zh}>{inWords(face, one)}</li>
        ))}
      </ul>
      <p class="quiet">{inWords(face, team.basis)}</p>
    </>
  )
}

export function TeamCourse({ team }: { team: ShownTeam }) {
  const face = useFace()
  const { date, number } = useFormats()
  const say = face.t.team
  const harmonyOf = ({ harmony }: FactData) => {
    const name = harmony === undefined ? undefined : team.harmonies[harmony]
    return name && inWords(face, name)
  }
  const saysOf = ({ data }: { data: FactData }): (string | undefined)[] => [
    data.volunteer ? say.volunteer : undefined,
    data.party ? say.partyMember : undefined,
    data.on && say.served(date(data.on), number(data.people ?? 0)),
    harmonyOf(data),
    data.savedCents === undefined ? undefined : `${say.saved} ${say.yuan(writeCents(data.savedCents))}`,
    data.until && `${say.noticeUntil} ${date(data.until)}`,
    data.upheld === undefined ? undefined : say.options.upheld[data.upheld ? 'true' : 'false'],
    data.reason && `${say.fields.reason}: ${data.reason}`,
  ]
  return (
    <FactCourse<FactData>
      facts={team.facts}
      label={say.course}
      verbs={say.verbs}
      saysOf={saysOf}
      textOf={({ text }) => text}
    />
  )
}
