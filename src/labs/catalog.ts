import type { LabEntry } from './lab.ts'

/** Every lab, in the order of the rail. A lab is its folder plus a line here. */
export const catalog: readonly LabEntry[] = [
  {
    id: 'slide',
    title: 'Slide',
    question: 'What is one output number?',
    icon: 'slide',
    load: async () => (await import('./slide/lab.ts')).lab,
  },
  {
    id: 'channels',
    title: 'Channels',
    question: 'Where does depth go?',
    icon: 'channels',
    load: async () => (await import('./channels/lab.ts')).lab,
  },
  {
    id: 'downsample',
    title: 'Downsample',
    question: 'How does a map get smaller?',
    icon: 'downsample',
    load: async () => (await import('./downsample/lab.ts')).lab,
  },
  {
    id: 'receptive-field',
    title: 'Receptive field',
    question: 'What does a deep unit see?',
    icon: 'receptiveField',
    load: async () => (await import('./field/lab.ts')).lab,
  },
  {
    id: 'matrix',
    title: 'Matrix',
    question: 'How is that a matrix product?',
    icon: 'matrix',
    load: async () => (await import('./matrix/lab.ts')).lab,
  },
  {
    id: 'sharing',
    title: 'Sharing',
    question: 'Why so few parameters?',
    icon: 'sharing',
    load: async () => (await import('./sharing/lab.ts')).lab,
  },
  {
    id: 'equivariance',
    title: 'Equivariance',
    question: 'What happens when the pattern moves?',
    icon: 'equivariance',
    load: async () => (await import('./equivariance/lab.ts')).lab,
  },
  {
    id: 'photo',
    title: 'Photo',
    question: 'What do filters do to your own picture?',
    icon: 'photo',
    load: async () => (await import('./photo/lab.ts')).lab,
  },
]
