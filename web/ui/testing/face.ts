import type { Face } from '../face.tsx'
import { messagesFor } from '../messages/index.ts'
import type { Language } from '../messages/language.ts'

/** A reader for tests: Wednesday 18 November 2026, 10:20 on the county's clock. */
export const sampleFace = (lang: Language = 'zh-CN', more: Partial<Face> = {}): Face => ({
  t: messagesFor(lang),
  lang,
  density: 'standard',
  path: '/v/000000000000?page=2',
  demo: true,
  county: {
    code: '000000',
    name: messagesFor('zh-CN').gallery.sample.all,
    nameEn: messagesFor('en').gallery.sample.all,
  },
  formToken: 'token-of-this-reader',
  assets: (name) => `/assets/${name}`,
  now: new Date('2026-11-18T02:20:00Z'),
  workdayMinutes: 420,
  phone: { name: messagesFor(lang).gallery.sample.callWho, number: '0571-0000 1100' },
  ...more,
})
