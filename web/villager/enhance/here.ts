const PATIENCE_MS = 15_000

/** A button for the phone's own position; which grid that is, the server finds. */
export function offerPosition(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLElement>('[data-here]')
  const button = box?.querySelector('button')
  const said = box?.querySelector('p')
  const lon = box?.querySelector<HTMLInputElement>('input[name="lon"]')
  const lat = box?.querySelector<HTMLInputElement>('input[name="lat"]')
  if (!box || !button || !said || !lon || !lat || !('geolocation' in navigator)) return
  box.hidden = false
  button.addEventListener('click', () => {
    said.textContent = said.dataset['asking'] ?? ''
    navigator.geolocation.getCurrentPosition(
      (found) => {
        lon.value = found.coords.longitude.toFixed(6)
        lat.value = found.coords.latitude.toFixed(6)
        said.textContent = said.dataset['taken'] ?? ''
      },
      () => {
        said.textContent = said.dataset['failed'] ?? ''
      },
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 60_000 },
    )
  })
}
