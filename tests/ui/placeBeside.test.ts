import { expect, test } from 'vitest'
import { placeBeside, type Wish } from '#ui/placeBeside.ts'

const view = { width: 1000, height: 600 }
const size = { width: 200, height: 50 }
const middle = { left: 400, top: 300, width: 100, height: 40 }

test.each<[string, typeof middle, Wish, { left: number; top: number }]>([
  ['above, centred', middle, { side: 'top' }, { left: 350, top: 244 }],
  ['below', middle, { side: 'bottom' }, { left: 350, top: 346 }],
  ['below, lined up', middle, { side: 'bottom', align: 'start' }, { left: 400, top: 346 }],
  [
    'below, lined up, from right to left',
    middle,
    { side: 'bottom', align: 'start', isRightToLeft: true },
    { left: 300, top: 346 },
  ],
  ['at the start', middle, { side: 'start' }, { left: 194, top: 295 }],
  [
    'at the start, from right to left',
    middle,
    { side: 'start', isRightToLeft: true },
    { left: 506, top: 295 },
  ],
  ['at the end', middle, { side: 'end' }, { left: 506, top: 295 }],
  [
    'below, since there is no room above',
    { ...middle, top: 20 },
    { side: 'top' },
    { left: 350, top: 66 },
  ],
  [
    'above, since there is no room below',
    { ...middle, top: 550 },
    { side: 'bottom' },
    { left: 350, top: 494 },
  ],
  [
    'at the end, since there is no room at the start',
    { ...middle, left: 20 },
    { side: 'start' },
    { left: 126, top: 295 },
  ],
  [
    'inside the window beside its edge',
    { ...middle, left: 950 },
    { side: 'top' },
    { left: 792, top: 244 },
  ],
  [
    'inside the column beside its edge',
    { ...middle, left: 710 },
    { side: 'top', column: { left: 700, width: 300 } },
    { left: 708, top: 244 },
  ],
  [
    'above, since neither flank has room',
    { left: 10, top: 100, width: 980, height: 40 },
    { side: 'start' },
    { left: 400, top: 44 },
  ],
])('%s', (_where, anchor, wish, expected) => {
  expect(placeBeside(anchor, size, view, wish)).toEqual(expected)
})

test('a box larger than the window starts at its edge', () => {
  const place = placeBeside(middle, { width: 2000, height: 900 }, view, { side: 'top' })
  expect(place).toEqual({ left: 8, top: 8 })
})
