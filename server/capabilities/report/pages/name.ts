import type { ReportModel } from '../rules/index.ts'

/** What a report's file is called: the place and its months. */
export const nameFor = ({ place, same }: ReportModel): string =>
  `${place}-${same.from.slice(0, 7)}-${same.to.slice(0, 7)}`
