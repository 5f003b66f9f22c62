import type { ComponentChildren } from 'preact'
import { useFace } from '../face.tsx'

/** What people wrote, and what they are called: never translated, so its language is said where the page has another. */
export function OwnWords({ children }: { children: ComponentChildren }) {
  const { lang } = useFace()
  return lang === 'zh-CN' ? children : <span lang="zh-CN">{children}</span>
}

/** Written in several lines, and shown so. */
export function OwnText({ text }: { text: string }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return (
    <>
      {lines.map((line, index) => (
        <p key={`${index} ${line}`} class="own-text">
          <OwnWords>{line}</OwnWords>
        </p>
      ))}
    </>
  )
}

const CHINESE = /(\p{Script=Han}[\p{Script=Han}\p{Script=Common}]*\p{Script=Han}|\p{Script=Han})/u

/** A sentence of ours with people's own words within it. */
export function MixedWords({ text }: { text: string }) {
  const { lang } = useFace()
  if (lang === 'zh-CN') return <>{text}</>
  return (
    <>
      {text
        .split(CHINESE)
        .map((part, index) => (index % 2 === 1 ? <OwnWords key={`${index} ${part}`}>{part}</OwnWords> : part))}
    </>
  )
}
