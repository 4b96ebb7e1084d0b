import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Cell } from '#draw/gridBox.ts'
import { createRamp } from '#draw/ramp.ts'
import type { GridEdit } from '#ui/gridEdit.ts'
import { MatrixGrid } from '#ui/MatrixGrid.tsx'
import type { MatrixGridProps } from '#ui/matrixGridProps.ts'
import { palette } from '../draw/fixtures.ts'

afterEach(cleanup)

// happy-dom has no pointer capture.
Object.defineProperty(Element.prototype, 'setPointerCapture', { value: () => undefined })

const box = { x: 0, y: 0, cell: 20, rows: 3, columns: 4 }
const ramp = createRamp('signed', -12, 12, palette)
const textOf = ({ row, column }: Cell) => `row ${row + 1}, column ${column + 1}`

/** happy-dom's own wheel events know neither keys nor places. */
function wheelEvent({
  deltaX = 0,
  deltaY = 0,
  ...keys
}: MouseEventInit & { deltaX?: number; deltaY?: number }) {
  const options = { bubbles: true, cancelable: true, clientX: 5, clientY: 5, ...keys }
  return Object.assign(new MouseEvent('wheel', options), { deltaX, deltaY })
}

/** A grid that holds its numbers: 0 to 11 in reading order. */
function Held(
  props: Partial<MatrixGridProps> & {
    readonly canEdit: boolean
    readonly changed: GridEdit['onChange']
    readonly ended: () => void
    readonly told: (sentence: string) => void
  },
) {
  const [values, setValues] = useState(Array.from({ length: 12 }, (_, i) => i))
  const valueAt = ({ row, column }: Cell) => values[row * 4 + column] ?? 0
  const edit: GridEdit = {
    value: valueAt,
    limits: { min: -100, max: 100, step: 0.1 },
    notify: props.told,
    fine: 0.5,
    coarse: 2,
    onChange(cell, value, gesture) {
      setValues((now) => now.with(cell.row * 4 + cell.column, value))
      props.changed(cell, value, gesture)
    },
    onEnd: props.ended,
  }
  return (
    <MatrixGrid
      label="Numbers"
      scene={{ rows: 3, columns: 4, values, ramp }}
      box={box}
      describe={(cell) => `${textOf(cell)}: ${valueAt(cell)}`}
      drag="cells"
      onPoint={() => undefined}
      {...props}
      edit={props.canEdit ? edit : undefined}
    />
  )
}

function open({ canEdit = true, ...props }: Partial<MatrixGridProps> & { canEdit?: boolean } = {}) {
  const seen = {
    changed: vi.fn<GridEdit['onChange']>(),
    ended: vi.fn<() => void>(),
    told: vi.fn<(sentence: string) => void>(),
    onPoint: vi.fn<MatrixGridProps['onPoint']>(),
    onPick: vi.fn<(cell: Cell) => void>(),
    onDrag: vi.fn<(cell: Cell | undefined) => void>(),
  }
  render(
    <main data-stage tabIndex={-1}>
      <button type="button">Before</button>
      <Held canEdit={canEdit} {...seen} {...props} />
      <button type="button">After</button>
    </main>,
  )
  const cell = () => screen.getByRole('gridcell')
  const point = (
    type: 'pointerDown' | 'pointerMove' | 'pointerUp' | 'pointerCancel' | 'pointerLeave',
    x: number,
    y: number,
    keys: object = {},
  ) =>
    fireEvent[type](screen.getByRole('grid'), {
      clientX: x,
      clientY: y,
      button: 0,
      pointerId: 1,
      ...keys,
    })
  return {
    ...seen,
    user: userEvent.setup(),
    grid: screen.getByRole('grid'),
    cell,
    point,
    name: () => cell().getAttribute('aria-label'),
  }
}

