import type { Share } from '#capabilities/playbook/schema.ts'
import type { Attendance, Ballots, Meeting, PartyVote, VotingRule } from '../shapes/vocabulary.ts'

/** The least whole number that reaches the share, or passes it where the law says "more than". */
export function leastOf({ of, in: parts, over }: Share, whole: number): number {
  const exact = whole * of
  return over ? Math.floor(exact / parts) + 1 : Math.ceil(exact / parts)
}

const reaches = (share: Share, part: number, whole: number): boolean => whole > 0 && part >= leastOf(share, whole)

export interface Quorum {
  met: boolean
  people: { present: number; least: number; of: number }
  households?: { present: number; least: number; of: number }
}

/** Whether so many make a meeting: of the people or, where the rule knows it, of the households. */
export function quorumOf(rule: VotingRule, entitled: Meeting['entitled'], roll: Attendance): Quorum {
  const { people, households } = rule.quorum
  const count = (share: Share, present: number, of: number) => ({ present, least: leastOf(share, of), of })
  const byPeople = count(people, roll.present, entitled.people)
  const byHouseholds = households && count(households, roll.households, entitled.households)
  const met =
    reaches(people, roll.present, entitled.people) ||
    (households !== undefined && reaches(households, roll.households, entitled.households))
  return { met, people: byPeople, ...(byHouseholds ? { households: byHouseholds } : {}) }
}

export interface Tally {
  quorum: Quorum
  ballots: Ballots
  /** Ballots that did not come back. */
  missing: number
  majority: { among: VotingRule['majority']['among']; base: number; least: number; for: number }
  passed: boolean
}

/** The whole result from counts alone: whoever has the published counts and this function gets the same. */
export function tally(meeting: {
  rule: VotingRule
  entitled: Meeting['entitled']
  roll: Attendance
  ballots: Ballots
}): Tally {
  const { rule, entitled, roll, ballots } = meeting
  const quorum = quorumOf(rule, entitled, roll)
  const base = rule.majority.among === 'all' ? entitled.people : roll.present
  const least = leastOf(rule.majority.share, base)
  return {
    quorum,
    ballots,
    missing: ballots.issued - ballots.for - ballots.against - ballots.abstain - ballots.invalid,
    majority: { among: rule.majority.among, base, least, for: ballots.for },
    passed: quorum.met && base > 0 && ballots.for >= least,
  }
}

type BallotFault = 'too-many-issued' | 'more-than-given' | 'too-many-back'

/** One person, one vote: never more ballots than people in the room, never more votes than ballots. */
export function faultOfBallots(
  roll: Attendance,
  { issued, for: yes, against, abstain, invalid }: Ballots,
  secret: boolean,
  byPhone?: Meeting['ballot'],
): BallotFault | undefined {
  // Whoever is not in the room has no paper to hand in secretly.
  const most = secret && !byPhone ? roll.present - roll.online : roll.present
  if (issued > most) return 'too-many-issued'
  if (byPhone && issued - byPhone.cast > byPhone.papers) return 'more-than-given'
  return yes + against + abstain + invalid > issued ? 'too-many-back' : undefined
}

/** The party members' meeting: its quorum, and its own majority. */
export const partyQuorum = ({ rule, present, of }: PartyVote): boolean => reaches(rule.quorum, present, of)
export const partyPassed = (vote: PartyVote): boolean =>
  partyQuorum(vote) &&
  reaches(vote.rule.majority.share, vote.for, vote.rule.majority.among === 'all' ? vote.of : vote.present)
