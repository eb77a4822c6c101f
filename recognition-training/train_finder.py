"""Trains the finder on rendered scenes. Stop it at any time; started again, it goes on."""

import argparse
import math
import time
from pathlib import Path
from random import Random

import cv2
import numpy as np
import torch
from torch.nn import functional

from platesynth import found, scenepool
from platesynth.findernet import Finder
from render_scenes import HELD_OUT_SEED

PEAK_RATE, LAST_RATE, WARM_UP = 3e-3, 1e-5, 100
# many small cuts and a few large ones take turns, so that large plates are seen whole
TURNS = ((192, 28), (192, 28), (384, 6))
CORNERS_SHARE = 0.3
REPORT_EVERY, SAVE_EVERY = 100, 100


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, default=Path("work"), help="scenes/ and checkpoint")
    parser.add_argument("--steps", type=int, default=4_500)
    parser.add_argument("--seed", type=int, default=21, help="of the scenes, and of the run")
    options = parser.parse_args()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    torch.manual_seed(options.seed)
    run = Run(options)
    run.resume()
    run.to_the_end()


class Run:
    """A training run: its network, optimiser and place in the schedule."""

    def __init__(self, options):
        self.options = options
        self.pixels, self.corners = scenepool.load_pool(options.work / "scenes", options.seed)
        self.judges = scenepool.load_pool(options.work / "scenes", HELD_OUT_SEED)
        self.finder = Finder().to(memory_format=torch.channels_last)
        self.optimiser = torch.optim.AdamW(self.finder.parameters(), lr=PEAK_RATE, weight_decay=1e-3)
        self.step, self.seconds = 0, 0.0
        self.checkpoint = options.work / "finder.pt"

    def resume(self) -> None:
        """Goes on from the checkpoint where there is one."""
        if self.checkpoint.exists():
            state = torch.load(self.checkpoint)
            self.finder.load_state_dict(state["finder"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.step, self.seconds = state["step"], state["seconds"]

    def save(self) -> None:
        """Writes the checkpoint beside the old one, then puts it in its place."""
        fresh = self.checkpoint.with_suffix(".new")
        torch.save({"finder": self.finder.state_dict(), "step": self.step,
                    "optimiser": self.optimiser.state_dict(), "seconds": self.seconds}, fresh)
        fresh.replace(self.checkpoint)

    def to_the_end(self) -> None:
        """Every step that is left, with a line of report and a checkpoint now and then."""
        losses = []
        while self.step < self.options.steps:
            started = time.process_time()
            losses.append(self.one_step())
            self.seconds += time.process_time() - started
            self.step += 1
            if self.step % REPORT_EVERY == 0:
                seen, missed = np.mean(losses, 0), ""
                if self.step % (10 * REPORT_EVERY) == 0 or self.step == self.options.steps:
                    missed = " held-out recall %.3f, IoU %.3f, false a scene %.3f" % self.held_out()
                print(f"step {self.step} score {seen[0]:.4f} corners {seen[1]:.4f}{missed} "
                      f"cpu {self.seconds:.0f} s", flush=True)
                losses = []
            if self.step % SAVE_EVERY == 0:
                self.save()
        self.save()

    def one_step(self) -> tuple[float, float]:
        """One batch; its samples depend on the seed and the step alone, so a resumed run agrees."""
        rng = Random(f"{self.options.seed}/{self.step}")
        size, count = TURNS[self.step % len(TURNS)]
        picked = [rng.randrange(len(self.pixels)) for _ in range(count)]
        rows = [scenepool.sample(rng, self.pixels[each], self.corners[each], size) for each in picked]
        inputs, scores, where, weights = (torch.from_numpy(np.stack(column)) for column in zip(*rows))
        for group in self.optimiser.param_groups:
            group["lr"] = self.rate()
        self.finder.train()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            answers = self.finder(inputs[:, None].contiguous(memory_format=torch.channels_last))
        score, corners = losses(answers.float(), scores, where, weights)
        self.optimiser.zero_grad()
        (score + CORNERS_SHARE * corners).backward()
        torch.nn.utils.clip_grad_norm_(self.finder.parameters(), 5.0)
        self.optimiser.step()
        return score.item(), corners.item()

    def rate(self) -> float:
        """The learning rate: a short rise, then half a cosine down."""
        rise = min(1.0, self.step / WARM_UP + 0.02)
        return PEAK_RATE * rise * (0.5 + 0.5 * math.cos(math.pi * self.step / self.options.steps)) + LAST_RATE

    def held_out(self, least: float = 0.5, count: int = 240) -> tuple[float, float, float]:
        """Recall (IoU of 0.5), mean IoU of what was found, and false plates a scene."""
        self.finder.eval()
        truths = hits = false = 0
        overlaps = []
        for pixels, corners in zip(self.judges[0][:count], self.judges[1][:count]):
            picture = torch.from_numpy(scenepool.normalise(pixels.astype(np.float32)))[None, None]
            with torch.no_grad():
                answers = self.finder(picture)[0]
                answers[0].sigmoid_()
            quads = [quad for _, quad in found.plates(answers.numpy(), least)]
            asked = [quad for quad in corners if not np.isnan(quad[0, 0]) and found.box(quad).min() > 2
                     and found.box(quad).max() < pixels.shape[0] - 2 and np.ptp(quad[:, 0]) > 22]
            best = [max([found.iou(truth, quad) for quad in quads], default=0) for truth in asked]
            truths += len(asked)
            hits += sum(each >= 0.5 for each in best)
            overlaps += [each for each in best if each >= 0.5]
            everything = [quad for quad in corners if not np.isnan(quad[0, 0])]
            false += sum(all(found.iou(truth, quad) < 0.2 for truth in everything) for quad in quads)
        return hits / truths, float(np.mean(overlaps or [0])), false / count


def losses(answers, scores, where, weights) -> tuple[torch.Tensor, torch.Tensor]:
    """The score's loss (all plates' cells, and the hardest of the others) and the corners' loss."""
    entropy = functional.binary_cross_entropy_with_logits(answers[:, 0], scores.clamp(min=0), reduction="none")
    is_plate, is_none = scores == 1, scores == 0
    plates = is_plate.sum().clamp(min=1)
    others = entropy[is_none]
    hardest = others.topk(int(min(len(others), max(3 * int(plates), 12 * len(scores))))).values
    score = entropy[is_plate].sum() / plates + hardest.mean() + others.mean()
    asked = (weights.amax((1, 2)) > 0).sum().clamp(min=1)  # mostly one plate a picture
    error = functional.smooth_l1_loss(answers[:, 1:], where, reduction="none", beta=0.1).sum(1)
    return score, (error * weights).sum() / asked


if __name__ == "__main__":
    main()
