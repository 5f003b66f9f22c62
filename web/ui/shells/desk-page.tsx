import type { ComponentChildren } from 'preact'
import { Icon } from '../components/icon.tsx'
import { MixedWords } from '../components/own-words.tsx'
import { useFace } from '../face.tsx'
import type { Instant } from '../messages/format.ts'
import { paths } from '../paths.ts'
import { Document } from './document.tsx'
import { type Rail, RailNavigation } from './rail.tsx'
import { TopBar } from './topbar.tsx'

interface DeskPageProps {
  title: string
  /** Of the window, when it is not the title of the list: the open record's. */
  windowTitle?: string | undefined
  rail: Rail
  /** The open record beside the list; where there is no room for both it stands alone. */
  detail?: ComponentChildren
  /** The list without an open record: the way back from one. */
  listHref?: string | undefined
  /** Beside the title: "12 件，按到期先后". */
  lede?: string | undefined
  /** Beside the title, at the end: a search, an export. */
  tools?: ComponentChildren
  freshAt?: Instant | undefined
  sheets?: readonly string[] | undefined
  scripts?: readonly string[] | undefined
  /** The list, or a whole page when there is no detail. */
  children: ComponentChildren
}

export function DeskPage({
  title,
  windowTitle = title,
  rail,
  detail,
  listHref,
  lede,
  tools,
  freshAt,
  sheets,
  scripts,
  children,
}: DeskPageProps) {
  const { actor } = useFace()
  return (
    <Document
      title={actor ? `${windowTitle} · ${actor.scopeName}` : windowTitle}
      sheet="desk.css"
      sheets={sheets}
      scripts={scripts}
      unlisted
      body="face-desk"
    >
      <TopBar home={paths.desk} freshAt={freshAt} menu="#rail" />
      <div class={detail ? 'desk desk-split' : 'desk'}>
        <RailNavigation rail={rail} />
        <main class="desk-main" id="main">
          <div class="desk-list">
            <div class="desk-head">
              <h1>
                {listHref ? (
                  <a href={listHref}>
                    <Icon name="left" />
                    <MixedWords text={title} />
                  </a>
                ) : (
                  <MixedWords text={title} />
                )}
              </h1>
              {lede && (
                <p class="quiet">
                  <MixedWords text={lede} />
                </p>
              )}
              {tools && <div class="desk-tools">{tools}</div>}
            </div>
            {children}
          </div>
          {detail && (
            <div class="desk-detail" id="record">
              {detail}
            </div>
          )}
        </main>
      </div>
    </Document>
  )
}