describe('to assistive technology', () => {
  test('a grid with a name and its size; one cell, with its place and its value', () => {
    const { grid, cell, name } = open()
    expect(grid.getAttribute('aria-label')).toBe('Numbers')
    expect([grid.getAttribute('aria-rowcount'), grid.getAttribute('aria-colcount')]).toEqual([
      '3',
      '4',
    ])
    expect(grid.getAttribute('aria-readonly')).toBe('false')
    expect(name()).toBe('row 1, column 1: 0')
    expect(cell().getAttribute('aria-colindex')).toBe('1')
    expect(screen.getByRole('row').getAttribute('aria-rowindex')).toBe('1')
  })

  test('one whose numbers cannot be changed says so', () => {
    expect(open({ canEdit: false }).grid.getAttribute('aria-readonly')).toBe('true')
  })
})

describe('keys', () => {
  test('one tab stop: Tab comes to the current cell, and leaves', async () => {
    const { user, cell, name } = open({ current: { row: 1, column: 2 } })
    await user.tab()
    await user.tab()
    expect(document.activeElement).toBe(cell())
    expect(name()).toBe('row 2, column 3: 6')
    await user.tab()
    expect(document.activeElement?.textContent).toBe('After')
  })

  test.each([
    ['{ArrowRight}{ArrowDown}', 'row 2, column 2'],
    ['{ArrowLeft}{ArrowUp}', 'row 1, column 1'],
    ['{End}{ArrowDown}', 'row 2, column 4'],
    ['{Control>}{End}{/Control}{Home}', 'row 3, column 1'],
    ['{Meta>}{End}{/Meta}', 'row 3, column 4'],
  ])('%s leads to %s, and the focus is there', async (keys, place) => {
    const { user, cell, name, onPoint } = open()
    cell().focus()
    await user.keyboard(keys)
    expect(name()).toContain(`${place}:`)
    expect(document.activeElement).toBe(cell())
    expect(textOf(onPoint.mock.lastCall?.[0] ?? { row: 9, column: 9 })).toBe(place)
  })

  test('focus points at its cell, leaving at none', async () => {
    const { user, cell, onPoint } = open()
    cell().focus()
    expect(onPoint).toHaveBeenLastCalledWith({ row: 0, column: 0 })
    await user.tab()
    expect(onPoint).toHaveBeenLastCalledWith(undefined)
  })

  test.each(['{Control>}{Enter}{/Control}', '{Meta>}{Enter}{/Meta}'])(
    '%s picks the cell where Enter alone would edit',
    async (keys) => {
      const { user, cell, onPick } = open()
      cell().focus()
      await user.keyboard(keys)
      expect(onPick).toHaveBeenCalledExactlyOnceWith({ row: 0, column: 0 })
      expect(screen.queryByRole('textbox')).toBeNull()
    },
  )

  test('what a grid has no use for is left to others', async () => {
    const { user, cell } = open()
    const heard = vi.fn<(event: Event) => void>()
    window.addEventListener('keydown', heard, { once: true })
    cell().focus()
    await user.keyboard('p')
    expect(heard).toHaveBeenCalledOnce()
  })

  test('Escape lets go of what there is to let go of, else leaves to the picture', async () => {
    const onEscape = vi.fn<() => boolean>().mockReturnValueOnce(true).mockReturnValue(false)
    const { user, cell } = open({ onEscape })
    cell().focus()
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(cell())
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(screen.getByRole('main'))
  })
})

