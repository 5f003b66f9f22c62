import { Button, Buttons } from '#web/ui/components/button.tsx'
import { ErrorSummary } from '#web/ui/components/error-summary.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Plate } from '#web/ui/components/plate.tsx'
import { useFace } from '#web/ui/face.tsx'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { tipoffPaths } from './paths.ts'
import { NameFields, ReportFields } from './report-form.tsx'

interface PlainPageProps {
  typed?: Readonly<Record<string, string>> | undefined
  /** Why it was not taken. */
  sentence?: string | undefined
  /** Taken: the number, shown this once. */
  number?: string | undefined
}

/** Without scripts: says first that the server sees the words, and then seals them. No token, hence no cookie. */
export function TipoffPlainPage({ typed, sentence, number }: PlainPageProps) {
  const say = useFace().t.tipoff
  return (
    <VillagerPage title={say.plain.title} sheets={['tipoff.css']} unlisted>
      <Plate small title={say.plain.title} />
      {number ? <Taken number={number} /> : <Form typed={typed} sentence={sentence} />}
    </VillagerPage>
  )
}

function Taken({ number }: { number: string }) {
  const say = useFace().t.tipoff
  return (
    <>
      <h2>{say.doneTitle}</h2>
      <div class="receipt">
        <p class="tipoff-number receipt-code num">{number}</p>
        <p>{say.doneText}</p>
      </div>
      <p>{say.plain.unread}</p>
      <p>
        <a class="tap" href={tipoffPaths.leave}>
          {say.leave}
        </a>
      </p>
    </>
  )
}

function Form({ typed, sentence }: Omit<PlainPageProps, 'number'>) {
  const say = useFace().t.tipoff
  return (
    <>
      <ErrorSummary faults={sentence ? [{ name: 'text', sentence }] : []} />
      <Notice tone="late">
        <p>{say.plain.warning}</p>
        <p>{say.otherText}</p>
      </Notice>
      <form
        class="form"
        method="post"
        action={tipoffPaths.plain}
        encType="multipart/form-data"
        noValidate
        autoComplete="off"
      >
        <ReportFields typed={typed} error={sentence} />
        <NameFields typed={typed} />
        <Buttons>
          <Button kind="seal">{say.plain.send}</Button>
        </Buttons>
      </form>
    </>
  )
}
