/**
 * Faults to be planted one at a time, each a line that a careless change could make: the types still hold, only the
 * behaviour is wrong. `find` is there once in `file`, which may have moved: it is looked for by its name, within its lab
 * or folder. `unit` are runs of Vitest, one after the other until one sees the fault; `browser` are Playwright's files.
 *
 * @typedef {object} Fault
 * @property {string} name
 * @property {string} file
 * @property {string} find
 * @property {string} replace
 * @property {{ unit: string[][], browser: string[] }} tests
 */

/** What runs for a lab: its own tests, those that draw it, and the loop over the catalog. */
const lab = (folder, title, ...specs) => ({
  unit: [
    [`tests/labs/${folder}`],
    ['tests/drawn', 'tests/app/catalog.test.tsx', '-t', `${title}|${folder}`],
  ],
  browser: specs.length > 0 ? specs : [`${folder}.spec.ts`],
})

const slide = lab(
  'slide',
  'Slide',
  'slide.spec.ts',
  'slide.pointing.spec.ts',
  'slide.strip.spec.ts',
)
const channels = lab('channels', 'Channels')
const downsample = lab('downsample', 'Downsample')
const matrix = lab('matrix', 'Matrix')
const sharing = lab('sharing', 'Sharing')
const equivariance = lab('equivariance', 'Equivariance')
const field = lab('field', 'Receptive field')
const photo = lab('photo', 'Photo')

/** What all labs are drawn with is looked at in the lab that uses it most. */
const draw = {
  unit: [['tests/draw/'], ['tests/ui', 'tests/drawn']],
  browser: slide.browser,
}
const ui = {
  unit: [['tests/ui'], ['tests/app/catalog.test.tsx', 'tests/drawn']],
  browser: slide.browser,
}
const app = {
  unit: [['App', 'keys', 'transport', 'links'].map((name) => `tests/app/${name}.test.tsx`)],
  browser: ['app.spec.ts'],
}

