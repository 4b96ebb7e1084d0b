#!/usr/bin/env python3
"""Writes tests/fixtures/nets/*: small networks as files of every format, and what PyTorch answers to an image each.

Needs torch and numpy (Debian: python3-torch). Run from anywhere: python3 scripts/netFixtures.py
Written with PyTorch 1.13 and NumPy 1.24. safetensors and TensorFlow.js are written by hand after their documents.
"""
import json
import struct
import warnings
import zipfile
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

FOLDER = Path(__file__).resolve().parent.parent / 'tests' / 'fixtures' / 'nets'
FOLDER.mkdir(parents=True, exist_ok=True)
torch.set_num_threads(1)
warnings.filterwarnings('ignore')
answers = {}


# --- networks --------------------------------------------------------------------------------------------------------

class Plain(nn.Module):
    """Its pools and the sizes between its layers follow from the shapes of its weights."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 2, 3)
        self.fc = nn.Linear(18, 4)

    def forward(self, x):
        return self.fc(F.max_pool2d(F.relu(self.conv(x)), 2).flatten(1))


class Viewed(nn.Module):
    """As in many a course: dropout, view(size(0), -1), log_softmax at the end."""

    ends = True

    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 3, 3, padding=1)
        self.conv2 = nn.Conv2d(3, 4, 3)
        self.drop = nn.Dropout(0.25)
        self.fc1 = nn.Linear(16, 6)
        self.fc2 = nn.Linear(6, 4)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        x = self.drop(F.relu(self.conv2(x)))
        x = x.view(x.size(0), -1)
        x = self.fc2(torch.tanh(self.fc1(x)))
        return F.log_softmax(x, dim=1) if self.ends else x


class Normalised(nn.Module):
    """Batch normalisation behind a convolution, behind ReLU, behind a flattening; an input that is normalised."""

    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 3, 3, bias=False)
        self.bn1 = nn.BatchNorm2d(3)
        self.conv2 = nn.Conv2d(3, 2, 3, stride=2, padding=1)
        self.bn2 = nn.BatchNorm2d(2)
        self.bn3 = nn.BatchNorm1d(18)
        self.fc = nn.Linear(18, 4)

    def forward(self, x):
        x = F.relu(self.bn1(self.conv1((x - 0.1307) / 0.3081)))
        x = self.bn2(F.leaky_relu(self.conv2(x)))
        return self.fc(self.bn3(F.relu6(x).flatten(1)))


class Batch(nn.Module):
    """Batch normalisation between a convolution and its ReLU, as it mostly stands."""

    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 2, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(2)
        self.conv2 = nn.Conv2d(2, 3, 3, padding=1)
        self.bn2 = nn.BatchNorm2d(3)
        self.fc1 = nn.Linear(12, 5)
        self.fc2 = nn.Linear(5, 4)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.bn1(self.conv1(x))), 2)
        x = F.max_pool2d(F.relu(self.bn2(self.conv2(x))), 2)
        return self.fc2(F.relu(self.fc1(x.flatten(1))))


class Windows(nn.Module):
    """Dilation, groups, strides, averages with and without padding, a mean over all places."""

    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(1, 4, (3, 2), dilation=(1, 2), padding=(1, 2)), nn.ELU(),
            nn.AvgPool2d(3, stride=1, padding=1),
            nn.Conv2d(4, 4, 3, groups=4), nn.Sigmoid(),
            nn.AvgPool2d(2, stride=1, padding=1, count_include_pad=False),
            nn.MaxPool2d(3, stride=2, padding=1, ceil_mode=True),
            nn.Conv2d(4, 5, 1))

    def forward(self, x):
        return self.layers(x).mean((2, 3))


class Layers(nn.Module):
    """What Keras has besides: depthwise kernels, padding as a layer, normalisation with an epsilon of a thousandth."""

    def __init__(self):
        super().__init__()
        self.depthwise = nn.Conv2d(3, 6, 3, groups=3)
        self.bn1 = nn.BatchNorm2d(6, eps=1e-3)
        self.conv = nn.Conv2d(6, 2, (2, 3), dilation=(2, 1), bias=False)
        self.bn2 = nn.BatchNorm2d(2, eps=1e-3, affine=False)
        self.fc = nn.Linear(12, 4)

    def forward(self, x):
        x = F.pad(x / 2 + 1, (0, 1, 2, 1))
        x = F.relu6(self.bn1(self.depthwise(x)))
        x = torch.tanh(self.bn2(self.conv(F.pad(x, (1, 1, 1, 1)))))
        return F.elu(self.fc(F.avg_pool2d(x, 3).flatten(1)))


class Mirrored(nn.Module):
    """Padding by reflection, which becomes fifteen nodes; the largest of all places; two layers of equal weights."""

    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 3, 3, padding=1, padding_mode='reflect')
        self.conv2 = nn.Conv2d(3, 3, 3)
        self.conv3 = nn.Conv2d(3, 3, 3)
        self.conv3.load_state_dict(self.conv2.state_dict())
        self.fc = nn.Linear(3, 4)

    def forward(self, x):
        x = F.relu(self.conv1(x))
        x = F.relu(self.conv3(F.relu(self.conv2(x))))
        return self.fc(F.adaptive_max_pool2d(x, 1).squeeze(-1).squeeze(-1))


def made(kind, seed):
    torch.manual_seed(seed)
    net = kind()
    for name, value in net.state_dict().items():
        if value.is_floating_point() and ('running' in name or 'bn' in name):
            value.copy_(torch.rand(value.shape) + 0.5)
    return net.eval()


def image(*shape):
    return torch.randint(0, 9, shape).float() / 8


# --- files -----------------------------------------------------------------------------------------------------------

def answered(name, net, x, files=None):
    with torch.no_grad():
        y = net(x)
    answers[name] = {
        'files': files or [name],
        'input': {'shape': list(x.shape), 'data': x.flatten().tolist()},
        'output': {'shape': list(y.shape), 'data': y.flatten().tolist()},
    }


def onnx(name, net, x, **options):
    torch.onnx.export(net, x, FOLDER / name, **{'opset_version': 14, **options})


def safetensors(name, tensors, metadata=None):
    """Eight bytes of length, a header in JSON, the numbers: https://github.com/huggingface/safetensors#format"""
    header, content = ({'__metadata__': metadata} if metadata else {}), b''
    for key in sorted(tensors):
        part = tensors[key].numpy().tobytes()
        kind = {torch.float32: 'F32', torch.float16: 'F16', torch.float64: 'F64'}[tensors[key].dtype]
        offsets = [len(content), len(content) + len(part)]
        header[key] = {'dtype': kind, 'shape': list(tensors[key].shape), 'data_offsets': offsets}
        content += part
    text = json.dumps(header, separators=(',', ':')).encode()
    text += b' ' * (-len(text) % 8)
    (FOLDER / name).write_bytes(struct.pack('<Q', len(text)) + text + content)


