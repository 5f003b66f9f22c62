export * from './clocks.ts'
export * from './steps.ts'
