/** WCAG 2.2 relative luminance of #rgb or #rrggbb. */
function luminance(colour: string): number {
  const hex = colour.replace('#', '')
  const full = hex.length === 3 ? [...hex].map((sign) => sign + sign).join('') : hex
  if (!/^[0-9a-f]{6}$/i.test(full)) throw new Error(`not a colour: ${colour}`)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}
