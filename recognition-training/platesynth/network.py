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


class _Neighbours(nn.Module):
    """What stands to the left and right of each column, beside a short cut."""

    def __init__(self, channels: int, reach: int):
        super().__init__()
        kernel, padding = (1, 2 * reach + 1), (0, reach)
        self.first = _block(channels, channels, kernel, 1, padding)
        self.second = nn.Sequential(nn.Conv2d(channels, channels, kernel, padding=padding, bias=False),
                                    nn.BatchNorm2d(channels))
        # begins as nothing, so that a reader without it can be gone on with
        nn.init.zeros_(self.second[1].weight)

    def forward(self, columns: torch.Tensor) -> torch.Tensor:
        return torch.relu(columns + self.second(self.first(columns)))


class Reader(nn.Module):
    """Convolutions only, so that any runtime takes it.

    Input [n, 1, 48, 128]; output [n, 36, 1, 32], scores before the softmax.
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
            _block(128, 160, (6, 1), 1, 0),
            _block(160, 128, (1, 5), 1, (0, 2)),
            _Neighbours(128, 3),
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
