import type { ComponentChildren } from 'preact'
import { useFace } from '../face.tsx'
import type { Instant } from '../messages/format.ts'
import { paths } from '../paths.ts'
import { Document } from './document.tsx'
import { type Rail, RailNavigation } from './rail.tsx'
import { TopBar } from './topbar.tsx'

interface DeskPageProps {
  title: string
  rail: Rail
  /** The open record beside the list; on phones the page shows it alone. */
  detail?: ComponentChildren
  /** Beside the title: "12 件，按到期先后". */
  lede?: string | undefined
  /** Beside the title, at the end: a search, an export. */
  tools?: ComponentChildren
  freshAt?: Instant | undefined
  scripts?: readonly string[] | undefined
  /** The list, or a whole page when there is no detail. */
  children: ComponentChildren
}

export function DeskPage({ title, rail, detail, lede, tools, freshAt, scripts, children }: DeskPageProps) {
  const { actor } = useFace()
  return (
    <Document
      title={actor ? `${title} · ${actor.scopeName}` : title}
      sheet="desk.css"
      scripts={scripts}
      unlisted
      body="face-desk"
    >
      <TopBar home={paths.desk} freshAt={freshAt} menu="#rail" />
      <div class={detail ? 'desk desk-split' : 'desk'}>
        <RailNavigation rail={rail} />
        <main class="desk-main" id="main">
          <div class="desk-head">
            <h1>{title}</h1>
            {lede && <p class="quiet">{lede}</p>}
            {tools && <div class="desk-tools">{tools}</div>}
          </div>
          {children}
        </main>
        {detail && <div class="desk-detail">{detail}</div>}
      </div>
    </Document>
  )
}
