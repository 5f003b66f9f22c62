import { effect } from '@preact/signals'
import { render } from 'preact'
import { beginGate } from '../phone/gatekeeper.ts'
import { beginIdleLock } from '../phone/idle.ts'
import { beginRoute } from '../phone/route.ts'
import { beginSending } from '../phone/send.ts'
import { readShell } from '../phone/shell.ts'
import { isUpdateReady } from '../phone/state.ts'
import { beginLanguage } from '../phone/words.ts'
import { beginWorker } from '../phone/worker-updates.ts'
import { GridApp } from '../screens/grid-app.tsx'

async function start(main: HTMLElement): Promise<void> {
  readShell(main)
  beginLanguage()
  beginRoute()
  beginIdleLock()
  beginSending()
  main.textContent = ''
  render(<GridApp />, main)
  await beginGate()
  // Without it the app works while there is a network.
  await beginWorker().catch(() => undefined)
}

const main = document.getElementById('main')
if (main) void start(main)
// Ends a page's life in the back-forward cache: an old key must not come back with it.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload()
})
effect(() => {
  document.documentElement.toggleAttribute('data-update', isUpdateReady.value)
})
