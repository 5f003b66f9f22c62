import type { StaffRole } from '#platform/identity/actor.ts'
import { onKept, onMandate } from './matrix-oracle-mandate.ts'
import type { Rule } from './matrix-table.ts'
import { COUNTY, GUIHUA, type Person } from './world.ts'

/**
 * What each role may do, written from the words of the requirements and not from the code: no import of access.ts, of the
 * unit rules or of row security. When the two differ, one of them is wrong.
 */

/** Everybody who may come to the door. */
export type Visitor = Person | 'villager' | 'anonymous'
export type Verdict = 'allow' | 401 | 403 | 404

/** The facts of a matter that decide. Units are written `place/slot`. */
export interface Facts {
  place: string
  holder: string
  coUnits?: string[]
  /** Units that had it before. */
  past?: string[]
  handledBy?: string
}

const NO_CASEWORK: StaffRole[] = ['organiser', 'playbook-editor', 'system-administrator', 'auditor']
/** Grid, village, town, county centre, department: the desks that work. */
const WORK: StaffRole[] = ['grid-worker', 'village-cadre', 'town-officer', 'centre-officer', 'department-officer']
const DISPATCH: StaffRole[] = ['village-cadre', 'town-officer', 'centre-officer']
/** Who may take a report down for somebody, besides that person. */
const TAKES_DOWN: StaffRole[] = ['grid-worker', 'village-cadre', 'town-officer', 'centre-officer']
const OFFICES: StaffRole[] = ['town-officer', 'centre-officer']

type Standing = 'holds' | 'helps' | 'above' | 'did-not-handle'

/** `grid → village → town → county centre`; a department stands under the centre. */
const isAbove = (unit: string, holder: string): boolean => {
  const [place = '', slot = ''] = unit.split('/')
  const [under = ''] = holder.split('/')
  return ['village', 'town', 'centre'].includes(slot) && unit !== holder && under.startsWith(place)
}

function standings({ unit }: Person, { holder, coUnits = [], handledBy }: Facts): Standing[] {
  return [
    ...(unit === holder ? (['holds'] as const) : []),
    ...(coUnits.includes(unit) ? (['helps'] as const) : []),
    ...(isAbove(unit, holder) ? (['above'] as const) : []),
    ...(handledBy !== undefined && handledBy !== unit ? (['did-not-handle'] as const) : []),
  ]
}

type Grant = [StaffRole[], Standing[]]
const HOLDER_ONLY: Grant = [WORK, ['holds']]
const HOLDER_OR_ABOVE: Grant = [DISPATCH, ['holds', 'above']]
const ABOVE_ONLY: Grant = [DISPATCH, ['above']]
const CONCERNED: Grant = [WORK, ['holds', 'helps', 'above']]

/** Who does what: the roles, and how their unit must stand to the matter. */
const POWERS = {
  accepted: HOLDER_ONLY,
  returned: HOLDER_ONLY,
  refused: HOLDER_ONLY,
  'passed-up': HOLDER_ONLY,
  // A grid hands up or back; it has no desk beside it to send to.
  'passed-across': [[...DISPATCH, 'department-officer'], ['holds']],
  asked: HOLDER_ONLY,
  'extension-asked': HOLDER_ONLY,
  suspended: HOLDER_ONLY,
  handled: HOLDER_ONLY,
  assigned: HOLDER_OR_ABOVE,
  merged: HOLDER_OR_ABOVE,
  split: HOLDER_OR_ABOVE,
  sorted: HOLDER_OR_ABOVE,
  // The approver is not the one who asks.
  'extension-granted': ABOVE_ONLY,
  'extension-declined': ABOVE_ONLY,
  urged: ABOVE_ONLY,
  reopened: ABOVE_ONLY,
  added: CONCERNED,
  noted: CONCERNED,
  resumed: [WORK, ['holds', 'above']],
  answered: [WORK, ['holds', 'above']],
  // Only an officer of another unit than the one that handled it calls back.
  'called-back': [OFFICES, ['did-not-handle']],
} satisfies Record<string, Grant>
export type Power = keyof typeof POWERS

/** What a village makes public: it writes, its supervision committee reviews, the offices above watch and urge. */
const DISCLOSURE = {
  write: ['village-cadre'],
  review: ['supervision-member'],
  'write-or-centre': ['village-cadre', 'centre-officer'],
  'write-or-review': ['village-cadre', 'supervision-member'],
  'take-down': ['village-cadre', 'town-officer', 'centre-officer'],
  urge: ['town-officer', 'centre-officer'],
  'take-request': ['supervision-member', 'town-officer'],
  supervise: ['supervision-member', 'town-officer', 'centre-officer', 'discipline-officer'],
  clear: ['discipline-officer'],
  score: ['town-officer'],
  recognise: ['centre-officer'],
  appoint: ['town-officer'],
  'keep-posts': ['village-cadre', 'supervision-member', 'town-officer'],
  town: ['town-officer'],
  'village-or-town': ['village-cadre', 'town-officer'],
  centre: ['centre-officer'],
  approve: ['village-cadre', 'supervision-member', 'town-officer'],
  'pay-or-watch': ['village-cadre', 'supervision-member', 'town-officer', 'discipline-officer'],
} satisfies Record<string, StaffRole[]>
export type DisclosurePower = keyof typeof DISCLOSURE
const SEES_DISCLOSURES: StaffRole[] = [
  'village-cadre',
  'supervision-member',
  'town-officer',
  'town-leader',
  'centre-officer',
  'discipline-officer',
]

