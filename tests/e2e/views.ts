import type { Locator, Page } from '@playwright/test'
import { expect } from './helper.ts'
import { grid, notices, strip } from './slide.ts'

/** A view of a lab, as it is opened for the checks that every view has to pass. */
export interface View {
  readonly lab: string
  readonly name: string
  readonly query: string
  /** What is there once the view is. */
  readonly shown: (page: Page) => Locator
  /** Pressed on the stage after that; Escape leads back. */
  readonly keys?: readonly string[]
}

const soFar = (page: Page) => strip(page).filter({ hasText: 'so far' })
const network = (page: Page) => page.getByRole('grid', { name: /^Units of/ })

/** The first view of a lab is the one that is looked at in every theme. */
export const views: readonly View[] = [
  {
    lab: 'slide',
    name: 'with a notice',
    query: 'groups=3',
    shown: (page) => notices(page).getByText('Three groups'),
  },
  { lab: 'slide', name: 'in products', query: 'pace=products&step=14.4', shown: soFar },
  {
    lab: 'slide',
    name: 'presented',
    query: 'pace=products&step=15.4',
    shown: soFar,
    keys: ['p'],
  },
  {
    lab: 'slide',
    name: 'folded, presented',
    query: 'k=gaussian-5&pace=products&step=6.4',
    shown: (page) => strip(page).getByRole('button', { name: /^row/ }).first(),
    keys: ['p'],
  },
  {
    lab: 'slide',
    name: 'in colour, playing',
    query: '',
    shown: (page) => strip(page).getByText('output [1, 1]'),
    keys: ['8', 'Space'],
  },
  {
    lab: 'slide',
    name: 'all keys',
    query: 'pad=1',
    shown: (page) => grid(page, 'Output'),
    keys: ['?'],
  },
  {
    lab: 'channels',
    name: 'flat',
    query: 'n=4&bias=2&compare=on',
    shown: (page) => page.getByRole('radio', { name: 'Map 4 of' }),
  },
  {
    lab: 'channels',
    name: 'volume',
    query: 'view=volume&n=2',
    shown: (page) => page.getByRole('img', { name: /^Stacks in depth/ }),
  },
  {
    lab: 'channels',
    name: 'gallery',
    query: 'view=gallery&in=coffee&colour=rgb&size=32&n=8',
    shown: (page) => page.getByRole('radio', { name: 'Map 8 of' }),
  },
  {
    lab: 'downsample',
    name: 'four layers, shifted and painted',
    query: 'b=c3.sobel~m3s2p1.up~a2.blur~c3d2&shift=1&reads=on&pace=products&step=3.2',
    shown: (page) => grid(page, 'D, map'),
  },
  {
    lab: 'downsample',
    name: 'opening',
    query: '',
    shown: (page) => strip(page).getByText('largest of'),
  },
  {
    lab: 'receptive-field',
    name: 'with padding',
    query: 'net=alexnet&size=224&layer=8',
    shown: network,
  },
  {
    lab: 'receptive-field',
    name: 'a layer that does not fit',
    query: 'net=c3n8.m8.c5n4&layer=0',
    shown: (page) => page.getByText(/^Layer 3 does not fit/),
  },
  {
    lab: 'matrix',
    name: 'blocks',
    query: 'channels=3&n=3&size=5&pace=products&step=3.2',
    shown: (page) => page.getByRole('grid', { name: /^y/ }).nth(2),
  },
  {
    lab: 'matrix',
    name: 'opening',
    query: '',
    shown: (page) => strip(page).getByText('256 not empty'),
  },
  {
    lab: 'matrix',
    name: 'columns',
    query: 'view=columns&n=2',
    shown: (page) => page.getByRole('grid', { name: 'Windows as columns' }),
  },
  {
    lab: 'sharing',
    name: 'line',
    query: 'tie=2&pad=1',
    shown: (page) => strip(page).getByText('Shared: '),
  },
  {
    lab: 'sharing',
    name: 'plane',
    query: 'view=plane&side=8',
    shown: (page) => page.getByRole('row', { name: /^Connections/ }),
  },
  {
    lab: 'sharing',
    name: 'sizes',
    query: 'view=sizes',
    shown: (page) => page.getByRole('button', { name: 'Feed the next size' }),
  },
  {
    lab: 'sharing',
    name: 'edges',
    query: 'view=edges',
    shown: (page) => page.getByRole('grid', { name: /^Photographer/ }),
  },
  {
    lab: 'sharing',
    name: 'found anywhere',
    query: 'view=find',
    shown: (page) => page.getByRole('button', { name: /^(Stop|Train)/ }),
  },
  {
    lab: 'equivariance',
    name: 'stride 2',
    query: 'stride=2&step=4',
    shown: (page) => grid(page, 'Difference'),
  },
  {
    lab: 'equivariance',
    name: 'the search',
    query: 'show=find',
    shown: (page) => grid(page, 'Match'),
  },
  {
    lab: 'learn',
    name: 'half learned',
    query: 'step=60',
    shown: (page) => strip(page).getByText('slope of weight [2, 3]'),
  },
  {
    lab: 'learn',
    name: 'diverged, an own filter',
    query: 'rate=1.5&step=200&target=own',
    shown: (page) => strip(page).getByText('It diverges'),
  },
  {
    lab: 'learn',
    name: 'two nets that read',
    query: 'show=read&step=20',
    shown: (page) => page.getByRole('list', { name: /^What both take/ }),
  },
  {
    lab: 'photo',
    name: 'filtered',
    query: 'in=cat&f=sobel-x&colour=luminance',
    shown: (page) => page.getByText(/workers?, \d+ ms/),
  },
]

/** Opens a view and waits until it is there. */
export async function openView(page: Page, { lab, query, shown, keys = [] }: View) {
  await page.goto(`./#/${lab}${query === '' ? '' : `?${query}`}`)
  await expect(shown(page).first()).toBeAttached()
  if (keys.length === 0) return
  await page.locator('#stage').focus()
  for (const key of keys) await page.keyboard.press(key)
}
