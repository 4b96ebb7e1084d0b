import { useLab } from '#parts/lab/LabContext.tsx'
import { field } from '#labs/field/field.ts'
import { Plus } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { counted } from '#draw/numberWords.ts'
import { Button } from '#ui/Button.tsx'
import { Select } from '#ui/Select.tsx'
import { chooseNet } from './choose.ts'
import styles from './Panel.module.css'
import panelStyles from '#ui/panel.module.css'
import { knownAs, knownNets } from '#labs/field/model/knownNets.ts'
import { LayerRow } from './LayerRow.tsx'
import { conv, mostLayers, type Net, withLayer, withoutLayer } from '#labs/field/model/net.ts'

/** The layers of the stack, from the image up: a known network, or one's own, layer by layer. */
export function NetControls() {
  const lab = useLab(field)
  const { session } = lab
  const net = session.useSettings((settings) => settings.net)
  const known = knownAs(net)
  const list = useRef<HTMLDivElement>(null)
  const focusNext = useRef(false)
  useLayoutEffect(() => {
    if (!focusNext.current) return
    focusNext.current = false
    const open = list.current?.querySelector<HTMLElement>('[aria-expanded="true"]')
    const next = open ?? list.current?.querySelector<HTMLElement>('button')
    next?.focus()
  }, [net])
  const change = (next: Net, chosen: number, gesture?: string) =>
    session.notify(session.change({ net: next, layer: chosen }, gesture))
  const options = [
    ...knownNets.map(({ id, label }) => ({ value: id, label })),
    ...(known ? [] : [{ value: 'own', label: 'Your own' }]),
  ]
  const isFull = net.length >= mostLayers
  return (
    <div ref={list} className={styles.net}>
      <Select
        label="Network"
        value={known?.id ?? 'own'}
        options={options}
        onChange={(id) => {
          const chosen = knownNets.find((each) => each.id === id)
          if (chosen) chooseNet(lab, chosen)
        }}
      />
      <p className={panelStyles.purpose}>
        {known?.about ?? `${counted(net.length, 'layer')} of your own.`} Counted with a bias for
        every map, each map connected to all below.
      </p>
      <ol className={`${panelStyles.list} ${styles.layers}`}>
        {net.map((_, at) => (
          <LayerRow
            key={at}
            net={net}
            at={at}
            onChange={change}
            onRemove={() => {
              focusNext.current = true
              change(withoutLayer(net, at), Math.min(at + 1, net.length - 1))
            }}
          />
        ))}
      </ol>
      <Button
        icon={<Plus />}
        disabled={isFull ? `A stack has at most ${mostLayers} layers.` : undefined}
        onPress={() => change(withLayer(net, conv(3, lastMaps(net)), net.length), net.length + 1)}
      >
        Add a layer
      </Button>
    </div>
  )
}

/** As many maps as the last convolution has. */
function lastMaps(net: Net): number {
  return net.findLast(({ kind }) => kind === 'conv' || kind === 'transposed')?.maps ?? 8
}