/** Their village, or one in their territory; a department and a grid have no part in it. */
function onDisclosure(rule: Rule, person: Person, place: string): Verdict {
  const reached = person.role !== 'department-officer' && place.startsWith(person.scope)
  if (rule === 'disclosure-list') return SEES_DISCLOSURES.includes(person.role) ? 'allow' : 403
  if (rule === 'disclosure-read' && !SEES_DISCLOSURES.includes(person.role)) return 403
  if (!reached || NO_CASEWORK.includes(person.role)) return 404
  if (rule === 'disclosure-read') return 'allow'
  // Of the words in Rule only this one is left.
  return DISCLOSURE[rule.slice('disclosure-act:'.length) as DisclosurePower].some((role) => role === person.role)
    ? 'allow'
    : 403
}

/** The petition of the matrix: of a village of Shouchang, registered by the town, passed on to the housing department. */
const PETITION = {
  place: GUIHUA,
  office: `${GUIHUA.slice(0, 9)}/town`,
  unit: `${COUNTY}/dept-housing-construction`,
}
const COUNTY_OFFICES = ['centre']
const PETITIONS = {
  office: { units: [PETITION.office], slots: COUNTY_OFFICES },
  unit: { units: [PETITION.unit], slots: [] },
  'office-or-unit': { units: [PETITION.office, PETITION.unit], slots: COUNTY_OFFICES },
  approve: { units: [PETITION.unit], slots: COUNTY_OFFICES },
  oversee: { units: [], slots: ['centre', 'discipline', 'city-discipline'] },
} satisfies Record<string, { units: string[]; slots: string[] }>
export type PetitionPower = keyof typeof PETITIONS
const SEES_PETITIONS: StaffRole[] = [
  'town-officer',
  'town-leader',
  'centre-officer',
  'department-officer',
  'discipline-officer',
]

function onPetition(rule: Rule, { role, unit, scope }: Person, facts: Facts): Verdict {
  const sees = SEES_PETITIONS.includes(role)
  if (rule === 'petition-list') return sees ? 'allow' : 403
  if (rule === 'petition-register') {
    if (!reaches({ role, unit, scope } as Person, facts)) return 404
    return OFFICES.includes(role) ? 'allow' : 403
  }
  if (rule === 'petition-read' && !sees) return 403
  // A village does not see petitions, not even of its own place; a department sees what was passed on to it.
  const byPlace = sees && role !== 'department-officer' && PETITION.place.startsWith(scope)
  if (!byPlace && unit !== PETITION.unit) return 404
  if (rule === 'petition-read') return 'allow'
  // Of the words in Rule only this one is left.
  const { units, slots } = PETITIONS[rule.slice('petition-act:'.length) as PetitionPower]
  if (role === 'town-leader') return 403
  const slot = unit.split('/')[1] ?? ''
  return (units as string[]).includes(unit) || (slots as string[]).includes(slot) ? 'allow' : 403
}

/** The dispute of the matrix: of the first village's committee, its mediator the grid worker of the second grid. */
const DISPUTE = { body: `${GUIHUA}/village`, mediator: 'grid.guihua2' }
const DISPUTES = {
  body: { mediator: false, centre: false },
  both: { mediator: true, centre: false },
  overseen: { mediator: true, centre: true },
  'body-or-centre': { mediator: false, centre: true },
} satisfies Record<string, { mediator: boolean; centre: boolean }>
export type DisputePower = keyof typeof DISPUTES
const SEES_DISPUTES: StaffRole[] = [
  'grid-worker',
  'village-cadre',
  'supervision-member',
  'town-officer',
  'centre-officer',
]

/** Confidential: nobody's by territory but the centre's, not even the town's above the village. */
function onDispute(rule: Rule, person: Person, facts: Facts): Verdict {
  const { role, unit, account } = person
  if (rule === 'dispute-register') {
    if (!reaches(person, facts)) return 404
    return ['village-cadre', ...OFFICES].includes(role) ? 'allow' : 403
  }
  if (rule === 'dispute-read' && !SEES_DISPUTES.includes(role)) return 403
  const stands = {
    body: unit === DISPUTE.body,
    mediator: account === DISPUTE.mediator,
    centre: role === 'centre-officer',
  }
  if (!stands.body && !stands.mediator && !stands.centre) return 404
  if (rule === 'dispute-read' || stands.body) return 'allow'
  // Of the words in Rule only this one is left.
  const may = DISPUTES[rule.slice('dispute-act:'.length) as DisputePower]
  return (stands.mediator && may.mediator) || (stands.centre && may.centre) ? 'allow' : 403
}

/** The number, the hand-over and the joint session of the matrix: of the county's centre, with the housing department. */
const COUNTER = { from: `${COUNTY}/centre`, to: `${COUNTY}/dept-housing-construction` }
const READS_COUNTER: StaffRole[] = ['village-cadre', 'department-officer', ...OFFICES]

