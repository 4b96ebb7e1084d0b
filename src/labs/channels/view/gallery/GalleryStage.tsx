import { type ReactNode, useMemo } from 'react'
import { channelsOfMap } from '#core/outputCell.ts'
import { shapeText } from '#core/tensor.ts'
import { channels } from '#labs/channels/channels.ts'
import { galleryOf } from '#labs/channels/model/gallery.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import { kernelShapeText } from '#labs/channels/model/words.ts'
import { Caption } from '#labs/channels/view/captionParts.tsx'
import { MapPicker } from '#labs/channels/view/MapPicker.tsx'
import { kernelScenes, mapRamps } from '#labs/channels/view/gridScenes.ts'
import { galleryPicturesOf } from '#labs/channels/work/galleryPictures.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { GridCanvas } from '#ui/GridCanvas.tsx'
import { Legend } from '#ui/Legend.tsx'
import { usePalette } from '#ui/usePalette.ts'
import styles from '#labs/channels/view/Stage.module.css'
import { PixelMap, PixelPicture } from './PixelMap.tsx'
import { galleryLayout } from './galleryLayout.ts'
import { useLookedMap } from './useLookedMap.ts'

/** Under the slices of the kernel, in pixels. */
const sliceNameHeight = 18

interface GalleryStageProps {
  readonly layer: ChannelsLayer
  readonly width: number
  readonly height: number
}

/** All maps of the picture at full size, one of them enlarged with its kernel. */
export function GalleryStage({ layer, width, height }: GalleryStageProps) {
  const lab = useLab(channels)
  const { session, pointing } = lab
  const { geometry } = layer
  const scale = session.useSettings((settings) => settings.scale)
  const image = galleryPicturesOf(lab).useVolume()
  const gallery = useMemo(() => galleryOf(layer, image), [layer, image])
  const palette = usePalette()
  const ramps = useMemo(
    () => mapRamps(layer, gallery.maps, scale, palette),
    [layer, gallery, scale, palette],
  )
  const { chosen, looked } = useLookedMap()
  const kernels = useMemo(() => kernelScenes(layer, looked, palette), [layer, looked, palette])
  const layout = useMemo(
    () => galleryLayout(geometry.outputChannels, width, height),
    [geometry.outputChannels, width, height],
  )
  const { outputChannels, kernelHeight: side, groupInputChannels: slices } = geometry
  const ramp = ramps[looked]
  const pixelMap = (map: number, side: number) => {
    const [values, colours] = [gallery.maps[map], ramps[map]]
    if (!values || !colours) return null
    return (
      <PixelMap
        {...{ values, side }}
        ramp={colours}
        height={gallery.height}
        width={gallery.width}
      />
    )
  }
  const cell = Math.min(
    44,
    (layout.kernel.side - sliceNameHeight) / side,
    (layout.kernel.width - 6 * (slices - 1)) / (side * slices),
  )
  return (
    <>
      <Caption
        box={layout.picture}
        meaning="input"
        name="Input"
        room={Math.max(layout.kernel.x, layout.map.x) - 8}
      >
        {shapeText(image.pixels.shape)}
      </Caption>
      <Place {...layout.picture}>
        <PixelPicture volume={image} side={layout.picture.side} />
      </Place>
      <Caption box={layout.kernel} meaning="kernel" name={`⋆ Kernel ${looked + 1}`}>
        {kernelShapeText(geometry)}
      </Caption>
      {kernels.map((scene, slice) => (
        <Place key={slice} x={layout.kernel.x + slice * (cell * side + 6)} y={layout.kernel.y}>
          <GridCanvas
            scene={scene}
            box={{ x: 0, y: 0, cell, rows: side, columns: side }}
            palette={palette}
            shown={side * side}
          />
          <span className={styles.sliceName}>{sliceName(layer, looked, slice)}</span>
        </Place>
      ))}
      <Caption box={layout.map} meaning="output" name={`→ Map ${looked + 1}`}>
        {shapeText([gallery.height, gallery.width])}
      </Caption>
      {ramp && (
        <Place {...layout.map}>
          {pixelMap(looked, layout.map.side)}
          <Legend ramp={ramp} />
        </Place>
      )}
      {layout.picker && (
        <>
          <Caption box={layout.picker} meaning="output" name={`All ${outputChannels} maps`}>
            {shapeText([outputChannels, gallery.height, gallery.width])}
          </Caption>
          <MapPicker
            {...{ chosen, looked }}
            box={layout.picker}
            count={outputChannels}
            onChoose={(map) => session.playback.seek(map)}
            onLook={(map) => pointing.pointAt({ part: 'output', channel: map, row: 0, column: 0 })}
            tile={(map) => pixelMap(map, layout.picker?.tile ?? 0)}
          />
        </>
      )}
    </>
  )
}

/** The channel that a slice of the kernel meets; of many channels only the number, which has room. */
function sliceName(layer: ChannelsLayer, map: number, slice: number): string {
  const channel = channelsOfMap(layer.geometry, map)[slice] ?? 0
  const isNamed = layer.volume.isColour || layer.geometry.inputChannels === 1
  return isNamed ? (layer.names[channel] ?? '') : String(channel + 1)
}

function Place(props: { readonly x: number; readonly y: number; readonly children: ReactNode }) {
  const { x, y, children } = props
  return (
    <div className={styles.placed} style={{ left: x, top: y }}>
      {children}
    </div>
  )
}
