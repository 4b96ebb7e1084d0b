import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { LinePlot } from '#ui/LinePlot.tsx'

afterEach(cleanup)

const old = [0, 1, 2].map((x) => ({ x, y: 70 + x }))
const own = [0, 1, 2].map((x) => ({ x, y: 10 * x }))

function drawn(isPending: boolean) {
  const { container } = render(
    <LinePlot
      label="Differences"
      across={{ label: 'shift', kind: 'linear', low: 0, high: 2 }}
      up={{ label: '%', kind: 'linear', low: 0, high: 100 }}
      series={[
        { name: 'this layer', meaning: 'ink', points: isPending ? old : own, isPending },
        { name: 'conv', meaning: 'output', points: own },
      ]}
      x={1}
      print={(value) => `${value} %`}
    />,
  )
  const names = [...container.querySelectorAll('figcaption > span')].map((each) => each.textContent)
  return { names, dots: container.querySelectorAll('circle').length, text: container.textContent }
}

test('of a line that is being worked out no number is read, and the plot says so', () => {
  const { names, dots, text } = drawn(true)
  expect(names).toEqual(['at 1', 'this layer …', 'conv 10 %'])
  expect(dots).toBe(1)
  expect(text).toContain('being worked out…')
  expect(screen.getByRole('img', { name: 'Differences; being worked out…' })).toBeTruthy()
})

test('a line that is there is read', () => {
  const { names, dots, text } = drawn(false)
  expect(names).toEqual(['at 1', 'this layer 10 %', 'conv 10 %'])
  expect(dots).toBe(2)
  expect(text).not.toContain('being worked out')
})
