import type { DrawingBlock, Mark } from '../paper/blocks.ts'

const across = (share: number): string => `${(share * 100).toFixed(2)}%`
const down = (em: number): string => `${em.toFixed(2)}em`

/** A chart of marks as SVG, as wide as its column. */
export function Drawing({ drawing: { marks, height_em, alt } }: { drawing: DrawingBlock }) {
  return (
    <svg class="drawing" role="img" aria-label={alt} width="100%" height={down(height_em)}>
      {marks.map((mark, i) => (
        <MarkShape key={`${i} ${mark.kind}`} mark={mark} />
      ))}
    </svg>
  )
}

function MarkShape({ mark }: { mark: Mark }) {
  switch (mark.kind) {
    case 'rect':
      return (
        <rect
          class={`mark-${mark.tone}`}
          x={across(mark.x)}
          y={down(mark.y)}
          width={across(mark.width)}
          height={down(mark.height)}
        />
      )
    case 'line':
      return (
        <line
          class={mark.dashed ? 'mark-line is-dashed' : 'mark-line'}
          x1={across(mark.x1)}
          y1={down(mark.y1)}
          x2={across(mark.x2)}
          y2={down(mark.y2)}
        />
      )
    case 'dot':
      return <circle class="mark-mid" cx={across(mark.x)} cy={down(mark.y)} r="0.35em" />
    case 'text':
      return (
        <text
          class={mark.quiet ? 'mark-text is-quiet' : 'mark-text'}
          x={across(mark.x)}
          y={down(mark.y)}
          text-anchor={mark.anchor}
        >
          {mark.text}
        </text>
      )
  }
}
