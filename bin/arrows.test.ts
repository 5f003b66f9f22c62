import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, expect, test } from 'vitest'

/** A planted breach of each rule: a check that has never caught anything proves nothing. */
const BREACHES: [rule: string, from: string, to: string][] = [
  ['kernel-is-pure', 'kernel/clock.ts', 'server/platform/db/pool.ts'],
  ['platform-knows-no-capability', 'server/platform/jobs/queue.ts', 'server/capabilities/matter/index.ts'],
  ['platform-takes-words-and-shells', 'server/platform/http/page.ts', 'web/villager/home.tsx'],
  ['capability-door', 'server/capabilities/matter/actions/accept.ts', 'server/capabilities/place/queries.ts'],
  ['composition-door', 'server/app.ts', 'server/capabilities/matter/routes.ts'],
  ['rules-are-pure', 'server/capabilities/matter/rules/fold.ts', 'server/platform/audit/audit.ts'],
  ['sql-has-two-homes', 'server/capabilities/matter/routes.ts', 'server/platform/db/pool.ts'],
  ['http-has-one-home', 'server/capabilities/matter/actions/accept.ts', 'server/platform/http/page.ts'],
  ['words-are-for-the-edge', 'server/capabilities/matter/queries.ts', 'web/ui/words.ts'],
  ['web-takes-only-pure-files', 'web/desk/inbox.tsx', 'server/capabilities/matter/queries.ts'],
  ['fronts-are-strangers', 'web/desk/inbox.tsx', 'web/villager/home.tsx'],
  ['ui-knows-no-front', 'web/ui/words.ts', 'web/villager/home.tsx'],
  ['no-test-in-production', 'server/app.ts', 'server/testing/world.ts'],
  ['tier-who-and-where', 'server/capabilities/place/queries.ts', 'server/capabilities/matter/index.ts'],
  ['inner-schema-shapes', 'server/capabilities/matter/schema.ts', 'server/capabilities/matter/rules/fold.ts'],
  ['inner-rules', 'server/capabilities/matter/rules/fold.ts', 'server/capabilities/matter/queries.ts'],
  ['inner-queries', 'server/capabilities/matter/queries.ts', 'server/capabilities/matter/actions/accept.ts'],
  ['inner-actions', 'server/capabilities/matter/actions/accept.ts', 'server/capabilities/matter/pages.tsx'],
  ['ledger-knows-no-rules', 'seed/ledger/county.ts', 'server/capabilities/warning/rules/split-works.ts'],
  ['rules-know-no-ledger', 'server/capabilities/warning/rules/split-works.ts', 'seed/ledger/county.ts'],
  ['no-cycle', 'kernel/id.ts', 'kernel/id-again.ts'],
]

const folder = mkdtempSync(join(tmpdir(), 'arrows-'))
afterAll(() => rmSync(folder, { recursive: true }))
const rules: IConfiguration = createRequire(import.meta.url)('../.dependency-cruiser.cjs')

/** Lays a tree in which `from` imports `to`, and names the rules that complain. */
async function complaintsOf(from: string, to: string): Promise<string[]> {
  const tree = mkdtempSync(join(folder, 'tree-'))
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(tree, file)), { recursive: true })
    writeFileSync(join(tree, file), text)
  }
  write('tsconfig.json', '{ "compilerOptions": { "allowImportingTsExtensions": true, "noEmit": true } }')
  write(to, from === 'kernel/id.ts' ? imports(to, from, 'back') : 'export const thing = 1\n')
  write(from, `${imports(from, to, 'thing')}export const back = thing\n`)
  const folders = [...new Set([from, to].map((file) => file.split('/')[0] ?? file))]
  const { output } = await cruise(folders, { ...rules.options, baseDir: tree, validate: true, ruleSet: rules })
  return (output as ICruiseResult).summary.violations.map(({ rule }) => rule.name)
}

const imports = (from: string, to: string, name: string) =>
  `import { ${name} } from '${relative(dirname(from), to).replace(/^(?!\.)/, './')}'\n`

test.each(BREACHES)('%s: %s may not import %s', async (rule, from, to) => {
  expect(await complaintsOf(from, to)).toContain(rule)
})
