import { STEPS } from '#capabilities/tipoff/schema.ts'
import { REPLY_SIGNS_MAX } from '#kernel/tipoff/letter.ts'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { Field, TextArea } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { Told, tipoffDeskPaths, tipoffRail } from './parts.tsx'

/** An empty frame: what fills it is fetched sealed and opened here, in memory only. */
export function TipoffReportsPage() {
  const { t } = useFace()
  const say = t.tipoffDesk
  return (
    <DeskPage
      title={say.title}
      lede={say.lede}
      rail={tipoffRail(t, tipoffDeskPaths.reports)}
      scripts={['tipoff-desk.js']}
      sheets={['tipoff.css']}
    >
      <Told />
      <section class="tipoff-part" id="tipoff-unlock" hidden>
        <h2>{say.unlockTitle}</h2>
        <form id="tipoff-unlock-form" class="form" noValidate>
          <Field
            name="passphrase"
            type="password"
            label={say.passphrase}
            hint={say.passphraseHint}
            autoComplete="off"
            required
          />
          <Buttons>
            <Button kind="main">{say.unlock}</Button>
          </Buttons>
        </form>
      </section>
      <List />
      <One />
    </DeskPage>
  )
}

function List() {
  const say = useFace().t.tipoffDesk
  return (
    <section class="tipoff-part" id="tipoff-list" aria-labelledby="tipoff-list-title" hidden>
      <h2 id="tipoff-list-title">{say.listTitle}</h2>
      <p class="quiet">{say.legal}</p>
      <p id="tipoff-none" class="quiet" hidden />
      <div class="table-box table-scroll">
        <table class="table tipoff-table">
          <thead>
            <tr>
              {[say.received, say.subject, say.state, say.due, say.deleted].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody id="tipoff-rows" />
        </table>
      </div>
    </section>
  )
}

function One() {
  const say = useFace().t.tipoffDesk
  return (
    <section class="tipoff-part" id="tipoff-one" tabIndex={-1} aria-label={say.letters} hidden>
      <ul id="tipoff-letters" class="sheet rows" />
      <h2>{say.stepsTitle}</h2>
      <p class="quiet">{say.stepHint}</p>
      <div id="tipoff-steps" class="btns">
        {STEPS.map((step) => (
          <button key={step} type="button" class="btn" value={step}>
            {say.steps[step]}
          </button>
        ))}
      </div>
      <form id="tipoff-reply" class="form" noValidate>
        <TextArea name="text" label={say.reply} hint={say.replyHint} rows={5} maxLength={REPLY_SIGNS_MAX} required />
        <Buttons>
          <Button kind="seal">{say.replySend}</Button>
          <button type="button" id="tipoff-export" class="btn">
            {say.export}
          </button>
        </Buttons>
        <p class="quiet">{say.exportHint}</p>
      </form>
    </section>
  )
}
