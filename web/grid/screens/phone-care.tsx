import { saveExport } from '../phone/export-file.ts'
import { SIGN_IN } from '../phone/route.ts'
import { sendAside } from '../phone/send.ts'
import { lock } from '../phone/session.ts'
import { shell } from '../phone/shell.ts'
import { answers, items, syncEnd, vault } from '../phone/state.ts'
import { chooseLanguage, language, words } from '../phone/words.ts'
import { UpdateNotice } from './update-notice.tsx'

/** The phone itself: locking, the last ways out for unsent work, the version. Nothing here deletes anything. */
export function PhoneCare() {
  const say = words.value.outbox
  const one = vault.value
  const unsent = [...items.value, ...answers.value].some(({ state }) => state === 'here' || state === 'refused')
  return (
    <section class="care">
      <h2>{say.phone}</h2>
      <UpdateNotice />
      {(syncEnd.value === 'sign-in' || syncEnd.value === 'other') && (
        <a class="btn btn-wide" href={SIGN_IN}>
          {say.signIn}
        </a>
      )}
      {syncEnd.value === 'sign-in' && unsent && (
        <>
          <button type="button" class="btn btn-wide" onClick={() => void sendAside()}>
            {say.handOver}
          </button>
          <p class="quiet">{say.handOverWhy}</p>
        </>
      )}
      <button type="button" class="btn btn-wide" onClick={lock}>
        {say.lock}
      </button>
      <button
        type="button"
        class="btn btn-wide"
        onClick={() => chooseLanguage(language.value === 'en' ? 'zh-CN' : 'en')}
      >
        {say.language}
      </button>
      {one && (
        <>
          <button type="button" class="btn btn-wide" onClick={() => void saveExport(one)}>
            {say.export}
          </button>
          <p class="quiet">{say.exportWhy}</p>
        </>
      )}
      <a class="btn btn-wide" href="/desk">
        {words.value.toDesk}
      </a>
      <p class="quiet">{say.installHint}</p>
      <p class="quiet">{say.version(shell.version)}</p>
    </section>
  )
}
