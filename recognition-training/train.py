"""Trains the reader on rendered plates. Stop it at any time; started again, it goes on."""

import argparse
import copy
import math
import time
from pathlib import Path
from random import Random

import cv2
import numpy as np
import torch
from torch.nn import functional

from platesynth.alphabet import BLANK, CLASSES, decode_greedy, encode, fold
from platesynth.camera import COLUMNS, photograph
from platesynth.dataset import load_pool
from platesynth.earlier import take_over
from platesynth.network import Reader
from render_plates import HELD_OUT, HELD_OUT_SEED

BATCH = 64
PEAK_RATE, LAST_RATE, WARM_UP = 1.5e-3, 1e-5, 60
# until here the columns are taught one by one; after it, the serial as a whole; not when going on from an earlier reader
FRAME_PHASE = 0.3
# the weights that ship are a running mean of the last few hundred steps
KEPT_SHARE = 0.997
BLANK_WEIGHT = 0.6
REPORT_EVERY, SAVE_EVERY = 100, 250


def main() -> None:
    options = parse_options()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    torch.manual_seed(options.seed)
    plates = load_pool(options.work / "plates", options.plates, options.seed)
    judges = validation(load_pool(options.work / "plates", HELD_OUT, HELD_OUT_SEED))
    run = Run(options, plates, judges)
    run.resume()
    run.to_the_end()


def parse_options() -> argparse.Namespace:
    """The recipe of the shipped model is the set of defaults."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, default=Path("work"), help="renders, checkpoint")
    parser.add_argument("--plates", type=int, default=30_000, help="renders to learn from")
    parser.add_argument("--steps", type=int, default=3_200, help="batches of 64")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--earlier", type=Path, help="ONNX file of an earlier reader to go on from")
    return parser.parse_args()


def validation(plates: list) -> tuple[torch.Tensor, list[str]]:
    """Held-out inputs (one photograph of each plate, always the same) and their serials."""
    rng = Random(99)
    inputs = np.stack([photograph(rng, plate)[0] for plate in plates])
    return torch.from_numpy(inputs[:, None]), [fold(plate.serial) for plate in plates]


class Run:
    """A training run: its network, optimiser and place in the schedule."""

    def __init__(self, options, plates, judges):
        self.options, self.plates, self.judges = options, plates, judges
        self.reader = Reader()
        if options.earlier:
            take_over(self.reader, options.earlier, judges[0])
        self.reader = self.reader.to(memory_format=torch.channels_last)  # a quarter faster here
        self.mean = copy.deepcopy(self.reader).eval()
        self.optimiser = torch.optim.AdamW(self.reader.parameters(), lr=PEAK_RATE,
                                           weight_decay=1e-4)
        self.step, self.seconds = 0, 0.0
        self.weights = torch.ones(CLASSES)
        self.weights[BLANK] = BLANK_WEIGHT
        self.checkpoint = options.work / "checkpoint.pt"

    def resume(self) -> None:
        """Goes on from the checkpoint where there is one."""
        if self.checkpoint.exists():
            state = torch.load(self.checkpoint)
            self.reader.load_state_dict(state["learning"])
            self.mean.load_state_dict(state["reader"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.step, self.seconds = state["step"], state["seconds"]

    def save(self) -> None:
        """Writes the checkpoint beside the old one, then puts it in its place."""
        fresh = self.checkpoint.with_suffix(".new")
        torch.save({"reader": self.mean.state_dict(), "learning": self.reader.state_dict(), "step": self.step,
                    "optimiser": self.optimiser.state_dict(), "seconds": self.seconds}, fresh)
        fresh.replace(self.checkpoint)

    def to_the_end(self) -> None:
        """Every step that is left, with a line of report and a checkpoint now and then."""
        loss = float("nan")
        while self.step < self.options.steps:
            started = time.process_time()
            loss = self.one_step()
            self.seconds += time.process_time() - started
            self.step += 1
            if self.step % REPORT_EVERY == 0:
                print(f"step {self.step} loss {loss:.3f} held-out {self.held_out():.3f} "
                      f"cpu {self.seconds:.0f} s", flush=True)
            if self.step % SAVE_EVERY == 0:
                self.save()
        self.save()
        print(f"done: held-out {self.held_out():.3f}, loss {loss:.3f}, {self.seconds:.0f} CPU s")

    def one_step(self) -> float:
        """One batch; its samples depend on the seed and the step alone, so a resumed run agrees."""
        rng = Random(self.options.seed * 1_000_003 + self.step)
        batch = rng.choices(self.plates, k=BATCH)
        samples = [photograph(rng, plate) for plate in batch]
        inputs = torch.from_numpy(np.stack([crop for crop, _ in samples])[:, None])
        columns = torch.from_numpy(np.stack([classes for _, classes in samples]))
        for group in self.optimiser.param_groups:
            group["lr"] = self.rate()
        self.reader.train()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = self.reader(inputs.contiguous(memory_format=torch.channels_last))
        loss = self.loss(scores.float()[:, :, 0], columns, batch)
        self.optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.reader.parameters(), 5.0)
        self.optimiser.step()
        self.follow()
        return loss.item()

    def follow(self) -> None:
        """Moves the mean weights a little towards the learning ones, faster at the beginning."""
        kept = min(KEPT_SHARE, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            for mean, latest in zip(self.mean.state_dict().values(), self.reader.state_dict().values()):
                if mean.is_floating_point():
                    mean.lerp_(latest, 1 - kept)

    def loss(self, scores, columns, batch) -> torch.Tensor:
        """Cross-entropy of the columns, joined later by the serial's CTC loss."""
        by_column = functional.cross_entropy(scores, columns, weight=self.weights)
        if not self.options.earlier and self.step < FRAME_PHASE * self.options.steps:
            return by_column
        labels = [encode(plate.serial) for plate in batch]
        by_serial = functional.ctc_loss(
            scores.permute(2, 0, 1).log_softmax(2),
            torch.tensor([label for each in labels for label in each]),
            torch.full((BATCH,), COLUMNS, dtype=torch.long),
            torch.tensor([len(each) for each in labels]),
            zero_infinity=True,
        )
        return 0.15 * by_column + 0.2 * by_serial

    def rate(self) -> float:
        """The learning rate: a short rise, then half a cosine down."""
        progress = self.step / self.options.steps
        rise = min(1.0, self.step / WARM_UP + 0.05)
        return PEAK_RATE * rise * (0.5 + 0.5 * math.cos(math.pi * progress)) + LAST_RATE

    def held_out(self) -> float:
        """Share of held-out renders read without a fault."""
        inputs, serials = self.judges
        with torch.no_grad():
            scores = self.mean(inputs)[:, :, 0].numpy()
        return float(np.mean([decode_greedy(s) == truth for s, truth in zip(scores, serials)]))


if __name__ == "__main__":
    main()
