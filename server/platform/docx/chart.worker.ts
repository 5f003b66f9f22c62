import sharp from 'sharp'
import type { ChartAnswer, ChartAsk } from './chart-process.ts'

/** Printed at three times what a screen shows. */
const SCALE = 3

process.on('message', ({ id, svg }: ChartAsk) => {
  sharp(Buffer.from(svg), { density: 72 * SCALE })
    .png()
    .toBuffer()
    .then((png): ChartAnswer => ({ id, png }))
    .catch((): ChartAnswer => ({ id }))
    .then((answer) => process.send?.(answer))
})
