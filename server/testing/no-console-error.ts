import { afterEach, beforeEach, expect, vi } from 'vitest'

/** A test that complains on the console has failed, even when every expectation held. */
const complaints: string[] = []

beforeEach(() => {
  complaints.length = 0
  for (const channel of ['error', 'warn'] as const)
    vi.spyOn(console, channel).mockImplementation((...words) => void complaints.push(words.map(String).join(' ')))
})

afterEach(() => {
  vi.restoreAllMocks()
  expect(complaints, 'nothing may be written to console.error or console.warn').toEqual([])
})
