import { describe, expect, test } from 'vitest'
import type { ActionData, MatterAction, Verb } from '../shapes/vocabulary.ts'
import { shownTo } from './shown.ts'

const FIRST = 'first'
const LATER = 'later'

const step = (verb: Verb, kind: 'staff' | 'resident', data: ActionData = {}, account?: string): MatterAction => ({
  id: `${verb} ${account ?? ''}`,
  verb,
  at_ms: 0,
  by: { kind, unit: kind === 'staff' ? '1/town' : undefined, name: kind === 'staff' ? '徐敏' : undefined, account },
  data,
})

describe('what a receipt shows', () => {
  test('leaves out what is between desks, and every name', () => {
    const steps = [
      step('sorted', 'staff', { kind: 'rubbish' }),
      step('noted', 'staff', { text: '他又来了' }),
      step('noted', 'staff', { text: '材料已到', public: true }),
      step('extension-asked', 'staff', { days: 5, reason: '等材料' }),
      step('extension-declined', 'staff', { reason: '不同意' }),
      step('accepted', 'staff'),
    ]
    const shown = shownTo(steps, FIRST, true)
    expect(shown.map(({ verb }) => verb)).toEqual(['noted', 'accepted'])
    expect(JSON.stringify(shown)).not.toContain('徐敏')
  })

  test('gives a grant the days that were asked for', () => {
    const steps = [step('extension-asked', 'staff', { days: 5 }), step('extension-granted', 'staff')]
    expect(shownTo(steps, FIRST, true)).toMatchObject([{ verb: 'extension-granted', data: { days: 5 } }])
  })

  test('keeps each resident’s words and photos between that resident and the desks', () => {
    const steps = [
      step('joined', 'resident', { text: '我家也是', files: ['a'] }, LATER),
      step('added', 'resident', { text: '还有一盏', files: ['b'] }, FIRST),
      step('said', 'resident', { solved: 'yes', satisfaction: 'fair', text: '等得久' }, FIRST),
    ]
    expect(shownTo(steps, FIRST, true)).toMatchObject([
      { mine: false, data: {} },
      { mine: true, data: { text: '还有一盏', files: ['b'] } },
      { mine: true, data: { text: '等得久' } },
    ])
    const seen = shownTo(steps, LATER, false)
    expect(seen.map(({ mine }) => mine)).toEqual([true, false, false])
    expect(seen[1]?.data).toEqual({})
    expect(seen[2]?.data).toEqual({ solved: 'yes', satisfaction: 'fair' })
  })

  test('takes residents’ acts of before they were told apart for the first reporter’s', () => {
    const steps = [step('added', 'resident', { text: '还有一盏' })]
    expect(shownTo(steps, FIRST, true)).toMatchObject([{ mine: true, data: { text: '还有一盏' } }])
    expect(shownTo(steps, LATER, false)).toMatchObject([{ mine: false, data: {} }])
  })
})
