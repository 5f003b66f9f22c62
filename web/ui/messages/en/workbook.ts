import type { workbook as zh } from '../zh/workbook.ts'

export const workbook: typeof zh = {
  download: 'Download as Excel',
  village: 'Village',
  title: 'Title',
  kind: 'Kind',
  power: 'Power',
  stage: 'Stage',
  next: 'Next step',
  openedOn: 'Begun on',
  dueOn: 'Due on',
  yuan: 'Yuan',
  finishBy: 'To be finished by',
  inspectedOn: 'Accepted on',
  meetsOn: 'Meeting on',
  result: 'Result',
  colour: 'Colour',
  rule: 'Rule',
  happenedOn: 'Happened on',
}
