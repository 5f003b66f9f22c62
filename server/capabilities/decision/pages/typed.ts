const SEXES: Record<string, 'woman' | 'man'> = {
  '\u5973': 'woman',
  woman: 'woman',
  f: 'woman',
  '\u7537': 'man',
  man: 'man',
  m: 'man',
}

/** Lines of name, household and sex, in any order of width; the first line that is none gives its number. */
export function readElectors(
  typed: string,
): { electors: { name: string; household: string; sex: 'woman' | 'man' }[] } | { line: number } {
  const electors = []
  for (const [i, line] of typed.normalize('NFKC').split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const [name, household, word] = line.trim().split(/[\s,\u3001]+/)
    const sex = word === undefined ? undefined : SEXES[word.toLowerCase()]
    if (name === undefined || household === undefined || sex === undefined) return { line: i + 1 }
    electors.push({ name, household: household.toLowerCase(), sex })
  }
  return { electors }
}
