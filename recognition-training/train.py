"""Trains the reader on rendered plates. Stop it at any time; started again, it goes on."""

import argparse
import math
import time
from pathlib import Path
from random import Random

import numpy as np
import torch
from torch.nn import functional

from platesynth import dataset
from platesynth.alphabet import BLANK, CLASSES, decode_greedy, encode, fold
from platesynth.camera import COLUMNS, photograph
from platesynth.network import Reader

BATCH = 64
PEAK_RATE, LAST_RATE, WARM_UP = 2e-3, 2e-5, 60
# until here the columns are taught one by one; after it, the serial as a whole
FRAME_PHASE = 0.5
BLANK_WEIGHT = 0.6
REPORT_EVERY, SAVE_EVERY = 100, 250


def main() -> None:
    options = parse_options()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    options.work.mkdir(parents=True, exist_ok=True)
    plates = kept(options.work / "plates.npz", options.plates, options.seed)
    judges = validation(kept(options.work / "held-out.npz", 500, options.seed + 1))
    run = Run(options, plates, judges)
    run.resume()
    run.to_the_end()


def parse_options() -> argparse.Namespace:
    """The recipe of the shipped model is the set of defaults."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, default=Path("work"), help="renders, checkpoint")
    parser.add_argument("--plates", type=int, default=20_000, help="renders to learn from")
    parser.add_argument("--steps", type=int, default=4_200, help="batches of 64")
    parser.add_argument("--seed", type=int, default=7)
    return parser.parse_args()


def kept(path: Path, count: int, seed: int) -> list:
    """Renders of this seed, drawn once and then read from the work folder."""
    if not path.exists():
        dataset.save(dataset.render(count, seed), path)
    return dataset.load(path)


def validation(plates: list) -> tuple[torch.Tensor, list[str]]:
    """Held-out inputs (one photograph of each plate, always the same) and their serials."""
    rng = Random(99)
    inputs = np.stack([photograph(rng, plate)[0] for plate in plates])
    return torch.from_numpy(inputs[:, None]), [fold(plate.serial) for plate in plates]


class Run:
    """A training run: its network, optimiser and place in the schedule."""

    def __init__(self, options, plates, judges):
        self.options, self.plates, self.judges = options, plates, judges
        self.reader = Reader().to(memory_format=torch.channels_last)  # a quarter faster here
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
            self.reader.load_state_dict(state["reader"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.step, self.seconds = state["step"], state["seconds"]

    def save(self) -> None:
        """Writes the checkpoint beside the old one, then puts it in its place."""
        fresh = self.checkpoint.with_suffix(".new")
        torch.save({"reader": self.reader.state_dict(), "step": self.step,
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
        loss = self.loss(self.reader(inputs)[:, :, 0], columns, batch)
        self.optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.reader.parameters(), 5.0)
        self.optimiser.step()
        return loss.item()

    def loss(self, scores, columns, batch) -> torch.Tensor:
        """Cross-entropy of the columns, joined later by the serial's CTC loss."""
        by_column = functional.cross_entropy(scores, columns, weight=self.weights)
        if self.step < FRAME_PHASE * self.options.steps:
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
        self.reader.eval()
        with torch.no_grad():
            scores = self.reader(inputs)[:, :, 0].numpy()
        return float(np.mean([decode_greedy(s) == truth for s, truth in zip(scores, serials)]))


if __name__ == "__main__":
    main()
