export const said = (sentence) => process.stdout.write(`${sentence}\n`)

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`
