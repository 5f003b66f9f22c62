import { refuse } from '#kernel/problem.ts'

const LINE = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\s+(.{2,400})$/

const wrong = (line: string) => refuse('dispute.instalment-line', 422, { field: 'instalments', params: { line } })

/** `2026-12-31 what is done`, one a line. @throws Problem `dispute.instalment-line` 422, naming the line */
export function instalmentsIn(typed: string): { dueOn: string; text: string }[] {
  return typed
    .split('\n')
    .map((line) => line.normalize('NFKC').trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, year, month, day, text] = LINE.exec(line) ?? []
      if (!year || !month || !day || !text) throw wrong(line)
      const dueOn = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      // A day such as 2026-02-31 is none.
      if (isNoDay(dueOn)) throw wrong(line)
      return { dueOn, text }
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}

function isNoDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day
}
