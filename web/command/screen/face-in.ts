import type { Face } from '#web/ui/face.tsx'
import type { Messages } from '#web/ui/messages/index.ts'

/** The words that the room uses, in the page's language only: a wall's browser need not load the rest. */
async function wordsIn(lang: string): Promise<Messages> {
  const { words } = lang === 'en' ? await import('../words/en.ts') : await import('../words/zh.ts')
  return words as Partial<Messages> as Messages // The room's components ask for no other area.
}

/** The face of the page as the server drew it, as far as a script needs it. */
export async function faceIn(document: Document, main: HTMLElement): Promise<Omit<Face, 'now'>> {
  const lang = document.documentElement.lang === 'en' ? 'en' : 'zh-CN'
  const county = main.dataset['county'] ?? ''
  return {
    t: await wordsIn(lang),
    lang,
    density: 'desk',
    path: '/command',
    demo: false,
    county: { code: county, name: '', nameEn: '' },
    formToken: '',
    assets: (name) => name,
    workdayMinutes: Number(main.dataset['workday']),
  }
}
