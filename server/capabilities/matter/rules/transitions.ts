import type { State, Verb } from '../shapes/vocabulary.ts'

const OPEN = ['reported', 'accepted', 'waiting', 'suspended', 'handled'] as const
const AT_WORK = ['reported', 'accepted'] as const
const ANY = [...OPEN, 'closed'] as const

/** From which states each verb may be done. Everything else is refused, and the screens offer nothing else. */
export const FROM: Record<Verb, readonly State[]> = {
  reported: [],
  joined: OPEN,
  accepted: ['reported'],
  returned: AT_WORK,
  refused: AT_WORK,
  assigned: AT_WORK,
  'passed-up': AT_WORK,
  'passed-across': AT_WORK,
  asked: ['accepted'],
  added: OPEN,
  'extension-asked': ['accepted'],
  'extension-granted': ['accepted', 'waiting', 'suspended'],
  'extension-declined': ['accepted', 'waiting', 'suspended'],
  suspended: ['accepted'],
  resumed: ['suspended', 'waiting'],
  urged: ['reported', 'accepted', 'waiting', 'suspended'],
  noted: ANY,
  answered: ANY,
  handled: ['accepted'],
  said: ['handled', 'closed'],
  'called-back': ['handled', 'closed'],
  unanswered: ['handled'],
  withdrawn: OPEN,
  reopened: ['handled', 'closed'],
  merged: ['reported', 'accepted', 'waiting', 'suspended'],
  absorbed: OPEN,
  split: AT_WORK,
  escalated: AT_WORK,
  sorted: AT_WORK,
}
