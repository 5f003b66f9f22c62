// npm run contest:measure [-- months]: how fair the contest of towns is, by the functions that count live records.
import { join } from 'node:path'
import { measureFairness } from '#capabilities/contest/rules/fairness.ts'
import { readPlaybookFiles } from '#capabilities/playbook/index.ts'
import { projectRoot } from '#platform/config/root.ts'

const MONTHS = 1000
const SEED = 20261123
const MOST_FALSE_PERCENT = 5

const months = Number(process.argv[2] ?? MONTHS)
const playbook = await readPlaybookFiles(join(projectRoot(), 'playbook'))
const [rule] = playbook['contest-schemes']
if (!rule) throw new Error('no scheme in the playbook')
const { falseBlack, townMonths, monthsWithBlack, seen, strategies } = measureFairness(
  { ...rule.body, key: rule.key, version: rule.validFrom },
  months,
  SEED,
)
const percent = (n: number, all: number) => `${((n / all) * 100).toFixed(2)} %`
const say = (line: string) => process.stdout.write(`${line}\n`)
say(`16 equal towns, ${months} months, line ${rule.body.line}`)
say(`false black, town-months:  ${falseBlack} of ${townMonths} (${percent(falseBlack, townMonths)})`)
say(`months with any of them:   ${monthsWithBlack} of ${months} (${percent(monthsWithBlack, months)})`)
say(`a town at 75 against 90:   named in ${seen} of ${months} (${percent(seen, months)})`)
for (const [name, { better, same, worse }] of Object.entries(strategies))
  say(`${name.padEnd(22)} better ${better}, same ${same}, worse ${worse}`)
const fails =
  monthsWithBlack / months > MOST_FALSE_PERCENT / 100 || Object.values(strategies).some(({ better }) => better > 0)
if (fails) process.exitCode = 1
