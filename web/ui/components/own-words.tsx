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
