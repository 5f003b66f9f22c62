import { en } from './en/index.ts'
import type { Language } from './language.ts'
import { zh } from './zh/index.ts'

/** Chinese is the source; a language that lacks a key or changes a parameter does not compile. */
export type Messages = Worded<typeof zh>

/** Same keys and parameters, any words. */
type Worded<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : { [K in keyof T]: Worded<T[K]> }

const catalogues: Record<Language, Messages> = { 'zh-CN': zh, en }

export const messagesFor = (lang: Language): Messages => catalogues[lang]
