import { Facts } from '#web/ui/components/facts.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { useFace } from '#web/ui/face.tsx'

type Held = Record<string, unknown>

/** What lies aside may be of any shape; nothing of it is trusted to be words. */
function heldIn(content: string): Held {
  try {
    const held: unknown = JSON.parse(content)
    return typeof held === 'object' && held !== null ? (held as Held) : {} // Each field is looked at by itself.
  } catch {
    return {}
  }
}

const textIn = (held: Held, key: string): string | undefined => {
  const value = held[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}
const listIn = (held: Held, key: string): Held[] => {
  const value = held[key]
  return Array.isArray(value) ? value.filter((one): one is Held => typeof one === 'object' && one !== null) : []
}

/** The record or the answer in words, as a desk reads it before it decides. */
export function HeldWords({ content }: { content: string }) {
  const { t } = useFace()
  const { duties, outcomes } = t.visit
  const held = heldIn(content)
  const named = (words: Record<string, string>, key: string) => {
    const value = textIn(held, key)
    return value && (words[value] ?? value)
  }
  const own = (key: string) => {
    const value = textIn(held, key)
    return value && <OwnWords>{value}</OwnWords>
  }
  const wishes = listIn(held, 'asks').flatMap((one) => textIn(one, 'text') ?? [])
  return (
    <Facts
      facts={[
        { label: t.visit.paper.kind, value: named({ ...duties, 'callout-answer': t.callout.title }, 'kind') },
        { label: t.visit.paper.outcome, value: named(outcomes, 'outcome') },
        { label: t.callout.what, value: named(t.callout.acts, 'verb') },
        { label: t.visit.paper.text, value: own('text') },
        { label: t.callout.reason, value: own('reason') },
        { label: t.record.place, value: own('place') },
        { label: t.visit.sheet.asks, value: wishes.length > 0 && <OwnWords>{wishes.join('；')}</OwnWords> },
      ]}
    />
  )
}
