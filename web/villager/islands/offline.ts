/** Keeps what was read for when there is no network, where the browser can. */
const OURS = /^\/assets\/keep-pages-[\w]+\.js$/

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown }
}

/** Browsers with trusted types ask where the address of a script comes from: it is one of ours, or none. */
function trusted(address: string): string {
  const { trustedTypes } = window as { trustedTypes?: Policies }
  const createScriptURL = (typed: string): string => (OURS.test(typed) ? typed : '')
  // What comes back is an address to `register`, though no text to the compiler.
  return (trustedTypes?.createPolicy('keep-pages', { createScriptURL }).createScriptURL(address) ?? address) as string
}

const place = document.querySelector<HTMLElement>('[data-keep]')
const address = place?.dataset['keep']
if (address && OURS.test(address) && 'serviceWorker' in navigator)
  navigator.serviceWorker.register(trusted(address), { scope: '/v/' }).catch(() => undefined) // Without it the page is as good.
