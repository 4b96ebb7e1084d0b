import { test } from 'vitest'
import { catalog } from '#labs/catalog.ts'
import { useCanvasHost } from './canvasHost.ts'
import { boxText } from './box.ts'
import { boxOf, useLayoutHost } from './layoutHost.ts'
import { openStage } from './openStage.tsx'
import { usePublicFiles } from './publicFiles.ts'
import { recorderOf } from './recordingContext.ts'
import { windows } from './stageSizes.ts'
useLayoutHost(); useCanvasHost(); usePublicFiles()
test.each(catalog.map((e) => [e.id, e] as const))('%s', async (id, entry) => {
  const t = performance.now()
  const open = await openStage(entry, 0, windows[0])
  console.log(id, open.count, performance.now() - t, [...open.stage.querySelectorAll('*')].filter(e => !e.closest('section') && (e.tagName==='CANVAS' || e.getAttribute('role')==='grid' || (e.children.length===0 && e.textContent))).map(e => `${e.tagName} ${e.className} ${boxText(boxOf(e))} ${e.tagName==='CANVAS'? (recorderOf(e as any).painted.length +' '+ recorderOf(e as any).painted.filter(p=>p.text).map(p=>p.text).join(' ').slice(0,100)) : e.textContent?.slice(0,40)}`).slice(0,30).join('\n'))
  open.close()
})
