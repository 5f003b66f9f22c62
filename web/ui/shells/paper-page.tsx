import type { ComponentChildren } from 'preact'
import { BackLink } from '../components/navigation.tsx'
import { useFace } from '../face.tsx'
import { Document } from './document.tsx'

interface PaperPageProps {
  title: string
  size: 'a4' | 'a3'
  /** On screen only: where one came from. */
  back?: { href: string; words: string } | undefined
  /** On screen only, beside the way back. */
  tools?: ComponentChildren
  sheets?: readonly string[] | undefined
  scripts?: readonly string[] | undefined
  children: ComponentChildren
}

/** A sheet to print and pin up: black on white, as large as the paper allows. */
export function PaperPage({ title, size, back, tools, sheets, scripts, children }: PaperPageProps) {
  const { t, demo } = useFace()
  return (
    <Document
      title={title}
      sheet="print.css"
      sheets={sheets}
      scripts={scripts}
      unlisted
      body={`face-paper paper-${size}`}
    >
      {back && (
        <header class="paper-tools">
          <BackLink href={back.href}>{back.words}</BackLink>
          {tools}
        </header>
      )}
      <main class="paper" id="main">
        {children}
        {demo && <p class="paper-demo">{t.common.demoFoot}</p>}
      </main>
    </Document>
  )
}
