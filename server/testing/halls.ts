import { newId } from '#kernel/id.ts'
import type { TestCounty } from './county.ts'
import { dayFrom } from './neighbourhoods.ts'
import { GUIHUA } from './world.ts'

const post = async (
  county: TestCounty,
  url: string,
  body: Record<string, unknown> & { id: string },
): Promise<string> => {
  const done = await county.staff('village.guihua').post(url, body)
  if (done.status !== 201) throw new Error(done.text)
  return body.id
}

/** The service centre of the first village, open on working days from nine to eleven. */
export const hallOf = (county: TestCounty): Promise<string> =>
  post(county, '/api/v1/halls', {
    ...{ id: newId(), villageCode: GUIHUA, place: '村委会一楼' },
    ...{ weekdays: '1,2,3,4,5', from: '09:00', to: '11:00' },
  })

/** Something that comes by, three days from now. */
export const planned = (county: TestCounty, change: object = {}): Promise<string> =>
  post(county, '/api/v1/stops', {
    ...{ id: newId(), villageCode: GUIHUA, title: '镇卫生院医生量血压', place: '文化礼堂' },
    ...{ on: dayFrom(county.now(), 3), from: '09:00', to: '11:00' },
    ...change,
  })