function onCounter(rule: Rule, { role, unit }: Person): Verdict {
  if (rule === 'counter-ticket') {
    if (role !== 'village-cadre' && !OFFICES.includes(role)) return 403
    return unit === COUNTER.from ? 'allow' : 404
  }
  const power = rule.split(':')[1]
  if (power === 'read' && !READS_COUNTER.includes(role)) return 403
  if (unit !== COUNTER.from && unit !== COUNTER.to) return 404
  if (power === 'read') return 'allow'
  return unit === (power === 'hand' ? COUNTER.from : COUNTER.to) ? 'allow' : 403
}

/** The line of the matrix: led by the housing department, with the first town. */
const WORKPLAN = [`${COUNTY}/dept-housing-construction`, `${COUNTY}/dept-transport`, `${GUIHUA.slice(0, 9)}/town`]

function onWorkplan(rule: Rule, { role, unit }: Person): Verdict {
  const reads = [...SEES_DISCLOSURES, 'department-officer'].includes(role)
  const part = WORKPLAN.includes(unit) && ['town-officer', 'department-officer'].includes(role)
  return (rule === 'workplan-read' ? reads : part) ? 'allow' : 403
}

/** Reach first: one's territory, and what one's unit has or had a part in. */
export function reaches(person: Person, { place, holder, coUnits = [], past = [] }: Facts): boolean {
  if (NO_CASEWORK.includes(person.role)) return false
  const hasPart = [holder, ...coUnits, ...past].includes(person.unit)
  if (person.role === 'department-officer') return hasPart
  return hasPart || place.startsWith(person.scope)
}

/** The number of somebody who waits: for the desks that work on it, and for offices that oversee it or call back. */
function mayOpenPhone(person: Person, facts: Facts): boolean {
  const stands = standings(person, facts)
  if (WORK.includes(person.role) && stands.some((one) => one === 'holds' || one === 'helps')) return true
  return OFFICES.includes(person.role) && stands.length > 0
}

function onMatter(person: Person, facts: Facts, may: () => boolean): Verdict {
  if (!reaches(person, facts)) return 404
  return may() ? 'allow' : 403
}

/** `refuse`: nobody gets in by who they are. `answer`: whatever is typed decides, and the sample typed nonsense. */
export function verdict(rule: Rule, visitor: Visitor, facts: Facts): Verdict | 'refuse' | 'answer' {
  if (rule === 'open') return 'allow'
  if (rule === 'own-session') return 'answer'
  if (rule === 'by-secret') return 'refuse'
  if (rule === 'report' && typeof visitor === 'string') return 'allow'
  if (rule === 'villager') return visitor === 'villager' ? 'allow' : 401
  if (visitor === 'villager' || visitor === 'anonymous') return 401
  if (rule === 'signed-in') return 'allow'
  if (rule === 'signed-in-again') return 'answer'
  if (rule === 'matter-list' || rule === 'matter-desk') return NO_CASEWORK.includes(visitor.role) ? 403 : 'allow'
  if (rule === 'takes-down') return TAKES_DOWN.includes(visitor.role) ? 'allow' : 403
  if (rule === 'report') {
    if (!TAKES_DOWN.includes(visitor.role)) return 403
    return facts.place.startsWith(visitor.scope) ? 'allow' : 404
  }
  if (rule === 'matter-read') return onMatter(visitor, facts, () => true)
  if (rule === 'matter-phone') return onMatter(visitor, facts, () => mayOpenPhone(visitor, facts))
  if (rule.startsWith('petition-')) return onPetition(rule, visitor, facts)
  if (rule.startsWith('counter-')) return onCounter(rule, visitor)
  if (rule.startsWith('dispute-')) return onDispute(rule, visitor, facts)
  if (rule.startsWith('workplan-')) return onWorkplan(rule, visitor)
  if (/^(report|reserve|member)-/.test(rule)) return onKept(rule, visitor)
  if (rule.startsWith('mandate-')) return onMandate(rule, visitor, reaches(visitor, facts))
  if (rule.startsWith('disclosure-')) return onDisclosure(rule, visitor, GUIHUA)
  if (rule.startsWith('only:')) return rule.slice(5).split(',').includes(visitor.role) ? 'allow' : 403
  // Of the words in Rule only this one is left.
  const [roles, needed]: Grant = POWERS[rule.slice('matter-act:'.length) as Power]
  return onMatter(
    visitor,
    facts,
    () => roles.includes(visitor.role) && standings(visitor, facts).some((one) => needed.includes(one)),
  )
}

export type Relation = 'own' | 'child' | 'parent' | 'sibling' | 'cousin'

/** How the place of a matter lies to the territory of an actor. */
export function relationOf(scope: string, place: string): Relation {
  if (scope === place) return 'own'
  if (place.startsWith(scope)) return 'child'
  if (scope.startsWith(place)) return 'parent'
  const siblings = scope.length === place.length && scope.slice(0, -3) === place.slice(0, -3)
  return siblings ? 'sibling' : 'cousin'
}
