#!/usr/bin/env python3
"""Writes tests/reference/*.json: what PyTorch answers to a few hundred small layers.

Needs torch and numpy (Debian: python3-torch). Run from anywhere: python3 scripts/reference.py
The same PyTorch writes the same bytes again. Written with PyTorch 1.13.

A case a line: title, spec in the words of src/core, tensors as {shape, data}. Inputs and weights are eighths of small
whole numbers unless the title says otherwise, so that sums are exact and no summation order can hide a fault.
"""
import json
import math
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

FOLDER = Path(__file__).resolve().parent.parent / 'tests' / 'reference'
torch.set_num_threads(1)
generator = torch.Generator()


# --- tensors ---------------------------------------------------------------------------------------------------------

def eighths(*shape, most=24):
    return torch.randint(-most, most + 1, shape, generator=generator).float() / 8


def wholes(*shape, most=3):
    return torch.randint(-most, most + 1, shape, generator=generator).float()


def normals(*shape):
    return torch.randn(*shape, generator=generator)


# --- writing ---------------------------------------------------------------------------------------------------------

def number(value):
    """The shortest decimal that is this float32 again."""
    value = np.float32(value)
    if np.isnan(value):
        return '"NaN"'
    if np.isinf(value):
        return '"Infinity"' if value > 0 else '"-Infinity"'
    text = str(value)
    return text[:-2] if text.endswith('.0') else text


def written(value):
    if isinstance(value, torch.Tensor):
        shape = json.dumps(list(value.shape), separators=(',', ':'))
        flat = value.reshape(-1).tolist()
        whole = not value.is_floating_point()
        data = ','.join(str(item) if whole else number(item) for item in flat)
        return f'{{"shape":{shape},"data":[{data}]}}'
    return json.dumps(value, separators=(',', ':'))


def write(name, cases):
    titles = [case['title'] for case in cases]
    assert len(set(titles)) == len(titles), f'two cases of {name} have one title'
    lines = ['{' + ','.join(f'"{key}":{written(value)}' for key, value in case.items()) + '}' for case in cases]
    path = FOLDER / f'{name}.json'
    path.write_text('[\n' + ',\n'.join(lines) + '\n]\n')
    print(f'{path.name}: {len(cases)} cases, {path.stat().st_size / 1000:.0f} kB')


def spelled(spec):
    """stride 2 groups 3, as a title."""
    def value(item):
        if isinstance(item, dict):
            return '/'.join(str(item[side]) for side in ('top', 'right', 'bottom', 'left'))
        return 'x'.join(map(str, item)) if isinstance(item, (list, tuple)) else str(item)
    return ', '.join(f'{key} {value(item)}' for key, item in spec.items())


# --- padding ---------------------------------------------------------------------------------------------------------

def pair(value):
    return (value, value) if isinstance(value, int) else tuple(value)


def sides(spec, size, kernel):
    """[top, bottom], [left, right] of a spec."""
    padding = spec.get('padding', 0)
    if isinstance(padding, dict):
        return [[padding['top'], padding['bottom']], [padding['left'], padding['right']]]
    if not isinstance(padding, str):
        return [[amount, amount] for amount in pair(padding)]
    result = []
    for n, k, s, d in zip(size, kernel, pair(spec.get('stride', 1)), pair(spec.get('dilation', 1))):
        span = d * (k - 1) + 1
        if padding == 'valid':
            result.append([0, 0])
        elif padding == 'full':
            result.append([span - 1, span - 1])
        else:
            total = max(0, (math.ceil(n / s) - 1) * s + span - n)
            less, more = total // 2, total - total // 2
            result.append([less, more] if padding == 'same' else [more, less])
    return result


def padded(x, spec, kernel, value=0.0):
    (top, bottom), (left, right) = sides(spec, x.shape[-2:], kernel)
    mode = spec.get('paddingMode', 'zeros')
    if mode == 'symmetric':
        around = [(0, 0)] * (x.dim() - 2) + [(top, bottom), (left, right)]
        return torch.from_numpy(np.pad(x.numpy(), around, mode='symmetric'))
    if mode == 'zeros':
        return F.pad(x, (left, right, top, bottom), value=value)
    batch = x if x.dim() == 4 else x[None]  # these modes want a batch
    return F.pad(batch, (left, right, top, bottom), mode=mode).reshape(*x.shape[:-2], *(
        n + a + b for n, a, b in zip(x.shape[-2:], (top, left), (bottom, right))))