def tensorflow(name, bins, layers, weights):
    """A layers model of TensorFlow.js, its numbers in files cut anywhere; weights of uint8 have a scale and a least."""
    entries, content = [], b''
    for key, value in weights:
        entry = {'name': key, 'shape': list(value.shape), 'dtype': 'float32'}
        if '8 bits' in layers[-1][1] and key.startswith(layers[-1][1]['8 bits']):
            scale, least = 1 / 64, -1.5
            entry['quantization'] = {'dtype': 'uint8', 'scale': scale, 'min': least}
            content += ((value - least) / scale).round().to(torch.uint8).contiguous().numpy().tobytes()
        else:
            content += value.contiguous().numpy().tobytes()
        entries.append(entry)
    cut = len(content) // 4 + 1
    for at, path in enumerate(bins):
        (FOLDER / path).write_bytes(content[at * cut:(at + 1) * cut] if at < len(bins) - 1 else content[at * cut:])
    model = {
        'modelTopology': {
            'class_name': 'Sequential', 'keras_version': 'tfjs-layers 4.22.0', 'backend': 'tensor_flow.js',
            'config': {'name': 'sequential_1', 'layers': [
                {'class_name': kind, 'config': {key: value for key, value in config.items() if key != '8 bits'}}
                for kind, config in layers]}},
        'format': 'layers-model', 'generatedBy': 'TensorFlow.js tfjs-layers v4.22.0', 'convertedBy': None,
        'weightsManifest': [{'paths': list(bins), 'weights': entries}],
    }
    (FOLDER / name).write_text(json.dumps(model, indent=1) + '\n')


def hwio(weight):
    return weight.detach().permute(2, 3, 1, 0)


def flattened_last(weight, channels, height, width):
    """Dense weights as [in, out]; their rows go through the channels of a place before the next place."""
    return weight.detach().reshape(-1, channels, height, width).permute(2, 3, 1, 0).reshape(-1, len(weight))


def without_times(path):
    """The same archive with no dates in it, so that the same PyTorch and NumPy write the same bytes again."""
    with zipfile.ZipFile(path) as archive:
        parts = [(info, archive.read(info)) for info in archive.infolist()]
    with zipfile.ZipFile(path, 'w') as archive:
        for info, content in parts:
            fresh = zipfile.ZipInfo(info.filename)
            fresh.compress_type = info.compress_type
            archive.writestr(fresh, content)


