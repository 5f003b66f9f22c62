import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { FORM_TYPE, formOf } from '#testing/form.ts'
import { COUNTY, GUIHUA, PEISHI } from '#testing/world.ts'

let county: TestCounty
let key: string
beforeAll(async () => {
  county = await openCounty()
  county.setNow(new Date('2026-11-18T09:00:00+08:00'))
})
afterAll(() => county.close())

const get = (url: string, headers = {}) => county.anyone().get(url, headers)
async function report(change: object): Promise<string> {
  const body = county.report({ villageCode: GUIHUA, gridCode: `${GUIHUA}001`, kind: 'street-lamp', ...change })
  expect(await county.anyone().post('/api/v1/matters', body)).toMatchObject({ status: 201 })
  return body.id
}
const send = (fields: Record<string, string>, format = 'json') =>
  county.app.inject({
    method: 'POST',
    url: `/open311/v2/requests.${format}`,
    headers: { 'content-type': FORM_TYPE },
    payload: new URLSearchParams(fields).toString(),
  })
const asAdmin = (url: string, fields: Record<string, unknown>) => {
  const { cookie, payload } = formOf(county, fields)
  const headers = { cookie: `sid=test-admin; ${cookie}`, 'content-type': FORM_TYPE }
  return county.app.inject({ method: 'POST', url, headers, payload })
}

describe('Open311 GeoReport v2', () => {
  test('names the public kinds and no other, as JSON and as XML', async () => {
    const { body } = await get('/open311/v2/services.json')
    const codes = body.map((one: { service_code: string }) => one.service_code)
    expect(codes).toContain('street-lamp')
    for (const secret of ['quarrel', 'wages', 'village-affairs', 'noise']) expect(codes).not.toContain(secret)
    expect(body[0]).toMatchObject({ metadata: false, type: 'realtime' })
    const xml = await get('/open311/v2/services.xml')
    expect(xml.headers['content-type']).toContain('text/xml')
    expect(xml.text).toMatch(/^<\?xml .*<services><service><service_code>/s)
    expect(await get('/open311/v2/services/street-lamp.json')).toMatchObject({ body: { attributes: [] } })
    expect(await get('/open311/v2/services/quarrel.json')).toMatchObject({ status: 404, body: [{ code: 404 }] })
  })

  test('tells public matters masked and coarse, never private kinds, petitions, words or people', async () => {
    await report({
      text: '路灯坏了，打 13812345678 找我 <张三>',
      lon: 119.281234,
      lat: 29.471234,
      phone: '13812345678',
    })
    await report({ kind: 'quarrel', text: '和邻居吵架' })
    const petition = await report({ kind: 'road-damage', text: '这条路要上访' })
    const office = county.staff('centre')
    const registered = await office.post('/api/v1/petitions', { id: newId(), matter: petition, people: 1 })
    if (registered.status !== 201) throw new Error(JSON.stringify(registered.body))
    const { body, text } = await get('/open311/v2/requests.json')
    expect(body).toMatchObject([
      { service_code: 'street-lamp', status: 'open', lat: 29.471, long: 119.281, address_id: `${GUIHUA}001` },
    ])
    expect(body[0].requested_datetime).toBe('2026-11-18T09:00:00+08:00')
    for (const secret of ['13812345678', '吵架', '上访', petition]) expect(text).not.toContain(secret)
    const one = await get(`/open311/v2/requests/${body[0].service_request_id}.xml`)
    expect(one.text).toContain('<service_requests><request><service_request_id>')
    expect(one.text).not.toContain('<张三>')
    expect((await get('/open311/v2/requests/999999.json')).body).toMatchObject([{ code: 404 }])
    expect((await get('/open311/v2/requests.json?status=closed')).body).toEqual([])
    expect((await get('/open311/v2/requests.json?service_code=manhole-railing')).body).toEqual([])
    expect((await get('/open311/v2/requests.json?status=办理中')).body).toMatchObject([{ code: 400 }])
    expect((await get('/open311/v2/requests.json?start_date=yesterday')).status).toBe(400)
    expect((await get('/open311/v2/requests.xml?jurisdiction_id=other')).text).toContain('<errors><error><code>404')
    const tokens = await get(`/open311/v2/tokens/${petition}.json`)
    expect(tokens.status).toBe(404)
  })

  test('takes a report with a key of the county alone, and gives number, token and receipt', async () => {
    const id = newId()
    const issued = await asAdmin('/desk/open-keys', { id, name: '某市民随手拍程序' })
    key = /<code class="num">([\w-]{32})<\/code>/.exec(issued.body)?.[1] ?? ''
    expect((await asAdmin('/desk/open-keys', { id, name: '某市民随手拍程序' })).body).toContain(key)
    const good = { api_key: key, service_code: 'street-lamp', description: '桥头的灯不亮', address_id: `${PEISHI}001` }
    const taken = await send(good)
    expect(taken.statusCode).toBe(201)
    const [{ service_request_id: number, token, service_notice: notice }] = taken.json()
    expect(notice).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}/)
    expect((await get(`/open311/v2/tokens/${token}.json`)).body).toEqual([{ service_request_id: number, token }])
    expect((await get(`/open311/v2/requests/${number}.json`)).body).toMatchObject([{ address_id: `${PEISHI}001` }])
    const refused = async (change: Record<string, string>) => (await send({ ...good, ...change })).json()[0].code
    expect(await refused({ api_key: 'nonsense' })).toBe(403)
    expect(await refused({ service_code: 'quarrel' })).toBe(404)
    expect(await refused({ description: '' })).toBe(400)
    expect(await refused({ address_id: '' })).toBe(400)
    const xml = await send({ ...good, api_key: '' }, 'xml')
    expect([xml.statusCode, xml.body]).toEqual([403, expect.stringContaining('<errors><error><code>403</code>')])
    expect((await asAdmin(`/desk/open-keys/${id}/ends`, {})).statusCode).toBe(303)
    expect(await refused({})).toBe(403)
  })
})

test('GeoJSON has the open public matters within a box, and grids as points', async () => {
  const matters = await get('/open/matters.geojson?bbox=119.2,29.4,119.3,29.5')
  expect(matters.headers['content-type']).toContain('application/geo+json')
  const { features } = JSON.parse(matters.text)
  expect(features).toMatchObject([{ type: 'Feature', geometry: { type: 'Point', coordinates: [119.281, 29.471] } }])
  expect(JSON.parse((await get('/open/matters.geojson?bbox=110,20,111,21')).text).features).toEqual([])
  expect((await get('/open/matters.geojson?bbox=3,2,1,0')).status).toBe(400)
  const grids = JSON.parse((await get(`/open/grids.geojson?place=${GUIHUA}`)).text)
  expect(grids.features.length).toBeGreaterThan(0)
  for (const { geometry } of grids.features) expect(geometry.type).toBe('Point')
})

test('feeds and calendars of a village are well-formed, and the page names them all', async () => {
  expect((await get(`/v/${GUIHUA}/notices.atom`)).text).toContain('<feed xmlns="http://www.w3.org/2005/Atom"')
  expect((await get(`/v/${GUIHUA}/visiting-days.ics`)).text).toMatch(/^BEGIN:VCALENDAR\r\n.*END:VCALENDAR\r\n$/s)
  for (const lang of ['zh-CN', 'en']) {
    const { text } = await get('/open-data', { 'accept-language': lang })
    for (const address of ['/open311/v2/services.json', '/open/matters.geojson', 'notices.atom', COUNTY])
      expect(text).toContain(address)
  }
})
