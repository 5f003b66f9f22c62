export * from './period.ts'
export * from './rates.ts'
export * from './tally.ts'
