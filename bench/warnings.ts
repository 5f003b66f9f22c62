/** npm run warnings:measure: what the rules of warnings catch in a made-up county, and what they say of honest records. */
import { readPlaces } from '#seed/places.ts'
import { measureWarnings } from './warnings/measure.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const percent = (part: number): string => `${(part * 100).toFixed(1)} %`

const RECALL_LEAST = 0.95
const FALSE_MOST = 1

const measured = await measureWarnings(
  readPlaces().villages.map(({ code }) => code),
  Number(process.argv[2] ?? 1),
)
say(
  `${measured.villages} units, ${measured.years} years, ${measured.planted} planted cases of ${measured.perPattern.length} patterns.\n`,
)
say('| pattern | planted | caught | recall |')
say('|---|---:|---:|---:|')
for (const { pattern, planted, caught } of measured.perPattern)
  say(`| ${pattern} | ${planted} | ${caught} | ${planted ? percent(caught / planted) : '-'} |`)
say('\n| rule | right | about honest records |')
say('|---|---:|---:|')
for (const { rule, right, wrong } of measured.perRule) say(`| ${rule} | ${right} | ${wrong} |`)
say(`\nRecall ${percent(measured.recall)} (at least ${percent(RECALL_LEAST)}).`)
say(
  `Precision ${percent(measured.precision)}: ${measured.right} of ${measured.findings} findings point to something planted.`,
)
say(`False alerts ${measured.falseAYear.toFixed(2)} for each unit and year (at most ${FALSE_MOST}).`)
process.exitCode = measured.recall >= RECALL_LEAST && measured.falseAYear <= FALSE_MOST ? 0 : 1
