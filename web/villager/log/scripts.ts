import type { Language } from '#web/ui/messages/language.ts'

/** These scripts carry the words of one language, so that a phone loads no others. */
export const inLanguage = (script: 'verify' | 'check-paper', lang: Language): string =>
  lang === 'en' ? `${script}-en.js` : `${script}.js`
