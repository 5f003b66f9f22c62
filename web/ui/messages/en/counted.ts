/** "1 day", "2 days", "1,204 days": a number, or one already written out. */
export const counted = (n: number | string, one: string, many: string): string =>
  `${n} ${String(n) === '1' ? one : many}`
