"""The reader: grey crop in, one class per column out."""

import torch
from torch import nn

from platesynth.alphabet import CLASSES


def _block(inputs: int, outputs: int, kernel, stride=1, padding=1) -> nn.Sequential:
    """Convolution, batch normalisation, rectifier."""
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, kernel, stride, padding, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    )


class Reader(nn.Module):
    """Convolutions only, so that any runtime takes it.

    Input [n, 1, 40, 128]; output [n, 36, 1, 32], scores before the softmax.
    """

    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            _block(1, 32, 5, 2, 2),
            _block(32, 48, 3),
            nn.MaxPool2d(2),
            _block(48, 80, 3),
            nn.MaxPool2d((2, 1)),
            _block(80, 128, 3),
            _block(128, 160, (5, 1), 1, 0),
            _block(160, 128, (1, 5), 1, (0, 2)),
            nn.Conv2d(128, CLASSES, 1),
        )

    def forward(self, crops: torch.Tensor) -> torch.Tensor:
        return self.layers(crops)


class ReaderWithSoftmax(nn.Module):
    """The reader as it ships: the same, with probabilities per column."""

    def __init__(self, reader: Reader):
        super().__init__()
        self.reader = reader

    def forward(self, crops: torch.Tensor) -> torch.Tensor:
        return torch.softmax(self.reader(crops), 1)