plain, x = made(Plain, 1), image(1, 1, 8, 8)
onnx('plain.onnx', plain, x)
answered('plain.onnx', plain, x)
torch.save(plain.state_dict(), FOLDER / 'plain.pt')
answered('plain.pt', plain, x)
torch.save(plain.state_dict(), FOLDER / 'protocol4.pt', pickle_protocol=4)
answered('protocol4.pt', plain, x)
checkpoint = {'epoch': 3, 'loss': 0.25, 'model_state_dict': plain.state_dict(),
              'optimizer_state_dict': torch.optim.Adam(plain.parameters(), lr=1e-3).state_dict()}
torch.save(checkpoint, FOLDER / 'checkpoint.pt')
answered('checkpoint.pt', plain, x)
torch.save(plain, FOLDER / 'wholeModel.pt')
with zipfile.ZipFile(FOLDER / 'program.pt', 'w') as archive:
    # What tells a TorchScript archive, without the program: that has the paths of the machine it was written on.
    for part in ('data.pkl', 'constants.pkl', 'code/__torch__.py'):
        archive.writestr(zipfile.ZipInfo(f'program/{part}'), b'')
safetensors('plain.safetensors', plain.state_dict(), {'format': 'pt'})
answered('plain.safetensors', plain, x)
half = made(Plain, 1).half().float()
safetensors('half.safetensors', {key: value.half() for key, value in half.state_dict().items()})
answered('half.safetensors', half, x)
arrays = [value.numpy() for value in plain.state_dict().values()]
np.savez(FOLDER / 'plain.npz', **{key: value.numpy() for key, value in plain.state_dict().items()})
answered('plain.npz', plain, x)
np.savez_compressed(FOLDER / 'unnamed.npz', *arrays)
answered('unnamed.npz', plain, x)
shards = ['group1-shard1of2.bin', 'group1-shard2of2.bin']
tensorflow('model.json', shards, [
    ('Conv2D', {'name': 'conv2d_Conv2D1', 'batch_input_shape': [None, 8, 8, 1], 'dtype': 'float32', 'filters': 2,
                'kernel_size': [3, 3], 'strides': [1, 1], 'padding': 'valid', 'data_format': 'channels_last',
                'dilation_rate': [1, 1], 'activation': 'relu', 'use_bias': True}),
    ('MaxPooling2D', {'name': 'max_pooling2d_MaxPooling2D1', 'pool_size': [2, 2], 'strides': [2, 2],
                      'padding': 'valid', 'data_format': 'channels_last'}),
    ('Flatten', {'name': 'flatten_Flatten1'}),
    ('Dense', {'name': 'dense_Dense1', 'units': 4, 'activation': 'softmax', 'use_bias': True}),
], [('conv2d_Conv2D1/kernel', hwio(plain.conv.weight)), ('conv2d_Conv2D1/bias', plain.conv.bias.detach()),
    ('dense_Dense1/kernel', flattened_last(plain.fc.weight, 2, 3, 3)), ('dense_Dense1/bias', plain.fc.bias.detach())])
answered('model.json', plain, x, ['model.json', *shards])
np.savez(FOLDER / 'channelsLast.npz', hwio(plain.conv.weight).numpy(), plain.conv.bias.detach().numpy(),
         flattened_last(plain.fc.weight, 2, 3, 3).numpy(), plain.fc.bias.detach().numpy())
answered('channelsLast.npz', plain, x)

net, x = made(Viewed, 2), image(1, 1, 8, 8)
onnx('viewed.onnx', net, x, dynamic_axes={'image': {0: 'batch'}}, input_names=['image'])
net.ends = False
answered('viewed.onnx', net, x)

net, x = made(Normalised, 3), image(1, 1, 8, 8)
onnx('normalised.onnx', net, x, training=torch.onnx.TrainingMode.PRESERVE)
answered('normalised.onnx', net, x)
onnx('folded.onnx', net, x)
answered('folded.onnx', net, x)
onnx('training.onnx', made(Normalised, 3).train(), image(2, 1, 8, 8), training=torch.onnx.TrainingMode.TRAINING)
torch.save(net.state_dict(), FOLDER / 'normalised.pt')

net, x = made(Batch, 7), image(1, 1, 8, 8)
torch.save(net.state_dict(), FOLDER / 'batch.pt')
answered('batch.pt', net, x)
safetensors('batch.safetensors', {key: value for key, value in net.state_dict().items() if value.dim() > 0})
answered('batch.safetensors', net, x)