/** @type {readonly Fault[]} */
export const faults = [
  // What is true
  {
    name: 'core: replicated padding takes the cell before the last',
    file: 'src/core/padding.ts',
    find: 'return index < 0 ? 0 : size - 1',
    replace: 'return index < 0 ? 0 : size - 2',
    tests: { unit: [['tests/core/conv2d.test.ts', 'tests/core/padding.test.ts']], browser: [] },
  },
  {
    name: 'core: a cone is a unit too wide at its end',
    file: 'src/core/fieldCone.ts',
    find: 'last: last * stride - before + reach - 1 }',
    replace: 'last: last * stride - before + reach }',
    tests: {
      unit: [['tests/core/fieldCone.test.ts', 'tests/core/receptiveField.test.ts']],
      browser: [],
    },
  },
  {
    name: 'core: a pattern of even side is matched about the cell after its middle',
    file: 'src/core/normalisedCorrelation.ts',
    find: 'const left = Math.floor((patternWidth - 1) / 2)',
    replace: 'const left = Math.floor(patternWidth / 2)',
    tests: { unit: [['tests/core/normalisedCorrelation.test.ts']], browser: [] },
  },

  // How it is computed
  {
    name: 'engine: below zero has the colours of above zero',
    file: 'src/engine/rows/toneMap.ts',
    find: 'const scale = 127.5 / limit',
    replace: 'const scale = -127.5 / limit',
    tests: { unit: [['tests/engine']], browser: photo.browser },
  },
  {
    name: 'engine: green and blue are swapped in the pixels',
    file: 'src/engine/rows/toneMap.ts',
    find: 'channels === 3 ? [cells, 2 * cells]',
    replace: 'channels === 3 ? [2 * cells, cells]',
    tests: { unit: [['tests/engine']], browser: photo.browser },
  },

  // What comes in
  {
    name: 'data: a kernel that is flipped keeps the order of its rows',
    file: 'src/data/kernelEdits.ts',
    find: 'rows.map((row) => row.toReversed()).toReversed()',
    replace: 'rows.map((row) => row.toReversed())',
    tests: { unit: [['tests/data/kernelEdits.test.ts']], browser: [] },
  },
  {
    name: 'data: the top of a crop is a part of the width',
    file: 'src/data/rgbaToPicture.ts',
    find: 'Math.max(0, crop.y * height)',
    replace: 'Math.max(0, crop.y * width)',
    tests: { unit: [['tests/data/rgbaToPicture.test.ts']], browser: ['slide.files.spec.ts'] },
  },

  // Numbers to marks
  {
    name: 'draw: padding is not hatched',
    file: 'src/draw/paintGrid.ts',
    find: 'return kind === cellKind.padding || isWithoutNumber(kind)',
    replace: 'return isWithoutNumber(kind)',
    tests: draw,
  },
  {
    name: 'draw: the hatching lies on the cells of the transposed grid',
    file: 'src/draw/paintGrid.ts',
    find: 'corners.push(x, y)',
    replace: 'corners.push(y, x)',
    tests: draw,
  },
  {
    name: 'draw: padding has no digits',
    file: 'src/draw/paintGrid.ts',
    find: 'if (kind === cellKind.none) continue',
    replace: 'if (kind === cellKind.none || kind === cellKind.padding) continue',
    tests: draw,
  },
  {
    name: 'draw: digits of a grid that is not square stand in other rows',
    file: 'src/draw/paintGrid.ts',
    find: 'Math.floor(index / scene.columns) * cell + middle',
    replace: 'Math.floor(index / scene.rows) * cell + middle',
    tests: draw,
  },
  {
    name: 'draw: the ends of a grey legend are swapped',
    file: 'src/draw/legendTexts.ts',
    find: "ends.toSpliced(1, 0, '0') : ends",
    replace: "ends.toSpliced(1, 0, '0') : ends.toReversed()",
    tests: draw,
  },
  {
    name: 'draw: both lines from a window lead to the same corner of the output',
    file: 'src/draw/paths.ts',
    find: 'L${to.x},${to.y}L${to.x},${to.y + to.height}',
    replace: 'L${to.x},${to.y}L${to.x},${to.y}',
    tests: draw,
  },
  {
    name: 'draw: a dilated window is marked with its rows for columns',
    file: 'src/draw/paths.ts',
    find: 'const across = runsOf(columns)',
    replace: 'const across = runsOf(rows)',
    tests: draw,
  },
  {
    name: 'draw: a weight has the colour of the next one',
    file: 'src/draw/weightColours.ts',
    find: 'return colours[weight % colours.length]',
    replace: 'return colours[(weight + 1) % colours.length]',
    tests: { unit: draw.unit, browser: matrix.browser },
  },

  // What a person chose
  {
    name: 'state: the speed is not taken into account',
    file: 'src/state/playbackMath.ts',
    find: 'frame * state.speed * outputsPerSecond',
    replace: 'frame * outputsPerSecond',
    tests: {
      unit: [['tests/state/playback.test.ts', 'tests/state/playbackMath.test.ts']],
      browser: ['slide.spec.ts'],
    },
  },
  {
    name: 'state: two gestures one after the other are undone as one',
    file: 'src/state/settingsStore.ts',
    find: 'if (gesture === undefined || gesture !== ongoing) endGesture()',
    replace: 'if (gesture === undefined) endGesture()',
    tests: { unit: [['tests/state/settingsStore.test.ts']], browser: ['slide.editing.spec.ts'] },
  },
  {
    name: 'state: a step past the last is told with a number one less',
    file: 'src/state/labSession.ts',
    find: 'is past the last ${noun}; the step is ${reached}.',
    replace: 'is past the last ${noun}; the step is ${last}.',
    tests: {
      unit: [['tests/state/labSession.test.ts', 'tests/state/link.test.ts']],
      browser: ['slide.link.spec.ts'],
    },
  },
  {
    name: 'state: the windows glide from the first moment, with no rest',
    file: 'src/state/playbackMath.ts',
    find: 'Math.max(0, (fraction - standing) / (1 - standing))',
    replace: 'Math.max(0, fraction)',
    tests: {
      unit: [['tests/state/playback.test.ts', 'tests/state/playbackMath.test.ts']],
      browser: ['slide.spec.ts'],
    },
  },

  // Controls and figures
  {
    name: 'ui: the row of a cell is announced from 0',
    file: 'src/ui/MatrixGrid.tsx',
    find: 'aria-rowindex={at.row + 1}',
    replace: 'aria-rowindex={at.row}',
    tests: ui,
  },
  {
    name: 'ui: the focus ring is on the cell across the diagonal',
    file: 'src/ui/MatrixGrid.tsx',
    find: 'translate(${at.column * cell}px, ${at.row * cell}px)',
    replace: 'translate(${at.row * cell}px, ${at.column * cell}px)',
    tests: ui,
  },
  {
    name: 'ui: the bar of a legend runs from right to left',
    file: 'src/ui/Legend.tsx',
    find: 'linear-gradient(to right,',
    replace: 'linear-gradient(to left,',
    tests: ui,
  },
  {
    name: 'ui: a curve is plotted upside down',
    file: 'src/ui/LinePlot.tsx',
    find: 'Math.max(edge.top + 1, height - edge.bottom), edge.top, 40)',
    replace: 'edge.top, Math.max(edge.top + 1, height - edge.bottom), 40)',
    tests: { unit: ui.unit, browser: [...equivariance.browser, ...sharing.browser] },
  },
  {
    name: 'ui: at every step of the clock a cell stays blank',
    file: 'src/ui/gridPainting.ts',
    find: 'palette, before.shown, shown)',
    replace: 'palette, before.shown + 1, shown)',
    tests: ui,
  },
  {
    name: 'ui: every product that is counted is marked in the sum as the one looked at',
    file: 'src/ui/sum/SumGroups.tsx',
    find: 'data-active={isActive || undefined}',
    replace: 'data-active={isCounted || undefined}',
    tests: ui,
  },

  // What several labs have
  {
    name: 'parts: in a link the corner of a crop has its numbers swapped',
    file: 'src/parts/picture/pictureSettings.ts',
    find: '[crop.x, crop.y, crop.side]',
    replace: '[crop.y, crop.x, crop.side]',
    tests: { unit: [['tests/parts'], ['tests/labs/slide']], browser: ['slide.files.spec.ts'] },
  },
  {
    name: 'parts: the frame of a crop is placed by the other side',
    file: 'src/parts/picture/CropControl.tsx',
    find: 'top: percent(region.top, opened.height)',
    replace: 'top: percent(region.top, opened.width)',
    tests: { unit: [['tests/parts']], browser: ['slide.files.spec.ts'] },
  },

  // The shell
  {
    name: 'app: a digit applies the preset after its own',
    file: 'src/app/actions.ts',
    find: 'go(Number(press?.key) - 1)',
    replace: 'go(Number(press?.key))',
    tests: app,
  },
  {
    name: 'app: the count of steps begins at 0',
    file: 'src/state/stepText.ts',
    find: 'firstNumber ?? 1',
    replace: 'firstNumber ?? 0',
    tests: app,
  },
  {
    name: 'app: in a saved picture rectangles are turned on their side',
    file: 'src/ui/paint/outline.ts',
    find: "rectangle(of('x'), of('y'), of('width'), of('height')",
    replace: "rectangle(of('x'), of('y'), of('height'), of('width')",
    tests: app,
  },
  {
    name: 'app: the sentence of a step is told while it plays, and not when it stands',
    file: 'src/app/StepSentence.tsx',
    find: 'if (!playing) timer',
    replace: 'if (playing) timer',
    tests: { ...app, browser: ['app.spec.ts', 'slide.a11y.spec.ts'] },
  },

  // Slide
  {
    name: 'slide: the window is marked a column too far right',
    file: 'src/parts/conv/windowMarks.ts',
    find: 'column: frame.horizontal.taps[column]?.[0] ?? 0,',
    replace: 'column: (frame.horizontal.taps[column]?.[0] ?? 0) + 1,',
    tests: slide,
  },
  {
    name: 'slide: the output is marked one cell off',
    file: 'src/labs/slide/StageMarks.tsx',
    find: 'outlinePath(outputRect(out, scene))',
    replace: 'outlinePath(blockRect(out, position.row, position.column + 1))',
    tests: slide,
  },
  {
    name: 'slide: the weight of a product is marked across the diagonal of the kernel',
    file: 'src/parts/conv/TermMarks.tsx',
    find: 'row={kernelRow} column={kernelColumn}',
    replace: 'row={kernelColumn} column={kernelRow}',
    tests: slide,
  },
  {
    name: 'slide: the lines of every map lead to the first one',
    file: 'src/labs/slide/StageMarks.tsx',
    find: 'const out = layout.outputs[scene.position.map]',
    replace: 'const out = layout.outputs[0]',
    tests: slide,
  },
  {
    name: 'slide: the weights in the window stand a cell too far left',
    file: 'src/labs/slide/WindowWeights.tsx',
    find: 'box.x + (column + 1) * box.cell - 2',
    replace: 'box.x + column * box.cell - 2',
    tests: slide,
  },
  {
    name: 'slide: the caption of the output says width × height',
    file: 'src/labs/slide/Captions.tsx',
    find: '${maps}${geometry.outputHeight} × ${geometry.outputWidth}',
    replace: '${maps}${geometry.outputWidth} × ${geometry.outputHeight}',
    tests: slide,
  },
  {
    name: 'slide: Escape does not clear the pin',
    file: 'src/parts/lab/pointing.ts',
    find: 'set({ pinned: undefined })',
    replace: 'set({ hovered: undefined })',
    tests: slide,
  },
  {
    name: 'slide: the step is announced with its row counted from 0',
    file: 'src/draw/numberWords.ts',
    find: 'row ${writtenNumber(row + 1)}, column',
    replace: 'row ${writtenNumber(row)}, column',
    tests: slide,
  },

  // Channels
  {
    name: 'channels: the maps of a row stand in reverse order',
    file: 'src/labs/channels/mapTiles.ts',
    find: 'x: x + (map % perRow) * (tile + tileGap)',
    replace: 'x: x + (perRow - 1 - (map % perRow)) * (tile + tileGap)',
    tests: channels,
  },
  {
    name: 'channels: near slices are painted first, and hidden by those behind',
    file: 'src/labs/channels/Sheets.tsx',
    find: 'depthOf(other.plane, orbit) - depthOf(one.plane, orbit)',
    replace: 'depthOf(one.plane, orbit) - depthOf(other.plane, orbit)',
    tests: channels,
  },
  {
    name: 'channels: what is part of the sum is faint, and the rest is not',
    file: 'src/labs/channels/Sheets.tsx',
    find: 'if (isFaint) {',
    replace: 'if (!isFaint) {',
    tests: channels,
  },
  {
    name: 'channels: the output of the stacks is marked one cell off',
    file: 'src/labs/channels/VolumeMarks.tsx',
    find: 'const cell = one(glided(scene))',
    replace: 'const cell = one({ row: glided(scene).row, column: glided(scene).column + 1 })',
    tests: channels,
  },
  {
    name: 'channels: every part is framed on the grid of the first channel',
    file: 'src/labs/channels/UnfoldedMarks.tsx',
    find: 'const box = layout.partialSums[channel]',
    replace: 'const box = layout.partialSums[channel] && layout.partialSums[0]',
    tests: channels,
  },
  {
    name: 'channels: the caption of the input has its channels last',
    file: 'src/labs/channels/Captions.tsx',
    find: 'shapeText([inputChannels, inputHeight, inputWidth])',
    replace: 'shapeText([inputHeight, inputWidth, inputChannels])',
    tests: channels,
  },
  {
    name: 'channels: the bias has the other sign on the lines to the map',
    file: 'src/labs/channels/Signs.tsx',
    find: "{bias < 0 ? '−' : '+'}",
    replace: "{bias > 0 ? '−' : '+'}",
    tests: channels,
  },

  // Downsample
  {
    name: 'downsample: the windows are marked from their second column on',
    file: 'src/labs/downsample/view/marks.ts',
    find: 'tapCol(geometry, column, 0)',
    replace: 'tapCol(geometry, column, 1)',
    tests: downsample,
  },
  {
    name: 'downsample: the winners are ringed across the diagonal',
    file: 'src/labs/downsample/view/WinnerMarks.tsx',
    find: 'Math.floor(winner / input.columns), winner % input.columns',
    replace: 'winner % input.columns, Math.floor(winner / input.columns)',
    tests: downsample,
  },
  {
    name: 'downsample: the padding of a max pool is hatched as zeros',
    file: 'src/labs/downsample/view/gridScenes.ts',
    find: "branch.layer.kind === 'max' ? cellKind.ignored : cellKind.padding",
    replace: "branch.layer.kind === 'max' ? cellKind.padding : cellKind.ignored",
    tests: downsample,
  },
  {
    name: 'downsample: what is read once has the colour of what is read more often',
    file: 'src/labs/downsample/view/ReadsPaint.tsx',
    find: "reads === 1 ? 'once' : 'more'",
    replace: "reads === 1 ? 'more' : 'once'",
    tests: downsample,
  },
  {
    name: 'downsample: every window has the letter of the first layer',
    file: 'src/labs/downsample/view/StageMarks.tsx',
    find: '{branchLetters[at]}',
    replace: '{branchLetters[at * 0]}',
    tests: downsample,
  },

  // Matrix
  {
    name: 'matrix: the frame of a window lies across the diagonal of the picture',
    file: 'src/labs/matrix/view/frames.ts',
    find: 'blockRect(box, top, left, geometry.reachVertical',
    replace: 'blockRect(box, left, top, geometry.reachVertical',
    tests: matrix,
  },
  {
    name: 'matrix: the row after the one that is multiplied is marked',
    file: 'src/labs/matrix/view/product/MatrixMarks.tsx',
    find: 'const row = y + (scene.row +',
    replace: 'const row = y + (scene.row + 1 +',
    tests: matrix,
  },
  {
    name: 'matrix: cells beside the frame are painted into the row above',
    file: 'src/labs/matrix/view/product/paintTinyCells.ts',
    find: 'Math.max(0, Math.min(length, pixel))',
    replace: 'Math.min(length, pixel)',
    tests: matrix,
  },
  {
    name: 'matrix: all weights are faint but for the one pointed at, which is not lit',
    file: 'src/labs/matrix/view/product/paintMatrix.ts',
    find: 'lit.length === 0 || isLit.has(weight) ||',
    replace: 'lit.length === 0 || !isLit.has(weight) ||',
    tests: matrix,
  },
  {
    name: 'matrix: a black pixel in a column of a window is hatched as padding',
    file: 'src/labs/matrix/view/columns/ColumnsFigure.tsx',
    find: '(sources[cell] ?? -1) < 0 ?',
    replace: '(numbers.data[cell] ?? 0) === 0 ?',
    tests: matrix,
  },
  {
    name: 'matrix: of several channels what is read is framed on the others',
    file: 'src/labs/matrix/view/ReadMarks.tsx',
    find: 'if (at.plane !== plane) continue',
    replace: 'if (at.plane === plane) continue',
    tests: matrix,
  },

  // Sharing
  {
    name: 'sharing: halfway to the next output the one before is still lit',
    file: 'src/labs/sharing/paintNodes.ts',
    find: '[output + (isOver ? 1 : 0)]',
    replace: '[output]',
    tests: sharing,
  },
  {
    name: 'sharing: the padding stands over the first input',
    file: 'src/labs/sharing/layout.ts',
    find: 'across(-1 - i)',
    replace: 'across(-i)',
    tests: sharing,
  },
  {
    name: 'sharing: better than chance has the colour of worse',
    file: 'src/labs/sharing/AccuracyMap.tsx',
    find: '(value ?? 50) - 50',
    replace: '50 - (value ?? 50)',
    tests: sharing,
  },
  {
    name: 'sharing: the step is framed across the diagonal of the accuracies',
    file: 'src/labs/sharing/AccuracyMap.tsx',
    find: 'blockRect(box, Math.floor(step / positions), step % positions)',
    replace: 'blockRect(box, step % positions, Math.floor(step / positions))',
    tests: sharing,
  },
  {
    name: 'sharing: the lines that fade on the way to local are those that stay',
    file: 'src/labs/sharing/lineColours.ts',
    find: 'Math.max(0, 1 - sharedness) : 1',
    replace: '1 : Math.max(0, 1 - sharedness)',
    tests: sharing,
  },

  // Equivariance
  {
    name: 'equivariance: a difference below zero has the colour of none',
    file: 'src/labs/equivariance/view/gridScenes.ts',
    find: 'ramp, difference.map(Math.abs))',
    replace: 'ramp, difference)',
    tests: equivariance,
  },
  {
    name: 'equivariance: what is ringed is where the pattern is, not where it was found',
    file: 'src/labs/equivariance/view/find/Find.tsx',
    find: 'blockRect(match, scene.peak.row, scene.peak.column)',
    replace: 'blockRect(match, scene.place.row, scene.place.column)',
    tests: equivariance,
  },
  {
    name: 'equivariance: the window that was found begins at its middle',
    file: 'src/labs/equivariance/view/find/Find.tsx',
    find: '.map((turn) => at - half + turn)',
    replace: '.map((turn) => at - half * 0 + turn)',
    tests: equivariance,
  },
  {
    name: 'equivariance: the marks are clipped to the map of matches',
    file: 'src/labs/equivariance/view/find/Find.tsx',
    find: 'gridRect(picture)',
    replace: 'gridRect(match)',
    tests: equivariance,
  },
  {
    name: 'equivariance: the second arrow of the layer stands under another figure',
    file: 'src/labs/equivariance/layout.ts',
    find: "down('conv', last, 0)",
    replace: "down('conv', 1, 0)",
    tests: equivariance,
  },
  {
    name: 'equivariance: the curves are parts of one under an axis of percent',
    file: 'src/labs/equivariance/CurvePlot.tsx',
    find: 'y: 100 * y',
    replace: 'y',
    tests: equivariance,
  },

  // Receptive field
  {
    name: 'field: the units that read a pixel are those of the layer below',
    file: 'src/labs/field/view/paintCone.ts',
    find: 'forward[at - layerIndex], palette.output, style)',
    replace: 'forward[at - 1 - layerIndex], palette.output, style)',
    tests: field,
  },
  {
    name: 'field: the hatching outside the image covers the image',
    file: 'src/labs/field/view/plateCells.ts',
    find: "context.clip('evenodd')",
    replace: 'context.clip()',
    tests: field,
  },
  {
    name: 'field: the enlarged patch is moved aside by its row',
    file: 'src/labs/field/view/paintPatch.ts',
    find: '(reach.column + reach.columns / 2) * scale',
    replace: '(reach.row + reach.columns / 2) * scale',
    tests: field,
  },
  {
    name: 'field: the less a pixel matters the stronger is its colour',
    file: 'src/labs/field/view/heatPicture.ts',
    find: '255 * Math.sqrt(share / most)',
    replace: '255 - 255 * Math.sqrt(share / most)',
    tests: field,
  },
  {
    name: 'field: a unit is called by its column and its row',
    file: 'src/labs/field/model/words.ts',
    find: '${what}, row ${row + 1}, column ${column + 1}',
    replace: '${what}, row ${column + 1}, column ${row + 1}',
    tests: field,
  },
  {
    name: 'field: the table has the start in the place of the jump',
    file: 'src/labs/field/view/Strip.tsx',
    find: 'pairText(level.jump)',
    replace: 'pairText(level.start)',
    tests: field,
  },

  // Photo
  {
    name: 'photo: the pixel of the weight pointed at is marked across the diagonal',
    file: 'src/labs/photo/paintPhotoMarks.ts',
    find: '[rows[pointed.row], columns[pointed.column]]',
    replace: '[rows[pointed.column], columns[pointed.row]]',
    tests: photo,
  },
  {
    name: 'photo: the result is marked as if there were no stride',
    file: 'src/labs/photo/paintPhotoMarks.ts',
    find: 'outline(outputCell.row * stride, outputCell.column * stride, size',
    replace: 'outline(outputCell.row, outputCell.column, size',
    tests: photo,
  },
  {
    name: 'photo: dark pixels have dark digits',
    file: 'src/labs/photo/paintCells.ts',
    find: 'brightness(colours, index * 4) < dark',
    replace: 'brightness(colours, index * 4) > dark',
    tests: photo,
  },
  {
    name: 'photo: the border is hatched by the other side of the photograph',
    file: 'src/labs/photo/pixelCells.ts',
    find: 'isOutside(row, image.height) || isOutside(column, image.width)',
    replace: 'isOutside(row, image.width) || isOutside(column, image.height)',
    tests: photo,
  },
  {
    name: 'photo: the histogram hangs from its top',
    file: 'src/labs/photo/histogram.ts',
    find: '(height * (1 - fraction))',
    replace: '(height * fraction)',
    tests: photo,
  },
  {
    name: 'photo: a pixel is announced with its column counted from 0',
    file: 'src/labs/photo/lab.ts',
    find: 'const where = `row ${row + 1}, column ${column + 1}`',
    replace: 'const where = `row ${row + 1}, column ${column}`',
    tests: photo,
  },
]
