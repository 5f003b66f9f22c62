import { parentUnit } from '#kernel/unit.ts'
import type { MatterRules, MatterState, Verb } from '../shapes/vocabulary.ts'
import { mayRefuse, withinReopening } from './clocks.ts'
import { FROM } from './transitions.ts'

type Room = (matter: MatterState, now_ms: number, rules: MatterRules) => boolean

const hasSender: Room = ({ senders, holder }) => (senders.at(-1) ?? holder) !== holder
const asked: Room = ({ extensionAsked }) => extensionAsked !== undefined
const stillJudged: Room = (matter, now_ms, rules) =>
  matter.outcome !== 'merged' && matter.outcome !== 'withdrawn' && withinReopening(matter, now_ms, rules)

/** What the state's own facts leave room for, beyond the state's name. */
const ROOM: Partial<Record<Verb, Room>> = {
  returned: hasSender,
  refused: (matter, now_ms, rules) => hasSender(matter, now_ms, rules) && mayRefuse(matter, now_ms, rules),
  'passed-up': ({ holder }) => parentUnit(holder) !== undefined,
  'extension-asked': (matter, _now, rules) =>
    matter.extensionAsked === undefined && matter.extensions < rules.commonOf(matter.start_ms).extension.times,
  'extension-granted': asked,
  'extension-declined': asked,
  suspended: (matter, _now, rules) => matter.suspensions < rules.commonOf(matter.start_ms).suspension.times,
  'called-back': stillJudged,
  reopened: (matter, now_ms, rules) => matter.outcome !== 'merged' && withinReopening(matter, now_ms, rules),
}

/** Whether the verb can be done to the matter now, whoever does it: screens offer nothing else. */
export const isPossible = (verb: Verb, matter: MatterState, now_ms: number, rules: MatterRules): boolean =>
  FROM[verb].includes(matter.state) && (ROOM[verb]?.(matter, now_ms, rules) ?? true)
