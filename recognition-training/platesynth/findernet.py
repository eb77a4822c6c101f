"""The finder: grey picture in, for each cell of 8 x 8 pixels how likely a plate is there and where
its corners are."""

import torch
from torch import nn

OUTPUTS = 9  # score, then x and y of four corners


def _block(inputs: int, outputs: int, kernel: int = 3, stride: int = 1) -> nn.Sequential:
    """Convolution, batch normalisation, rectifier."""
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    )


class _Residual(nn.Module):
    """Two convolutions beside a short cut."""

    def __init__(self, channels: int):
        super().__init__()
        self.first = _block(channels, channels)
        self.second = nn.Sequential(nn.Conv2d(channels, channels, 3, padding=1, bias=False),
                                    nn.BatchNorm2d(channels))

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        return torch.relu(inputs + self.second(self.first(inputs)))


class Finder(nn.Module):
    """Convolutions and two enlargements, so that any size that 32 divides goes in.

    Input [n, 1, height, width]; output [n, 9, height / 8, width / 8]: the score before the
    sigmoid, and the corners in cells from the cell's middle, as they follow on the plate.
    """

    def __init__(self):
        super().__init__()
        self.to_8 = nn.Sequential(_block(1, 16, 5, 2), _block(16, 32, 3, 2), _block(32, 48, 3, 2), _Residual(48))
        self.to_16 = nn.Sequential(_block(48, 64, 3, 2), _Residual(64), _Residual(64))
        self.to_32 = nn.Sequential(_block(64, 96, 3, 2), _Residual(96), _Residual(96))
        self.from_32 = nn.Conv2d(96, 64, 1)
        self.mix_16 = _block(64, 64)
        self.from_16 = nn.Conv2d(64, 48, 1)
        self.beside_8 = nn.Conv2d(48, 48, 1)
        self.mix_8 = _block(48, 48)
        self.answer = nn.Conv2d(48, OUTPUTS, 1)
        self.enlarge = nn.Upsample(scale_factor=2, mode="nearest")
        # a plate is rare: begin by expecting none
        nn.init.constant_(self.answer.bias[:1].data, -4.0)

    def forward(self, pictures: torch.Tensor) -> torch.Tensor:
        at_8 = self.to_8(pictures)
        at_16 = self.to_16(at_8)
        at_16 = self.mix_16(at_16 + self.enlarge(self.from_32(self.to_32(at_16))))
        return self.answer(self.mix_8(self.beside_8(at_8) + self.enlarge(self.from_16(at_16))))


class FinderWithSigmoid(nn.Module):
    """The finder as it ships: the score is a probability."""

    def __init__(self, finder: Finder):
        super().__init__()
        self.finder = finder

    def forward(self, pictures: torch.Tensor) -> torch.Tensor:
        answers = self.finder(pictures)
        return torch.cat([torch.sigmoid(answers[:, :1]), answers[:, 1:]], 1)
