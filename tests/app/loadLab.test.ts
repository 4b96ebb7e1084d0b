import { ScanSearch } from 'lucide-react'
import { afterEach, expect, test, vi } from 'vitest'
import { loadLab } from '#app/loadLab.ts'
import type { LabEntry } from '#labs/lab.ts'
import type { Lab } from '#parts/lab/shellLab.ts'

afterEach(() => sessionStorage.clear())

const missing = new TypeError('Failed to fetch dynamically imported module: /assets/lab.js')
const failing = (error: Error) => entry(() => Promise.reject(error))
const entry = (load: LabEntry['load']): LabEntry => ({
  id: 'fixture',
  title: 'Fixture',
  question: 'Does it load?',
  icon: ScanSearch,
  load,
})

test('a missing file reloads the page', async () => {
  const reload = vi.fn<() => void>()
  void loadLab(failing(missing), reload)
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce())
})

test('a file that is missing after the reload is reported', async () => {
  const reload = vi.fn<() => void>()
  void loadLab(failing(missing), reload)
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce())
  await expect(loadLab(failing(missing), reload)).rejects.toBe(missing)
  expect(reload).toHaveBeenCalledOnce()
})

test('another fault of the lab is reported at once', async () => {
  const reload = vi.fn<() => void>()
  const fault = new RangeError('bad table')
  await expect(loadLab(failing(fault), reload)).rejects.toBe(fault)
  expect(reload).not.toHaveBeenCalled()
})

test('a lab that loads makes the next missing file reload again', async () => {
  const reload = vi.fn<() => void>()
  void loadLab(failing(missing), reload)
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce())
  await loadLab(
    entry(() => Promise.resolve({} as Lab)),
    reload,
  )
  void loadLab(failing(missing), reload)
  await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(2))
})
