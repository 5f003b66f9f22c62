import { language } from '../phone/words.ts'

/** People's own words and names stay as they are; on an English screen they are marked as Chinese. */
export function Own({ text }: { text: string | null | undefined }) {
  if (!text) return null
  return <span lang={language.value === 'en' && /\p{Script=Han}/u.test(text) ? 'zh-CN' : undefined}>{text}</span>
}
