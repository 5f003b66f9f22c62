import { expect, test } from 'vitest'
import type { DeskVerb } from '#capabilities/matter/schema.ts'
import { DESK_ACTS } from '#capabilities/matter/schema.ts'
import { FIRST, FURTHER, likelyNext } from './likely.ts'

const all = DESK_ACTS.map(({ verb }) => verb)
const at = (state: 'reported' | 'accepted' | 'waiting' | 'handled' | 'closed', more: object = {}) => ({
  state,
  returned: 0,
  ...more,
})
const worker = { holds: true, dispatches: false }
const office = { holds: true, dispatches: true }
const above = { holds: false, dispatches: true }

test('every act has its place among the buttons, once', () => {
  expect([...FIRST, ...Object.values(FURTHER).flat()].sort()).toEqual([...all].sort())
})

test('whoever works accepts, then handles; an office hands on; who stands above urges', () => {
  const next = (state: Parameters<typeof likelyNext>[0], who: typeof worker, may: readonly DeskVerb[] = all) =>
    likelyNext(state, may, who)
  expect(next(at('reported'), worker)).toBe('accepted')
  expect(next(at('accepted'), worker)).toBe('handled')
  expect(next(at('reported'), office)).toBe('assigned')
  expect(next(at('reported', { lead: '1/town' }), office)).toBe('accepted')
  expect(next(at('reported', { lead: '1/town', returned: 1 }), office)).toBe('assigned')
  expect(next(at('accepted'), above)).toBe('urged')
  expect(next(at('accepted', { extensionAsked: { days: 3, by: '1/village' } }), above)).toBe('extension-granted')
  expect(next(at('waiting'), worker)).toBe('resumed')
  expect(next(at('handled'), above)).toBe('called-back')
  expect(next(at('closed'), office)).toBeUndefined()
  expect(next(at('accepted'), worker, ['noted'])).toBeUndefined()
})
