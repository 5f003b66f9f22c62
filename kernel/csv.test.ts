import { expect, test } from 'vitest'
import { csv } from './csv.ts'

test('a table for spreadsheets: marked as UTF-8, quoted where needed, lines ended as RFC 4180 says', () => {
  expect(
    csv([
      ['镇街', '件'],
      ['寿昌镇, 西', 12],
      ['他说"好"', null],
    ]),
  ).toBe('\uFEFF镇街,件\r\n"寿昌镇, 西",12\r\n"他说""好""",\r\n')
})

test('nothing that people wrote is run as a formula; a number below zero stays a number', () => {
  for (const bad of ['=1+1', '+86 571', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠1', '﹣1'])
    expect(csv([[bad]])).toMatch(/^\uFEFF"?'/)
  expect(csv([[-2]])).toBe('\uFEFF-2\r\n')
})
