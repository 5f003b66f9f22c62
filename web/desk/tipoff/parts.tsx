import { useFace } from '#web/ui/face.tsx'
import type { Messages } from '#web/ui/messages/index.ts'
import type { Rail } from '#web/ui/shells/rail.tsx'

export const tipoffDeskPaths = { reports: '/desk/tipoffs', keys: '/desk/tipoffs/keys' } as const

export function tipoffRail(t: Messages, current: string): Rail {
  const say = t.tipoffDesk
  const link = (label: string, href: string) => ({ label, href, current: href === current })
  const links = [link(say.listTitle, tipoffDeskPaths.reports), link(say.keysTitle, tipoffDeskPaths.keys)]
  return { area: 'sealed', groups: [{ title: say.title, links }] }
}

/** What the script says and where it says it; the script itself has no words. */
export function Told() {
  const { script } = useFace().t.tipoffDesk
  return (
    <>
      <noscript>
        <p class="notice notice-late">{useFace().t.tipoffDesk.noScript}</p>
      </noscript>
      <p id="tipoff-progress" class="quiet" role="status" hidden />
      <p id="tipoff-fault" class="field-error" role="alert" hidden />
      <p id="tipoff-said" class="notice notice-done" role="status" hidden />
      <div id="tipoff-words" hidden>
        {Object.entries(script).map(([key, words]) => (
          <span key={key} data-k={key}>
            {words}
          </span>
        ))}
      </div>
    </>
  )
}
