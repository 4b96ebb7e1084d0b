/** Something to be drawn besides the presets, on the desktop alone: what none of them has. */
export interface ExtraScene {
  readonly label: string
  /** What stands after the question mark of a link. */
  readonly link: string
  /** The preset whose stage has the same size, counted from 0. */
  readonly like: number
  /** What is passing: where one looks, what is pointed at. */
  readonly passing?: object
  /** Whether marks may reach beyond what is to be seen of it, as in a figure that is enlarged. */
  readonly isEnlarged?: boolean
  /** Whether the figures and tables of the panel are listed, too. */
  readonly hasPanel?: boolean
}

/** By lab. */
export const scenes: Readonly<Record<string, readonly ExtraScene[]>> = {
  slide: [
    {
      label: 'Other rows than columns',
      link: 'size=6&pad=0,3,2,1&stride=1x2&dilation=1x2&border=reflect',
      like: 0,
    },
    {
      label: 'A map for each channel',
      link: 'in=colour-patches&colour=rgb&groups=3&size=6&bias=2&act=relu',
      like: 7,
      passing: { hovered: { channel: 1, row: 0, column: 2 } },
    },
  ],
  channels: [
    {
      label: 'A learned kernel',
      link: 'k=3&bank=ones;1.1-3:-0.2639,-0.0027,0.2972,-0.3889,-0.0905,0.4185,-0.2812,-0.0472,0.364',
      like: 0,
    },
    {
      label: 'Two maps, a bias below zero',
      link: 'from=small&channels=3&size=5&bank=random&n=2&bias=-1,2&stride=2&pad=1&act=relu',
      like: 6,
    },
    {
      label: 'Stacks in groups',
      link: 'view=volume&from=small&channels=4&size=5&bank=random&n=4&groups=2&bias=-1',
      like: 5,
      passing: { hovered: { channel: 1, row: 0, column: 2 } },
    },
  ],
  downsample: [
    {
      label: 'Shifted, with what is read',
      link: 'in=glyph&size=7&b=c3s2~m2~a3s2&look=1&reads=on&shift=1&fill=off',
      like: 1,
    },
  ],
  'receptive-field': [{ label: 'A picture in colour', link: 'in=cat&size=48&layer=2', like: 0 }],
  matrix: [
    { label: 'Columns', link: 'view=columns&size=4&channels=2&n=2&padding=valid', like: 3 },
    {
      label: 'A part of 32×32',
      link: 'in=zone-plate&size=32',
      like: 8,
      passing: { sight: { zoom: 3, across: 0.5, down: 0.45 } },
      isEnlarged: true,
    },
    { label: 'Columns with padding', link: 'view=columns&in=checker&size=4', like: 0 },
  ],
  sharing: [
    { label: 'On the way to local', link: 'tie=0.5&side=7&pad=1', like: 0 },
    { label: 'A stride in the plane', link: 'view=plane&tie=2&side=7&stride=2&pad=1', like: 3 },
  ],
  equivariance: [
    {
      label: 'Found where it is not',
      link: 'in=gradient&size=48&show=find&contrast=10&noise=80&down=-6',
      like: 7,
    },
    { label: 'A flip', link: 't=flip&in=glyph&stride=2&border=zeros', like: 0 },
  ],
  photo: [
    {
      label: 'Pixels at the corner',
      link: 'in=cat&stride=2&border=zeros&colour=luminance',
      like: 2,
      passing: { zoom: 48, centre: [1, 1], hovered: { channel: 0, row: 0, column: 2 } },
      hasPanel: true,
    },
    {
      label: 'Pixels at the right',
      link: 'in=cat&border=zeros&colour=channels',
      like: 0,
      passing: { zoom: 40, centre: [1, 0.5] },
    },
  ],
}
