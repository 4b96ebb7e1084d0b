import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { slide } from '#labs/slide/slide.ts'
import { createInstance } from '#parts/lab/labInstance.ts'
import { CropControl } from '#parts/picture/CropControl.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const opened = {
  name: 'wide.png',
  image: { data: new Uint8ClampedArray(4 * 200 * 100), width: 200, height: 100 },
  width: 200,
  height: 100,
  notes: [],
}

test('the frame lies over the part that is used', () => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  const { session } = createInstance(slide)
  session.change({ crop: { x: 0.25, y: 0.1, side: 0.5 } })
  render(<CropControl session={session} opened={opened} />)
  const { left, top, width, height } = screen.getByRole('button', {
    name: /^Part that is used/,
  }).style
  expect({ left, top, width, height }).toEqual({
    left: '25%',
    top: '10%',
    width: '25%',
    height: '50%',
  })
})
