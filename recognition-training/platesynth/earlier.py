"""Goes on from an earlier reader, of which only the ONNX file is left."""

from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from torch import nn


def take_over(reader: nn.Module, file: Path, samples: torch.Tensor) -> None:
    """Gives the reader the convolutions of the file, in their order, as far as the file has them.

    Where a kernel grew, the old one lies in its middle among zeros. The file's normalisation is part of its
    convolutions; `samples` (n x 1 x 48 x 128) tell how each layer's values spread, so that the reader's own
    normalisation begins by changing nothing.
    """
    kernels = _convolutions(file)
    values = samples
    reader.eval()
    with torch.no_grad():
        for layer in reader.layers:
            if isinstance(layer, nn.Sequential):
                _fit(layer[0], layer[1], *next(kernels), values)
            elif isinstance(layer, nn.Conv2d):
                kernel, bias = next(kernels)
                layer.weight.copy_(kernel)
                layer.bias.copy_(bias)
            values = layer(values)


def _convolutions(file: Path):
    """Kernel and bias of each convolution of an ONNX file."""
    graph = onnx.load(str(file)).graph
    tensors = {each.name: torch.from_numpy(numpy_helper.to_array(each).copy()) for each in graph.initializer}
    return iter([(tensors[node.input[1]], tensors[node.input[2]]) for node in graph.node if node.op_type == "Conv"])


def _fit(convolution, normalisation, kernel, bias, values) -> None:
    weight = torch.zeros_like(convolution.weight)
    rows, columns = kernel.shape[2:]
    down, across = (weight.shape[2] - rows) // 2, (weight.shape[3] - columns) // 2
    weight[:, :, down : down + rows, across : across + columns] = kernel
    convolution.weight.copy_(weight)
    spread, mean = torch.var_mean(convolution(values), (0, 2, 3))
    normalisation.running_mean.copy_(mean)
    normalisation.running_var.copy_(spread)
    normalisation.weight.copy_((spread + normalisation.eps).sqrt())
    normalisation.bias.copy_(bias + mean)