# --- operators -------------------------------------------------------------------------------------------------------

def conv2d(input_shape, weight_shape, spec, bias=False, numbers=eighths, note=''):
    x, w = numbers(*input_shape), numbers(*weight_shape)
    b = numbers(weight_shape[0]) if bias else None
    stride, dilation, groups = spec.get('stride', 1), spec.get('dilation', 1), spec.get('groups', 1)
    padding = spec.get('padding', 0)
    plain = not isinstance(padding, (dict, str)) and min(pair(padding)) >= 0 and 'paddingMode' not in spec
    if plain:  # PyTorch's own padding, where it has one
        y = F.conv2d(x, w, b, stride, padding, dilation, groups)
    else:
        y = F.conv2d(padded(x, spec, weight_shape[2:]), w, b, stride, 0, dilation, groups)
    title = f'{note}{"x".join(map(str, input_shape))} by {"x".join(map(str, weight_shape))}'
    title += ', bias' if bias else ''
    title += ', ' + spelled(spec) if spec else ''
    return {'title': title, 'input': x, 'weight': w, 'bias': b, 'spec': spec, 'output': y}


def conv_cases():
    around = {'top': 1, 'right': 0, 'bottom': 2, 'left': 3}
    cases = [
        conv2d((1, 5, 5), (1, 1, 3, 3), {}),
        conv2d((1, 1, 5, 5), (1, 1, 3, 3), {}),
        conv2d((3, 6, 7), (4, 3, 3, 3), {}, bias=True),
        conv2d((2, 3, 5, 6), (4, 3, 3, 3), {}, bias=True),
        conv2d((3, 2, 4, 4), (2, 2, 2, 2), {'padding': 1}),
        conv2d((1, 4, 9), (1, 1, 1, 4), {}),
        conv2d((1, 9, 4), (1, 1, 5, 1), {'padding': [2, 0]}),
        conv2d((5, 4, 4), (3, 5, 1, 1), {}, bias=True),
        conv2d((1, 1, 1), (2, 1, 1, 1), {}, bias=True),
        conv2d((1, 1, 1), (1, 1, 3, 3), {'padding': 1}),
        conv2d((1, 12, 12), (1, 1, 11, 11), {'padding': 'same'}),
        conv2d((2, 8, 5), (2, 2, 8, 5), {}),
    ]
    for stride in (2, 3, [1, 2], [3, 1]):
        cases.append(conv2d((1, 8, 9), (1, 1, 3, 3), {'stride': stride}))
        cases.append(conv2d((2, 9, 8), (2, 2, 3, 2), {'stride': stride, 'padding': 1}, bias=True))
    for dilation in (2, [1, 3], [2, 1]):
        cases.append(conv2d((1, 8, 9), (1, 1, 3, 3), {'dilation': dilation}))
        cases.append(conv2d((2, 7, 8), (2, 2, 2, 3), {'dilation': dilation, 'padding': 2, 'stride': 2}))
    for padding in (1, 3, [0, 2], [2, 1], around, 'valid', 'full'):
        cases.append(conv2d((1, 5, 6), (2, 1, 3, 3), {'padding': padding}))
    for padding in ('same', 'same-lower'):
        for kernel in ((3, 3), (2, 4), (5, 2)):
            cases.append(conv2d((1, 6, 7), (1, 1, *kernel), {'padding': padding}))
        for stride in (2, [2, 3]):
            cases.append(conv2d((1, 7, 8), (1, 1, 3, 2), {'padding': padding, 'stride': stride}))
        cases.append(conv2d((1, 9, 8), (1, 1, 3, 2), {'padding': padding, 'dilation': [2, 3]}))
    cases.append(conv2d((1, 9, 8), (1, 1, 1, 2), {'padding': 'same', 'stride': 3}))
    for crop in ({'top': -1, 'right': 0, 'bottom': 0, 'left': -2}, {'top': 1, 'right': -2, 'bottom': -1, 'left': 2}, -1):
        cases.append(conv2d((1, 7, 8), (1, 1, 3, 3), {'padding': crop}))
    for groups, input_channels, output_channels in ((2, 4, 6), (3, 3, 3), (4, 4, 8), (3, 6, 3)):
        shape = (output_channels, input_channels // groups, 3, 3)
        cases.append(conv2d((input_channels, 5, 5), shape, {'groups': groups}, bias=True))
    cases.append(conv2d((2, 4, 5, 4), (4, 2, 3, 3), {'groups': 2, 'padding': 'same', 'stride': 2}, bias=True))
    for mode in ('reflect', 'replicate', 'circular', 'symmetric'):
        for padding in (1, 2, [0, 3], around, 'same'):
            cases.append(conv2d((1, 5, 6), (1, 1, 3, 3), {'padding': padding, 'paddingMode': mode}))
        cases.append(conv2d((2, 2, 5, 5), (2, 1, 3, 2),
                            {'padding': 'full', 'paddingMode': mode, 'groups': 2, 'stride': [2, 1]}, bias=True))
    cases.append(conv2d((1, 4, 5), (1, 1, 3, 3), {'padding': [3, 4], 'paddingMode': 'reflect'}, note='as wide as it goes: '))
    cases.append(conv2d((1, 4, 5), (1, 1, 3, 3), {'padding': [4, 5], 'paddingMode': 'circular'}, note='as wide as it goes: '))
    cases.append(conv2d((1, 3, 2), (1, 1, 3, 3), {'padding': [5, 6], 'paddingMode': 'replicate'}, note='wider than the input: '))
    cases.append(conv2d((1, 3, 2), (1, 1, 3, 3), {'padding': [5, 6], 'paddingMode': 'symmetric'}, note='wider than the input: '))
    cases.append(conv2d((3, 7, 7), (4, 3, 3, 3), {'padding': 1}, bias=True, numbers=normals, note='normal numbers: '))
    cases.append(conv2d((8, 9, 9), (4, 4, 3, 3), {'groups': 2, 'stride': 2}, bias=True, numbers=normals, note='normal numbers: '))
    return cases


def conv_transpose2d(input_shape, weight_shape, spec, bias=False, numbers=eighths, note=''):
    x, w = numbers(*input_shape), numbers(*weight_shape)
    groups = spec.get('groups', 1)
    b = numbers(weight_shape[1] * groups) if bias else None
    padding = spec.get('padding', 0)
    taken = [0, 0, 0, 0]
    if isinstance(padding, dict):  # PyTorch takes off both ends alike: crop its whole answer
        taken = [-padding['left'], -padding['right'], -padding['top'], -padding['bottom']]
        padding = 0
    y = F.conv_transpose2d(x, w, b, spec.get('stride', 1), padding, spec.get('outputPadding', 0), groups,
                           spec.get('dilation', 1))
    y = F.pad(y, taken)
    title = f'{note}{"x".join(map(str, input_shape))} by {"x".join(map(str, weight_shape))}'
    title += ', bias' if bias else ''
    title += ', ' + spelled(spec) if spec else ''
    return {'title': title, 'input': x, 'weight': w, 'bias': b, 'spec': spec, 'output': y}


def conv_transpose_cases():
    cases = [
        conv_transpose2d((1, 3, 3), (1, 1, 3, 3), {}),
        conv_transpose2d((1, 1, 3, 4), (1, 2, 2, 3), {}, bias=True),
        conv_transpose2d((2, 3, 3, 2), (3, 2, 3, 3), {}, bias=True),
        conv_transpose2d((1, 1, 1), (1, 1, 4, 2), {'stride': 3}),
        conv_transpose2d((3, 3, 4), (3, 2, 1, 1), {'stride': 2}, bias=True),
        conv_transpose2d((1, 3, 4), (1, 1, 2, 2), {'stride': 3}, note='windows with gaps: '),
    ]
    for stride in (2, [1, 3], [3, 2]):
        cases.append(conv_transpose2d((1, 3, 4), (1, 1, 3, 3), {'stride': stride}))
        cases.append(conv_transpose2d((2, 3, 3), (2, 1, 4, 3), {'stride': stride, 'padding': 1}))
    for padding in (1, 2, [0, 2]):
        cases.append(conv_transpose2d((1, 5, 4), (1, 1, 3, 3), {'padding': padding}))
    cases.append(conv_transpose2d((1, 4, 4), (1, 1, 3, 4), {'padding': {'top': 1, 'right': 2, 'bottom': 0, 'left': 1}, 'stride': 2}, bias=True))
    for extra in (1, [0, 1]):
        cases.append(conv_transpose2d((1, 3, 4), (1, 1, 3, 3), {'stride': 2, 'outputPadding': extra}))
        cases.append(conv_transpose2d((1, 3, 4), (1, 2, 3, 3), {'stride': 2, 'padding': 1, 'outputPadding': extra}, bias=True))
    cases.append(conv_transpose2d((1, 3, 3), (1, 1, 3, 2), {'stride': 3, 'outputPadding': 2}))
    cases.append(conv_transpose2d((1, 3, 3), (1, 1, 2, 2), {'dilation': 3, 'outputPadding': 2}, note='below the dilation: '))
    for dilation in (2, [3, 1]):
        cases.append(conv_transpose2d((1, 4, 3), (1, 1, 3, 2), {'dilation': dilation}))
        cases.append(conv_transpose2d((1, 4, 3), (1, 1, 2, 3), {'dilation': dilation, 'stride': 2, 'padding': 1}))
    for groups, input_channels, output_channels in ((2, 4, 2), (3, 3, 6), (2, 2, 2)):
        shape = (input_channels, output_channels // groups, 3, 2)
        cases.append(conv_transpose2d((input_channels, 3, 3), shape, {'groups': groups, 'stride': 2}, bias=True))
    cases.append(conv_transpose2d((2, 4, 3, 3), (4, 1, 3, 3), {'groups': 2, 'stride': 2, 'padding': 1, 'outputPadding': 1}, bias=True))
    cases.append(conv_transpose2d((4, 4, 4), (4, 3, 3, 3), {'stride': 2}, bias=True, numbers=normals, note='normal numbers: '))
    return cases


def kernel_of(spec):
    return pair(spec['kernelSize'])


def max_pool2d(shape, spec, x=None, note=''):
    x = eighths(*shape) if x is None else x
    kernel = kernel_of(spec)
    stride, dilation = spec.get('stride', kernel), spec.get('dilation', 1)
    padding, ceil = spec.get('padding', 0), spec.get('ceilMode', False)
    if isinstance(padding, (str, dict)):
        (top, _), (left, _) = sides({**spec, 'stride': stride}, x.shape[-2:], kernel)
        framed = padded(x, {**spec, 'stride': stride}, kernel, value=-math.inf)
        y, place = F.max_pool2d(framed, kernel, stride, 0, dilation, False, True)
        width = framed.shape[-1]
        argmax = (place // width - top) * x.shape[-1] + place % width - left
    else:
        y, argmax = F.max_pool2d(x, kernel, stride, padding, dilation, ceil, True)
    title = f'{note}{"x".join(map(str, shape))}, {spelled(spec)}'
    return {'title': title, 'input': x, 'spec': spec, 'output': y, 'argmax': argmax}


def max_pool_cases():
    broken = wholes(1, 6, 6)
    for row, col in ((0, 0), (2, 3), (3, 2), (5, 5)):
        broken[0, row, col] = math.nan
    endless = eighths(1, 4, 4)
    endless[0, :2, :2] = -math.inf
    endless[0, 2, 2] = math.inf
    return [
        max_pool2d((1, 4, 4), {'kernelSize': 2}),
        max_pool2d((3, 5, 6), {'kernelSize': 2}),
        max_pool2d((2, 2, 4, 6), {'kernelSize': 2}),
        max_pool2d((1, 6, 7), {'kernelSize': 3, 'stride': 1}),
        max_pool2d((1, 6, 7), {'kernelSize': 3, 'stride': 2}),
        max_pool2d((2, 7, 7), {'kernelSize': 3, 'stride': 2, 'padding': 1}),
        max_pool2d((1, 6, 7), {'kernelSize': [2, 3]}),
        max_pool2d((1, 6, 7), {'kernelSize': [3, 1], 'stride': [1, 2], 'padding': [1, 0]}),
        max_pool2d((1, 7, 8), {'kernelSize': 2, 'dilation': 2}),
        max_pool2d((1, 7, 8), {'kernelSize': [2, 3], 'dilation': [3, 2], 'stride': 1, 'padding': 1}),
        max_pool2d((1, 5, 5), {'kernelSize': 2, 'ceilMode': True}),
        max_pool2d((1, 5, 6), {'kernelSize': 3, 'stride': 2, 'ceilMode': True}),
        max_pool2d((2, 6, 6), {'kernelSize': 3, 'stride': 2, 'padding': 1, 'ceilMode': True}),
        max_pool2d((1, 5, 7), {'kernelSize': 2, 'stride': 3, 'padding': 1, 'ceilMode': True}, note='last window dropped: '),
        max_pool2d((1, 8, 8), {'kernelSize': 2, 'dilation': 3, 'stride': 3, 'ceilMode': True}),
        max_pool2d((1, 5, 5), {'kernelSize': 5}),
        max_pool2d((1, 4, 5), {'kernelSize': 1, 'stride': 2}),
        max_pool2d((1, 5, 6), {'kernelSize': 3, 'stride': 2, 'padding': 'same'}),
        max_pool2d((1, 6, 5), {'kernelSize': [2, 3], 'stride': 1, 'padding': 'same-lower'}),
        max_pool2d((1, 6, 5), {'kernelSize': 3, 'stride': 2, 'padding': {'top': 0, 'right': 1, 'bottom': 2, 'left': 1}}),
        max_pool2d((1, 6, 6), {'kernelSize': 3, 'stride': 1}, x=wholes(1, 6, 6, most=1), note='many ties: '),
        max_pool2d((1, 5, 5), {'kernelSize': 2}, x=torch.zeros(1, 5, 5), note='nothing but ties: '),
        max_pool2d((1, 6, 6), {'kernelSize': 2}, x=broken, note='NaN: '),
        max_pool2d((1, 6, 6), {'kernelSize': 3, 'stride': 1, 'padding': 1}, x=broken, note='NaN: '),
        max_pool2d((1, 4, 4), {'kernelSize': 2}, x=endless, note='infinities: '),
    ]


def average_pool2d(shape, spec):
    x = eighths(*shape)
    kernel = kernel_of(spec)
    stride = spec.get('stride', kernel)
    padding, count = spec.get('padding', 0), spec.get('countIncludePad', True)
    if isinstance(padding, (str, dict)):
        frame = {**spec, 'stride': stride}
        counted = torch.ones_like(x)
        total = F.avg_pool2d(padded(x, frame, kernel), kernel, stride, divisor_override=1)
        cells = F.avg_pool2d(padded(counted, frame, kernel, value=float(count)), kernel, stride, divisor_override=1)
        y = total / cells
    else:
        y = F.avg_pool2d(x, kernel, stride, padding, spec.get('ceilMode', False), count)
    return {'title': f'{"x".join(map(str, shape))}, {spelled(spec)}', 'input': x, 'spec': spec, 'output': y}


def average_pool_cases():
    cases = [
        average_pool2d((1, 4, 4), {'kernelSize': 2}),
        average_pool2d((2, 5, 6), {'kernelSize': [2, 3]}),
        average_pool2d((2, 2, 4, 6), {'kernelSize': 2}),
        average_pool2d((1, 6, 7), {'kernelSize': 3, 'stride': 1}),
        average_pool2d((1, 5, 5), {'kernelSize': 5}),
        average_pool2d((1, 6, 7), {'kernelSize': [3, 1], 'stride': [1, 2]}),
        average_pool2d((1, 5, 5), {'kernelSize': 2, 'ceilMode': True}),
        average_pool2d((1, 5, 6), {'kernelSize': 3, 'stride': 2, 'ceilMode': True}),
    ]
    for count in (True, False):
        for spec in (
            {'kernelSize': 3, 'stride': 1, 'padding': 1},
            {'kernelSize': 3, 'stride': 2, 'padding': 1},
            {'kernelSize': [2, 4], 'stride': 1, 'padding': [1, 2]},
            {'kernelSize': 3, 'stride': 2, 'padding': 1, 'ceilMode': True},
            {'kernelSize': 2, 'stride': 3, 'padding': 1, 'ceilMode': True},
            {'kernelSize': 3, 'stride': 2, 'padding': 'same'},
            {'kernelSize': 2, 'stride': 1, 'padding': 'same-lower'},
            {'kernelSize': 3, 'stride': 2, 'padding': {'top': 0, 'right': 1, 'bottom': 2, 'left': 1}},
        ):
            cases.append(average_pool2d((1, 6, 7), {**spec, 'countIncludePad': count}))
    return cases


def dense(shape, outputs, bias):
    x, w = eighths(*shape), eighths(outputs, shape[-1])
    b = eighths(outputs) if bias else None
    title = f'{"x".join(map(str, shape))} to {outputs}{", bias" if bias else ""}'
    return {'title': title, 'input': x, 'weight': w, 'bias': b, 'output': F.linear(x, w, b)}


def dense_cases():
    return [
        dense((6,), 4, False),
        dense((6,), 4, True),
        dense((3, 5), 7, True),
        dense((2, 3, 4), 2, True),
        dense((1, 1), 1, False),
        dense((40,), 10, True),
    ]


def activation_cases():
    x = torch.cat([torch.linspace(-6, 6, 25), torch.tensor([-200.0, -0.1, 0.1, 88.0, 200.0])])
    cases = {
        'relu': F.relu(x), 'relu6': F.relu6(x), 'tanh': torch.tanh(x), 'sigmoid': torch.sigmoid(x),
        'softplus': F.softplus(x), 'elu': F.elu(x), 'leakyRelu': F.leaky_relu(x),
    }
    rows = [{'title': name, 'activation': name, 'input': x, 'output': y} for name, y in cases.items()]
    rows.append({'title': 'elu, alpha 0.5', 'activation': 'elu', 'parameter': 0.5, 'input': x, 'output': F.elu(x, 0.5)})
    rows.append({'title': 'leakyRelu, slope 0.2', 'activation': 'leakyRelu', 'parameter': 0.2, 'input': x,
                 'output': F.leaky_relu(x, 0.2)})
    return rows


def softmax_cases():
    cases = []
    for shape, axis in (((5,), -1), ((3, 4), -1), ((3, 4), 0), ((2, 3, 4), 1), ((2, 3, 4), -3), ((2, 2, 2, 3), 2)):
        x = eighths(*shape)
        cases.append((f'{"x".join(map(str, shape))} along {axis}', x, axis))
    cases.append(('large numbers', torch.tensor([1000.0, 1001.0, 999.0, -1000.0]), -1))
    return [{'title': title, 'input': x, 'axis': axis, 'softmax': F.softmax(x, axis), 'logSoftmax': F.log_softmax(x, axis)}
            for title, x, axis in cases]


def columns(shape, kernel, spec):
    x = eighths(*shape)
    kinds = {key: spec.get(key, default) for key, default in (('dilation', 1), ('padding', 0), ('stride', 1))}
    cols = F.unfold(x, kernel, **kinds)
    other = eighths(*cols.shape)
    image = F.fold(other, shape[2:], kernel, **kinds)
    title = f'{"x".join(map(str, shape))} by {"x".join(map(str, kernel))}{", " + spelled(spec) if spec else ""}'
    return {'title': title, 'kernel': list(kernel), 'spec': spec, 'input': x, 'columns': cols, 'otherColumns': other,
            'image': image}


def column_cases():
    return [
        columns((1, 1, 4, 4), (2, 2), {}),
        columns((1, 2, 4, 5), (3, 2), {'padding': 1}),
        columns((2, 2, 4, 3), (2, 2), {'stride': [2, 1]}),
        columns((1, 1, 6, 5), (2, 3), {'dilation': 2, 'padding': [0, 1]}),
        columns((1, 3, 4, 4), (1, 1), {}),
        columns((1, 1, 5, 6), (3, 3), {'stride': 2, 'padding': 2, 'dilation': [1, 2]}),
    ]


TRAINING_NETS = {
    'conv, ReLU, max pool, dense, cross entropy': ((6, 1, 8, 8), 3, [
        {'kind': 'conv2d', 'weight': [2, 1, 3, 3], 'spec': {}},
        {'kind': 'activation', 'activation': 'relu'},
        {'kind': 'maxPool2d', 'spec': {'kernelSize': 2, 'stride': 2}},
        {'kind': 'flatten'},
        {'kind': 'dense', 'weight': [3, 18]},
    ]),
    'strided grouped conv, tanh, average pool, squared error': ((4, 2, 7, 6), None, [
        {'kind': 'conv2d', 'weight': [4, 1, 3, 2], 'spec': {'stride': 2, 'padding': 1, 'groups': 2}},
        {'kind': 'activation', 'activation': 'tanh'},
        {'kind': 'averagePool2d', 'spec': {'kernelSize': 2, 'stride': 1}},
        {'kind': 'flatten'},
        {'kind': 'dense', 'weight': [2, 36]},
    ]),
    'two dense layers, sigmoid, squared error': ((5, 6), None, [
        {'kind': 'dense', 'weight': [4, 6]},
        {'kind': 'activation', 'activation': 'sigmoid'},
        {'kind': 'dense', 'weight': [2, 4]},
    ]),
}


def through(layers, parameters, x):
    left = list(parameters)
    for layer in layers:
        kind, spec = layer['kind'], layer.get('spec', {})
        if kind == 'conv2d':
            weight, bias = left.pop(0), left.pop(0)
            x = F.conv2d(x, weight, bias, **spec)
        elif kind == 'dense':
            weight, bias = left.pop(0), left.pop(0)
            x = F.linear(x, weight, bias)
        elif kind == 'activation':
            x = {'relu': F.relu, 'tanh': torch.tanh, 'sigmoid': torch.sigmoid}[layer['activation']](x)
        elif kind == 'flatten':
            x = x.flatten(1)
        else:
            pool = F.max_pool2d if kind == 'maxPool2d' else F.avg_pool2d
            x = pool(x, spec['kernelSize'], spec['stride'])
    return x


def training_cases():
    """Ten updates of each optimiser on three nets; weights and biases one after the other, layer by layer."""
    optimisers = {
        'descent': lambda p: torch.optim.SGD(p, lr=0.1), 'momentum': lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9),
        'adam': lambda p: torch.optim.Adam(p, lr=0.02),
    }
    rows = []
    for title, (shape, classes, layers) in TRAINING_NETS.items():
        shapes = [side for layer in layers if 'weight' in layer for side in (layer['weight'], layer['weight'][:1])]
        start = [normals(*side) / 4 for side in shapes]
        x = normals(*shape)
        labels = torch.randint(0, classes, (shape[0],), generator=generator) if classes else None
        target = None if classes else normals(shape[0], shapes[-1][0])
        for name, make in optimisers.items():
            parameters = [each.clone().requires_grad_() for each in start]
            optimiser = make(parameters)
            losses = []
            for update in range(11):
                y = through(layers, parameters, x)
                loss = F.cross_entropy(y, labels) if classes else F.mse_loss(y, target)
                losses.append(loss.item())
                if update == 10:
                    break
                optimiser.zero_grad()
                loss.backward()
                optimiser.step()
            row = {'title': f'{title}: {name}', 'layers': layers, 'optimiser': name, 'input': x}
            row.update({'labels': labels} if classes else {'target': target})
            row['start'] = torch.cat([each.reshape(-1) for each in start])
            row['after'] = torch.cat([each.detach().reshape(-1) for each in parameters])
            row['losses'] = torch.tensor(losses)
            rows.append(row)
    return rows


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    tables = {
        'conv2d': conv_cases, 'convTranspose2d': conv_transpose_cases, 'maxPool2d': max_pool_cases,
        'averagePool2d': average_pool_cases, 'dense': dense_cases, 'activations': activation_cases,
        'softmax': softmax_cases, 'columns': column_cases, 'training': training_cases,
    }
    for seed, (name, cases) in enumerate(tables.items()):
        generator.manual_seed(seed)  # a table of its own: adding to one leaves the others as they are
        write(name, cases())


if __name__ == '__main__':
    main()
