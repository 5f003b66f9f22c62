import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Item } from '../core/item.ts'
import type { Snapshot } from '../core/snapshot.ts'
import { memoryShelf } from '../testing/memory-shelf.ts'
import { fetchSnapshot, keepFirst } from './fetch-snapshot.ts'
import { items, snapshot } from './state.ts'

const [MINE, OTHER] = ['330182109257001', '330182109257002']
const listOf = (code: string, more: object = {}) =>
  ({
    version: 1,
    grid: { code, name: code.slice(12), villageName: '桂花村' },
    worker: { id: 'ye', name: '叶小燕', unit: 'u' },
    households: [],
    removed: [],
    ...more,
  }) as unknown as Snapshot // As much of a list as is looked at here.

let answers: Snapshot[]
beforeEach(() => {
  answers = []
  vi.stubGlobal('fetch', async () => Response.json(answers.shift() ?? {}))
})
afterEach(() => {
  vi.unstubAllGlobals()
  items.value = []
  snapshot.value = undefined
})

test('given another grid, the phone keeps the old one until all that was written there is in the county (cht-core 11306)', async () => {
  const shelf = memoryShelf(() => undefined)
  await keepFirst(shelf, listOf(MINE))
  items.value = [{ id: '1', state: 'here' } as Item]
  answers = [listOf(OTHER, { purge: { grid: MINE } })]
  expect(await fetchSnapshot(shelf, 'ye')).toBe('fetched')
  expect(snapshot.value?.grid.code).toBe(MINE)
  items.value = [{ id: '1', state: 'county' } as Item]
  answers = [listOf(OTHER, { purge: { grid: MINE } }), listOf(OTHER)]
  await fetchSnapshot(shelf, 'ye')
  expect(snapshot.value?.grid.code).toBe(OTHER)
})

test('while somebody else is signed in, nothing of theirs comes onto this phone’s shelf (enketo 1127)', async () => {
  const shelf = memoryShelf(() => undefined)
  await keepFirst(shelf, listOf(MINE))
  answers = [listOf(OTHER, { worker: { id: 'hong', name: '洪新木', unit: 'u' } })]
  expect(await fetchSnapshot(shelf, 'ye')).toBe('other')
  expect(snapshot.value?.grid.code).toBe(MINE)
  expect(JSON.stringify(await shelf.read('snapshot'))).not.toContain('洪新木')
})