net, x = made(Windows, 4), image(1, 1, 12, 10)
onnx('windows.onnx', net, x, opset_version=11)
answered('windows.onnx', net, x)

net, x = made(Mirrored, 5), image(1, 1, 8, 8)
onnx('mirrored.onnx', net, x)
answered('mirrored.onnx', net, x)

colour = made(lambda: nn.Sequential(nn.Conv2d(3, 2, 3), nn.Softplus(), nn.Flatten(), nn.Linear(32, 4)), 6)
x = image(1, 3, 6, 6)
onnx('colour.onnx', colour.double(), x.double())
colour.float()
answered('colour.onnx', colour, x)

net, x = made(Layers, 8), image(1, 3, 6, 10)
net.fc.weight.data = (net.fc.weight.data * 64).round() / 64  # what eight bits can hold
last = {'data_format': 'channels_last'}
tensorflow('layers.json', ['layers.bin'], [
    ('InputLayer', {'name': 'image', 'batch_input_shape': [None, 6, 10, 3]}),
    ('Rescaling', {'name': 'rescaling', 'scale': 0.5, 'offset': 1}),
    ('ZeroPadding2D', {'name': 'around', 'padding': [[2, 1], [0, 1]], **last}),
    ('DepthwiseConv2D', {'name': 'depthwise', 'kernel_size': [3, 3], 'strides': [1, 1], 'padding': 'valid',
                         'depth_multiplier': 2, 'use_bias': True, 'activation': 'linear', **last}),
    ('BatchNormalization', {'name': 'bn1', 'axis': [3], 'epsilon': 0.001, 'center': True, 'scale': True}),
    ('ReLU', {'name': 're_lu', 'max_value': 6}),
    ('ZeroPadding2D', {'name': 'more', 'padding': 1, **last}),
    ('Conv2D', {'name': 'conv', 'filters': 2, 'kernel_size': [2, 3], 'strides': 1, 'dilation_rate': [2, 1],
                'padding': 'valid', 'use_bias': False, 'activation': None, **last}),
    ('BatchNormalization', {'name': 'bn2', 'axis': -1, 'center': False, 'scale': False}),
    ('Activation', {'name': 'activation', 'activation': 'tanh'}),
    ('AveragePooling2D', {'name': 'pool', 'pool_size': [3, 3], 'strides': None, 'padding': 'valid', **last}),
    ('Flatten', {'name': 'flatten', **last}),
    ('Dropout', {'name': 'dropout', 'rate': 0.5}),
    ('Dense', {'name': 'fc', 'units': 4, 'use_bias': True, 'activation': 'elu', '8 bits': 'fc/kernel'}),
], [('depthwise/depthwise_kernel', net.depthwise.weight.detach().reshape(3, 2, 3, 3).permute(2, 3, 0, 1)),
    ('depthwise/bias', net.depthwise.bias.detach()),
    ('bn1/gamma', net.bn1.weight.detach()), ('bn1/beta', net.bn1.bias.detach()),
    ('conv/kernel', hwio(net.conv.weight)), ('fc/kernel', flattened_last(net.fc.weight, 2, 2, 3)),
    ('fc/bias', net.fc.bias.detach()),
    # As TensorFlow.js has them: averages stand behind all that is trained.
    ('bn1/moving_mean', net.bn1.running_mean), ('bn1/moving_variance', net.bn1.running_var),
    ('bn2/moving_mean', net.bn2.running_mean), ('bn2/moving_variance', net.bn2.running_var)])
answered('layers.json', net, x, ['layers.json', 'layers.bin'])

# --- arrays of every type --------------------------------------------------------------------------------------------

numbers = np.arange(-4, 5).reshape(3, 3)
for kind in ('<f4', '>f4', '<f8', '<f2', '|i1', '<i2', '>i4', '<i8'):
    name = f"{'big' if kind[0] == '>' else 'little'}-{kind[1:]}.npy"
    np.save(FOLDER / name, numbers.astype(kind))
np.save(FOLDER / 'fortran.npy', np.asfortranarray(np.arange(24).reshape(2, 3, 4).astype('<f4')))
np.save(FOLDER / 'letters.npy', np.array(['a', 'bc']))

for archive in ('plain.npz', 'unnamed.npz', 'channelsLast.npz'):
    without_times(FOLDER / archive)
(FOLDER / 'answers.json').write_text(json.dumps(answers, separators=(',', ':')).replace('},"', '},\n"') + '\n')
