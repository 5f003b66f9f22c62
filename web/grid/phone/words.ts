import { computed, signal } from '@preact/signals'
import { gridApp as english } from '#web/ui/messages/en/grid-app.ts'
import { visit as englishVisit } from '#web/ui/messages/en/visit.ts'
import { formatsFor } from '#web/ui/messages/format.ts'
import type { Messages } from '#web/ui/messages/index.ts'
import type { Language } from '#web/ui/messages/language.ts'
import { gridApp as chinese } from '#web/ui/messages/zh/grid-app.ts'
import { visit as chineseVisit } from '#web/ui/messages/zh/visit.ts'
import type { Named } from '../core/snapshot.ts'

const KEPT = 'grid.language'

export const language = signal<Language>('zh-CN')

type Words = Messages['gridApp'] & Pick<Messages['visit'], 'duties' | 'outcomes'>
const zh: Words = { ...chinese, duties: chineseVisit.duties, outcomes: chineseVisit.outcomes }
const en: Words = { ...english, duties: englishVisit.duties, outcomes: englishVisit.outcomes }

/** The words of the app alone: the rest of the catalogue stays off the phone. */
export const words = computed<Words>(() => (language.value === 'en' ? en : zh))

/** No working time is told here, so the length of a working day does not matter. */
export const formats = () => formatsFor({ lang: language.value, workdayMinutes: 1, now: new Date() })

export const named = (name: Named): string => (language.value === 'en' ? name.en : name.zh)

export function chooseLanguage(next: Language): void {
  language.value = next
  document.documentElement.lang = next
  document.title = words.value.title
  const skip = document.querySelector('.skip')
  if (skip) skip.textContent = words.value.skip
  localStorage.setItem(KEPT, next)
}

export function beginLanguage(): void {
  const kept = localStorage.getItem(KEPT) ?? document.documentElement.lang
  chooseLanguage(kept === 'en' ? 'en' : 'zh-CN')
}
