import { useFace } from '../face.tsx'
import { type Fault, useSentence } from './fault.tsx'
import { Notice } from './notice.tsx'
import { TextArea } from './text-field.tsx'

interface KeptWordsProps {
  fault: Fault
  typed: Readonly<Record<string, string | undefined>>
  /** The fields in which somebody wrote; ids and choices are of no use any more. */
  names: readonly string[]
}

/** A form that was refused and is not on the page any more: why, and the words that were typed into it. */
export function KeptWords({ fault, typed, names }: KeptWordsProps) {
  const { t } = useFace()
  const sentence = useSentence(fault)
  const words = names.flatMap((name) => typed[name]?.trim() || [])
  return (
    <Notice tone="late" title={t.act.refusedTitle} live>
      <p>{sentence}</p>
      {words.length > 0 && <TextArea name="kept" label={t.act.typedKept} need="" rows={3} value={words.join('\n')} />}
    </Notice>
  )
}
