import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCounty, type TestCounty } from '#testing/county.ts'

let county: TestCounty
let id: string
beforeAll(async () => {
  county = await openCounty()
  const report = county.report({ phone: '13800001234' })
  id = report.id
  await county.anyone().post('/api/v1/matters', report)
  expect((await county.staff('village.guihua').get(`/api/v1/matters/${id}`)).status).toBe(200)
})
afterAll(() => county.close())

const page = { accept: 'text/html' }
const read = async (query = '') => (await county.staff('auditor').get(`/desk/audit${query}`, page)).text

describe('the audit', () => {
  test('shows who read and who changed what, newest first, and holds no words of the matter', async () => {
    const text = await read()
    expect(text).toContain('<code>matter.read</code>')
    expect(text).toContain('village.guihua')
    expect(text).not.toContain('桂花桥东头')
    expect(text).not.toContain('13800001234')
  })

  test('is found by day, person, verb and record', async () => {
    for (const [query, there] of [
      [`?object=${id}`, true],
      ['?who=village.guihua&verb=matter.read', true],
      ['?verb=matter', true],
      ['?who=grid.peishi', false],
      ['?verb=photo', false],
      ['?from=2001-01-01&to=2001-01-02', false],
    ] as const)
      expect((await read(query)).includes('<code>matter.read</code>'), query).toBe(there)
  })

  test('writes down that it was looked into', async () => {
    await read('?verb=nothing')
    const text = await read('?verb=audit.read')
    expect(text).toContain('<code>audit.read</code>')
  })

  test('is the auditor’s alone; days and names that are none are refused in words', async () => {
    for (const account of ['centre', 'admin', 'discipline', 'playbook', 'town.shouchang'] as const)
      expect((await county.staff(account).get('/desk/audit', page)).status, account).toBe(403)
    expect((await county.anyone().get('/desk/audit', page)).status).not.toBe(200)
    expect((await county.staff('auditor').get('/desk/audit?from=yesterday', page)).status).toBe(400)
  })
})
