import { act, cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { lab as matrixLab } from '#labs/matrix/lab.ts'
import { matrix, type MatrixLab } from '#labs/matrix/matrix.ts'
import { LabProvider, useLab } from '#parts/lab/LabContext.tsx'

afterEach(cleanup)

test('what stands still is drawn once a row, not once a frame of the glide to the next', () => {
  const shell = matrixLab.create()
  const { session, pointing } = shell.instance as MatrixLab
  let renders = 0
  const { result } = renderHook(
    () => {
      renders++
      return useLab(matrix).useStandingScene()
    },
    {
      wrapper: ({ children }: { children: ReactNode }) => (
        <LabProvider lab={shell}>{children}</LabProvider>
      ),
    },
  )
  const glideTo = (step: number) => act(() => session.playback.setState({ step }))
  const before = renders
  glideTo(2)
  for (const step of [2.2, 2.5, 2.9]) glideTo(step)
  expect(renders).toBe(before + 1)
  expect(result.current).toMatchObject({ row: 2, next: 3, glide: 0 })
  glideTo(3.1)
  expect(renders).toBe(before + 2)
  act(() => pointing.pointAt({ part: 'cell', row: 7, column: 0 }))
  expect(result.current).toMatchObject({ row: 7, glide: 0 })
})
