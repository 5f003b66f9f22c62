import type { ComponentChildren } from 'preact'
import type { Instant } from '../messages/format.ts'
import { Document } from './document.tsx'
import { TopBar } from './topbar.tsx'

interface CommandPageProps {
  /** The one question this screen answers. */
  title: string
  lede?: string | undefined
  where?: string | undefined
  /** Three metres away and dark: verbs, reasons and old events go. */
  wall?: boolean | undefined
  freshAt?: Instant | undefined
  sheets?: readonly string[] | undefined
  scripts?: readonly string[] | undefined
  home?: string
  /** Right of the question: the map and what just happened. */
  side?: ComponentChildren
  /** Along the foot: Figures. */
  figures?: ComponentChildren
  children: ComponentChildren
}

export function CommandPage(props: CommandPageProps) {
  const { title, lede, where, wall, freshAt, sheets, scripts, home = '/command', side, figures, children } = props
  return (
    <Document
      title={title}
      sheet="command.css"
      sheets={sheets}
      scripts={scripts}
      room={wall ? 'wall' : 'desk'}
      unlisted
      body="face-command"
    >
      <TopBar home={home} where={where} freshAt={freshAt} />
      <main class={side ? 'room room-split' : 'room'} id="main">
        <section class="room-ask" aria-labelledby="question">
          <h1 id="question">{title}</h1>
          {lede && <p class="room-lede">{lede}</p>}
          {children}
        </section>
        {side && <div class="room-side">{side}</div>}
        {figures && <div class="room-figures">{figures}</div>}
      </main>
    </Document>
  )
}
