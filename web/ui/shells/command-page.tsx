import type { ComponentChildren } from 'preact'
import { useFace } from '../face.tsx'
import type { Instant } from '../messages/format.ts'
import { paths } from '../paths.ts'
import { Document } from './document.tsx'
import { TopBar } from './topbar.tsx'

interface CommandPageProps {
  /** The one question this screen answers; its h1 stands in the children. */
  title: string
  where?: string | undefined
  /** Three metres away and dark: verbs, reasons and old events go. */
  wall?: boolean | undefined
  freshAt?: Instant | undefined
  scripts?: readonly string[] | undefined
  home?: string
  /** The whole room; a script may draw it anew, so it stands in an element of its own. */
  children: ComponentChildren
}

export function CommandPage({
  title,
  where,
  wall,
  freshAt,
  scripts,
  home = paths.command,
  children,
}: CommandPageProps) {
  const { workdayMinutes, county } = useFace()
  return (
    <Document
      title={title}
      sheet="command.css"
      scripts={scripts}
      room={wall ? 'wall' : 'desk'}
      unlisted
      body="face-command"
    >
      <TopBar home={home} where={where} freshAt={freshAt} />
      <main
        class="room"
        id="main"
        data-workday={workdayMinutes}
        data-county={county.code}
        data-wall-room={wall ? '1' : undefined}
      >
        {children}
      </main>
    </Document>
  )
}
