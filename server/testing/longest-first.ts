import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest begins first, so that nothing long is left alone at the end while the other worker has nothing to do. */
const LONGEST = [
  'server/access-matrix.test.ts',
  'server/generated-requests.test.ts',
  'server/kill.test.ts',
  'seed/load.test.ts',
  'server/capabilities/matter/clock.test.ts',
  'server/platform/log/independent.test.ts',
  'server/capabilities/tipoff/proofs.test.ts',
  'server/capabilities/household/import.test.ts',
  'server/platform/http/robust.test.ts',
  'server/capabilities/matter/rules/histories.test.ts',
  'web/grid/core/sync.test.ts',
]

const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = LONGEST.findIndex((name) => moduleId.endsWith(name))
  return rank < 0 ? LONGEST.length : rank
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files)
    return usual.toSorted((a, b) => rankOf(a) - rankOf(b))
  }
}
