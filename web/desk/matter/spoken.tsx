import { useFace } from '#web/ui/face.tsx'
import type { ShownMatter } from './shown-matter.ts'

/** What was spoken at the door, for the record that the matter arose from; its words stand above. */
export function Spoken({ matter }: { matter: ShownMatter }) {
  const say = useFace().t.record
  const seconds = matter.actions[0]?.data.record?.voice_s
  if (seconds === undefined) return null
  return (
    <section aria-label={say.voice(seconds)}>
      <p>
        <b>{say.voice(seconds)}</b>
      </p>
      {/* biome-ignore lint/a11y/useMediaCaption: nobody has written down what was said; the matter's words stand above */}
      <audio controls preload="none" aria-label={say.voice(seconds)} src={`/desk/matters/${matter.id}/voice`} />
      <p class="small quiet">{`${say.heard} ${say.mayBeOnPhone}`}</p>
    </section>
  )
}
