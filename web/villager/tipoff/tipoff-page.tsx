import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { FieldFrame } from '#web/ui/components/field.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Plate } from '#web/ui/components/plate.tsx'
import { MoreRow, Rows } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { tipoffPaths } from './paths.ts'
import { FileFields, NameFields, ReportFields } from './report-form.tsx'
import { ScriptWords, Told } from './words.tsx'

/** The form that seals in the browser. Everything about it stays on one address, and nothing of it is kept on the phone. */
export function TipoffPage() {
  const say = useFace().t.tipoff
  return (
    <VillagerPage title={say.title} scripts={['tipoff.js']} sheets={['tipoff.css']} unlisted>
      <Plate small title={say.title} lede={say.lede} />
      <noscript>
        <Notice tone="late">
          <p>{say.noScript}</p>
          <p>
            <a class="tap" href={tipoffPaths.plain}>
              {say.noScriptLink}
            </a>
          </p>
        </Notice>
      </noscript>
      <Writing />
      <Done />
      <Rows>
        <MoreRow href={tipoffPaths.mailbox}>{say.mailboxLink}</MoreRow>
        <MoreRow href={tipoffPaths.offline}>{say.offline}</MoreRow>
      </Rows>
      <HandIn />
      <Risks />
      <ScriptWords />
    </VillagerPage>
  )
}

export function Writing() {
  const say = useFace().t.tipoff
  return (
    <section class="tipoff-part" id="tipoff-write" aria-labelledby="tipoff-write-title" hidden>
      <h2 id="tipoff-write-title">{say.formTitle}</h2>
      <p id="tipoff-keys" class="tipoff-keys notice notice-info num" role="status" />
      <form id="tipoff-form" class="form" noValidate autoComplete="off">
        <ReportFields />
        <div id="tipoff-who" hidden>
          <NameFields />
        </div>
        <FileFields />
        <Told />
        <Buttons>
          <Button kind="seal" icon="shield" wide>
            {say.send}
          </Button>
        </Buttons>
      </form>
    </section>
  )
}

export function Done() {
  const say = useFace().t.tipoff
  return (
    <section class="tipoff-part" id="tipoff-done" aria-labelledby="tipoff-done-title" tabIndex={-1} hidden>
      <h2 id="tipoff-done-title">{say.doneTitle}</h2>
      <div class="receipt">
        <p id="tipoff-number" class="tipoff-number receipt-code num" />
        <p>{say.doneText}</p>
      </div>
      <div id="tipoff-leave">
        <p>{say.doneNext}</p>
        <ButtonLink kind="seal" href={tipoffPaths.leave}>
          {say.leave}
        </ButtonLink>
      </div>
    </section>
  )
}

function HandIn() {
  const say = useFace().t.tipoff
  return (
    <section class="tipoff-part" aria-labelledby="tipoff-hand-in">
      <h2 id="tipoff-hand-in">{say.handInTitle}</h2>
      <FieldFrame words={{ name: 'parcel', label: say.handIn, need: '' }}>
        <input class="input input-file" id="f-parcel" type="file" accept="application/json,.json" />
      </FieldFrame>
      <p id="tipoff-handed-in" role="status" hidden />
    </section>
  )
}

export function Risks() {
  const say = useFace().t.tipoff
  return (
    <section class="tipoff-part" aria-labelledby="tipoff-risks">
      <h2 id="tipoff-risks">{say.risksTitle}</h2>
      <ul class="tipoff-risks">
        {say.risks.map((risk) => (
          <li key={risk}>{risk}</li>
        ))}
      </ul>
      <h2>{say.otherTitle}</h2>
      <p>{say.otherText}</p>
    </section>
  )
}
