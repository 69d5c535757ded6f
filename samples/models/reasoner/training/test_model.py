"""Tests of what a token sees: python -m unittest"""

import unittest

import numpy as np
import torch

from data import SHORT, Stream
from model import Reasoner, sight


def read(model, ids):
    """What the network gives for one chain by itself."""
    position = torch.arange(len(ids))[None]
    zeros = torch.zeros(1, len(ids))
    return model(torch.as_tensor(ids).long()[None], position, sight(zeros, zeros, zeros, position), position - 1)


class RowTest(unittest.TestCase):
    def test_a_line_in_a_row_is_read_as_if_its_chain_stood_alone(self):
        torch.manual_seed(5)
        model = Reasoner()
        for weight in model.parameters():
            torch.nn.init.normal_(weight, std=0.1)
        arrays = [torch.from_numpy(a) for a in Stream(21).rows(1, SHORT)]
        ids, _, _, _, segment, branch, fork, position, before = arrays
        with torch.no_grad():
            logits, value = model(ids.long(), position.long(), sight(segment, branch, fork, position), before.long())
            checked = 0
            for number in range(1, segment.max() + 1):
                own = np.flatnonzero(segment[0].numpy() == number)
                lines, places = branch[0, own].numpy(), position[0, own].numpy()
                for line in np.unique(lines):
                    at = own[lines == line]
                    stem = own[(lines == 0) & (places < fork[0, at[0]].item())] if line else own[:0]
                    alone, alone_value = read(model, ids[0, np.concatenate([stem, at])])
                    torch.testing.assert_close(logits[0, at], alone[0, len(stem) :], rtol=1e-4, atol=1e-4)
                    torch.testing.assert_close(value[0, at], alone_value[0, len(stem) :], rtol=1e-4, atol=1e-4)
                    checked += line > 0
        self.assertGreater(checked, 2)


if __name__ == "__main__":
    unittest.main()
