/** The sheet goes to the printer by one button; without script the browser's own menu does it. */
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
