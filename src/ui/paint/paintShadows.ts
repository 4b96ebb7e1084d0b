import { splitList } from './readGradient.ts'
import type { ElementView } from './paintView.ts'
import { type RoundBox, addBox } from './roundBox.ts'

/** Paints those of a computed `box-shadow` that lie outside or inside the box; rings and lines, without a blur. */
export function paintShadows(
  { context, style: { boxShadow: shadows } }: ElementView,
  box: RoundBox,
  where: 'outside' | 'inside',
): void {
  if (shadows === 'none' || shadows === '') return
  for (const shadow of splitList(shadows).toReversed()) {
    if (shadow.endsWith(' inset') !== (where === 'inside')) continue
    const [, colour, rest = ''] = /^(.*?\)|\S+) (.*)$/.exec(shadow) ?? []
    const [x = 0, y = 0, blur = 0, spread = 0] = rest.split(' ').map(Number.parseFloat)
    if (colour === undefined || blur > 0) continue
    const moved = { ...box, x: box.x + x, y: box.y + y }
    context.fillStyle = colour
    context.beginPath()
    addBox(context, box)
    if (where === 'outside') addBox(context, moved, spread)
    else {
      context.save()
      context.clip()
      addBox(context, moved, -spread)
    }
    context.fill('evenodd')
    if (where === 'inside') context.restore()
  }
}