describe('editing by keyboard', () => {
  test('typing begins with what was typed, Enter takes it, the focus is on the cell again', async () => {
    const { user, cell, changed, name } = open()
    cell().focus()
    await user.keyboard('-2.5{Enter}')
    expect(changed).toHaveBeenCalledExactlyOnceWith({ row: 0, column: 0 }, -2.5, undefined)
    expect(name()).toBe('row 1, column 1: -2.5')
    expect(document.activeElement).toBe(cell())
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  test('Enter opens the field on the value, Escape leaves it as it was', async () => {
    const { user, cell, changed } = open()
    cell().focus()
    await user.keyboard('{ArrowRight}{Enter}')
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('1')
    await user.keyboard('99{Escape}')
    expect(changed).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(cell())
  })

  test('what is no number is told, and the number stays', async () => {
    const { user, cell, changed, told } = open()
    cell().focus()
    await user.keyboard('1-{Enter}')
    expect(changed).not.toHaveBeenCalled()
    expect(told).toHaveBeenCalledOnce()
  })

  test('Tab takes the number and goes on', async () => {
    const { user, cell, changed } = open()
    cell().focus()
    await user.keyboard('7')
    await user.tab()
    expect(changed).toHaveBeenCalledExactlyOnceWith({ row: 0, column: 0 }, 7, undefined)
    expect(document.activeElement?.textContent).toBe('After')
  })

  test('pressing another cell takes the number, and that cell is the one', async () => {
    const { user, cell, changed, point, name } = open()
    cell().focus()
    await user.keyboard('7')
    point('pointerDown', 50, 30)
    point('pointerUp', 50, 30)
    expect(changed).toHaveBeenCalledExactlyOnceWith({ row: 0, column: 0 }, 7, undefined)
    expect(name()).toContain('row 2, column 3')
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  test('pressing elsewhere takes the number, and the focus goes there', async () => {
    const { user, cell, changed } = open()
    cell().focus()
    await user.keyboard('7')
    await user.click(screen.getByText('Before'))
    expect(changed).toHaveBeenCalledExactlyOnceWith({ row: 0, column: 0 }, 7, undefined)
    expect(document.activeElement?.textContent).toBe('Before')
  })

  test.each([
    ['{Alt>}{ArrowUp}{/Alt}', 0.5],
    ['{Alt>}{ArrowLeft}{/Alt}', -0.5],
    ['{Shift>}{ArrowRight}{/Shift}', 2],
    ['{Shift>}{ArrowDown}{/Shift}', -2],
  ])('%s changes 0 to %d', async (keys, value) => {
    const { user, cell, changed } = open()
    cell().focus()
    await user.keyboard(keys)
    expect(changed).toHaveBeenCalledExactlyOnceWith({ row: 0, column: 0 }, value, 'keys 0 0')
  })

  test('steps while Alt is held are one gesture, which ends with it', async () => {
    const { user, cell, changed, ended } = open()
    cell().focus()
    await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}')
    expect(changed.mock.calls.map(([, , gesture]) => gesture)).toEqual(['keys 0 0', 'keys 0 0'])
    expect(ended).not.toHaveBeenCalled()
    await user.keyboard('{/Alt}')
    expect(ended).toHaveBeenCalledOnce()
  })

  test('where nothing can be edited, Enter picks and digits are left to others', async () => {
    const { user, cell, onPick } = open({ canEdit: false })
    cell().focus()
    await user.keyboard('{ArrowRight}{Enter}7')
    expect(onPick).toHaveBeenCalledExactlyOnceWith({ row: 0, column: 1 })
    expect(screen.queryByRole('textbox')).toBeNull()
  })
})

describe('pointer', () => {
  test('hovering points at the cell under it, leaving at none', () => {
    const { point, onPoint } = open()
    point('pointerMove', 50, 30)
    expect(onPoint).toHaveBeenLastCalledWith({ row: 1, column: 2 })
    point('pointerLeave', 200, 200)
    expect(onPoint).toHaveBeenLastCalledWith(undefined)
  })

  test('a click picks the cell and focuses it; a hand that trembles still clicks', () => {
    const { point, onPick, onDrag, name, cell } = open()
    point('pointerDown', 50, 30)
    point('pointerMove', 52, 31)
    point('pointerUp', 52, 31)
    expect(onPick).toHaveBeenCalledExactlyOnceWith({ row: 1, column: 2 })
    expect(onDrag.mock.calls.filter(([to]) => to)).toEqual([])
    expect(name()).toContain('row 2, column 3')
    expect(document.activeElement).toBe(cell())
  })

  test('a second click soon after opens the cell for editing', () => {
    const { point, changed } = open()
    for (let count = 0; count < 2; count++) {
      point('pointerDown', 50, 30)
      point('pointerUp', 50, 30)
    }
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('6')
    expect(changed).not.toHaveBeenCalled()
  })

  test('another button does nothing', () => {
    const { point, onPick } = open()
    point('pointerDown', 50, 30, { button: 2 })
    point('pointerUp', 50, 30, { button: 2 })
    expect(onPick).not.toHaveBeenCalled()
  })

  test('a drag goes from cell to cell, held at the edges, and ends', () => {
    const { point, onDrag, onPick } = open()
    point('pointerDown', 10, 10)
    point('pointerMove', 30, 10)
    point('pointerMove', 500, -80)
    point('pointerUp', 500, -80)
    expect(onDrag.mock.calls.map(([to]) => to)).toEqual([
      { row: 0, column: 1 },
      { row: 0, column: 3 },
      undefined,
    ])
    expect(onPick).not.toHaveBeenCalled()
  })

  test('a brush paints from the press on', () => {
    const { point, onDrag } = open({ drag: 'paint' })
    point('pointerDown', 10, 10)
    expect(onDrag).toHaveBeenLastCalledWith({ row: 0, column: 0 })
  })

  test('by key, Space is a press of the brush', async () => {
    const { user, onDrag } = open({ drag: 'paint' })
    await user.tab()
    await user.tab()
    await user.keyboard('{ArrowRight} ')
    expect(onDrag.mock.calls).toEqual([[{ row: 0, column: 1 }], [undefined]])
  })

  test('a drag up and down changes the value it began with, as one gesture', () => {
    const { point, changed, ended } = open({ drag: 'value' })
    point('pointerDown', 30, 10) // the cell with 1
    point('pointerMove', 30, -8)
    point('pointerMove', 30, 22)
    point('pointerMove', 30, 22, { altKey: true })
    point('pointerUp', 30, 22)
    expect(changed.mock.calls.map(([, value, gesture]) => [value, gesture])).toEqual([
      [7, 'drag'],
      [-3, 'drag'],
      [0, 'drag'],
    ])
    expect(ended).toHaveBeenCalledOnce()
  })

  test('a second finger does not take over what the first began', () => {
    const { point, onDrag } = open()
    point('pointerDown', 10, 10, { pointerId: 1 })
    point('pointerDown', 70, 50, { pointerId: 2 })
    point('pointerMove', 70, 10, { pointerId: 2 })
    point('pointerUp', 70, 10, { pointerId: 2 })
    expect(onDrag).not.toHaveBeenCalled()
    point('pointerMove', 30, 10, { pointerId: 1 })
    expect(onDrag).toHaveBeenLastCalledWith({ row: 0, column: 1 })
  })

  test('a drag that is cancelled ends clean', () => {
    const { point, onPoint, onDrag, ended, onPick } = open()
    point('pointerDown', 10, 10)
    point('pointerMove', 50, 10)
    point('pointerCancel', 50, 10)
    expect(onDrag).toHaveBeenLastCalledWith(undefined)
    expect(ended).toHaveBeenCalledOnce()
    point('pointerMove', 50, 30)
    expect(onPoint).toHaveBeenLastCalledWith({ row: 1, column: 2 })
    point('pointerUp', 50, 30)
    expect(onPick).not.toHaveBeenCalled()
  })

  test.each([
    [{ shiftKey: true, deltaY: -100 }, 2],
    [{ ctrlKey: true, deltaY: 100 }, -2],
    [{ altKey: true, deltaY: -100 }, 0.5],
    [{ shiftKey: true, deltaX: 100, deltaY: 0 }, -2],
  ])('the wheel with %j changes 0 to %d', (wheel, value) => {
    const { grid, changed } = open()
    const isLeft = grid.dispatchEvent(wheelEvent(wheel))
    expect(changed).toHaveBeenCalledExactlyOnceWith({ row: 0, column: 0 }, value, 'wheel 0 0')
    expect(isLeft).toBe(false)
  })

  test('the wheel alone scrolls', () => {
    const { grid, changed } = open()
    expect(grid.dispatchEvent(wheelEvent({ deltaY: 100 }))).toBe(true)
    expect(changed).not.toHaveBeenCalled()
  })
})
