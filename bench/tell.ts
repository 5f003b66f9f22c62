export const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Named after `--`, only those are measured: `npm run bench:log -- proving phone`, `npm run bench:grids -- sync`. */
const asked = process.argv.slice(2)

/** One line of the table for each thing measured. */
export async function tell(name: string, measure: () => Promise<[string, string][]>): Promise<void> {
  if (asked.length > 0 && !asked.includes(name)) return
  for (const [what, value] of await measure()) say(`| ${what} | ${value} |`)
}
