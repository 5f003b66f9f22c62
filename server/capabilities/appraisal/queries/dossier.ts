import { addMonths } from '#kernel/calendar.ts'
import type { Context } from '#platform/context.ts'
import { requireMay } from '../access.ts'
import type { AppraisalContext } from '../context.ts'

export interface DossierLine {
  id: string
  villageCode: string
  person: string
  joint: string
  heldOn: string
  participants: string
  text: string
  result: string
  paper: string
  /** Replaced by what was recorded later of the same person, action and day. */
  isReplaced: boolean
}

/** Which of the joint actions have been held with a secretary within the rule's months. */
export interface Dossier {
  villageCode: string
  person: string
  held: string[]
  missing: string[]
  /** Of those missing, the ones that were held before: their last day. */
  late: { joint: string; heldOn: string }[]
}

export interface Dossiers {
  lines: DossierLine[]
  people: Dossier[]
  /** Of all villages of the county: those without any entry. */
  villages: { all: number; without: string[] }
  /** Of the secretaries on file, how many lack each joint action within the months. */
  lacking: { joint: string; n: number }[]
  /** The first day of the months that are counted. */
  from: string
}

/** In the order in which they were recorded. */
const entriesOf = async ({ tx, county }: Context): Promise<Omit<DossierLine, 'isReplaced'>[]> =>
  await tx
    .selectFrom('dossier_entry')
    .select([
      'id',
      'village_code as villageCode',
      'person',
      'joint',
      'held_on as heldOn',
      'participants',
      'text',
      'result',
      'paper',
    ])
    .where('county', '=', county)
    .orderBy('seq')
    .execute()

type Entry = Omit<DossierLine, 'isReplaced'>
const personOf = ({ villageCode, person }: Entry): string => `${villageCode}\0${person}`
const eventOf = (one: Entry): string => `${personOf(one)}\0${one.joint}\0${one.heldOn}`
const byPlace = (a: { villageCode: string; person: string }, b: { villageCode: string; person: string }) =>
  a.villageCode === b.villageCode ? (a.person < b.person ? -1 : 1) : a.villageCode < b.villageCode ? -1 : 1

/** When it was held with this secretary before the months that count; nothing where it never was. */
function lastHeld(lines: readonly DossierLine[], person: string, joint: string): Dossier['late'] {
  const days = lines.filter((one) => !one.isReplaced && one.joint === joint && personOf(one) === person)
  const heldOn = days
    .map((one) => one.heldOn)
    .sort()
    .at(-1)
  return heldOn === undefined ? [] : [{ joint, heldOn }]
}

/** Every entry, newest first, and of each secretary what was held and what is missing; the most missing on top. */
export async function listDossiers(context: AppraisalContext): Promise<Dossiers> {
  requireMay(context.actor, 'read')
  const all = await entriesOf(context)
  const last = new Map(all.map((one) => [eventOf(one), one.id]))
  const lines = all.map((one) => ({ ...one, isReplaced: last.get(eventOf(one)) !== one.id }))
  const { months, joints } = context.dossier
  const from = addMonths(context.today, -months)
  const held = new Map<string, Set<string>>()
  const people = new Map(all.map((one) => [personOf(one), one]))
  for (const one of lines)
    if (!one.isReplaced && one.heldOn > from)
      held.set(personOf(one), (held.get(personOf(one)) ?? new Set()).add(one.joint))
  const shown = [...people.entries()].map(([key, { villageCode, person }]): Dossier => {
    const own = held.get(key)
    const missing = joints.filter((one) => !own?.has(one.key)).map((one) => one.key)
    return {
      ...{ villageCode, person },
      held: joints.filter((one) => own?.has(one.key)).map((one) => one.key),
      missing,
      late: missing.flatMap((joint) => lastHeld(lines, key, joint)),
    }
  })
  const filed = new Set(all.map(({ villageCode }) => villageCode))
  const villages = context.villages()
  return {
    villages: { all: villages.length, without: villages.filter((code) => !filed.has(code)) },
    lacking: joints.map(({ key: joint }) => ({
      joint,
      n: shown.filter(({ missing }) => missing.includes(joint)).length,
    })),
    lines: lines.sort((a, b) => (a.heldOn === b.heldOn ? byPlace(a, b) : a.heldOn < b.heldOn ? 1 : -1)),
    people: shown.sort((a, b) => b.missing.length - a.missing.length || byPlace(a, b)),
    from,
  }
}
