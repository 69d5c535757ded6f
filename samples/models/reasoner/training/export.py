"""Writes model.onnx, config.json and the tokenizer files from the last checkpoint, and checks them.

    python export.py

The graph is built of plain operators of opset 17. Its checks: the logits equal the trained network's, a sequence read in
pieces gives what it gives in one, and so does one with a gap of padding under mask 1..1 0..0 1..1, between two runs or within
one. The state of a block's convolution, the inputs of the last three tokens that are there, is batch x WIDTH x TAPS, the
oldest first.
"""

import json
import os
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper

from model import (
    CONTEXT, EPSILON, HEAD_WIDTH, HEADS, INNER, LAYERS, TAPS, THETA, WIDTH, Reasoner, rotary_tables, sight,
)
from data import BOS, EOS, PAD, PIECE, TOKENS, UNKNOWN, VOCABULARY_SIZE, WRITABLE, Stream
from train import load

MODEL = Path(os.environ.get("ESPALIER_MODEL", Path(__file__).resolve().parents[1]))  # where the files are written
MASKED = -1e4
TOLERANCE = 2e-4


class Graph:
    """An ONNX graph in the making; a call of an operator answers the name of its result."""

    def __init__(self):
        self.nodes, self.constants = [], []

    def constant(self, name, array):
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def add(self, operator, *inputs, name=None, results=1, **attributes):
        stem = f"{operator.lower()}_{len(self.nodes)}"
        outputs = [name] if name else [f"{stem}_{i}" for i in range(results)]
        self.nodes.append(helper.make_node(operator, list(inputs), outputs, **attributes))
        return outputs[0] if results == 1 else outputs

    def norm(self, x, weight):
        mean = self.add("ReduceMean", self.add("Mul", x, x), axes=[-1], keepdims=1)
        return self.add("Mul", self.add("Div", x, self.add("Sqrt", self.add("Add", mean, "epsilon"))), weight)

    def silu(self, x):
        return self.add("Mul", x, self.add("Sigmoid", x))

    def heads(self, x, weight):
        split = self.add("Reshape", self.add("MatMul", x, weight), "shape_heads")
        return self.add("Transpose", split, perm=[0, 2, 1, 3])

    def rotate(self, x, cos, sin):
        first, second = self.add("Split", x, axis=-1, results=2)
        swapped = self.add("Concat", second, first, axis=-1)
        return self.add("Add", self.add("Mul", x, cos), self.add("Mul", swapped, sin))

    def hidden(self):
        """0 where a token may see another, else a large negative number: batch x 1 x tokens x all tokens."""
        tokens = self.add("Gather", self.add("Shape", "input_ids"), "one", axis=0)
        total = self.add("Gather", self.add("Shape", "attention_mask"), "one", axis=0)
        rows = self.add("Range", self.add("Sub", total, tokens), total, "one")
        columns = self.add("Range", "zero", total, "one")
        earlier = self.add("LessOrEqual", columns, self.add("Unsqueeze", rows, "axis1"))
        present = self.add("Cast", "attention_mask", to=TensorProto.BOOL)
        seen = self.add("And", earlier, self.add("Unsqueeze", present, "axes12"))
        return self.add("Where", seen, "no_bias", "masked")

    def earlier(self):
        """What picks, among a block's state and new inputs, the token before each new one, that before it and so on, and the
        new state. The tokens that are there are numbered; those of the state are numbers 0, -1 and -2."""
        tokens = self.add("Gather", self.add("Shape", "input_ids"), "axis1", axis=0)
        total = self.add("Gather", self.add("Shape", "attention_mask"), "axis1", axis=0)
        there = self.add("Slice", "attention_mask", self.add("Sub", total, tokens), total, "axis1")
        number = self.add("CumSum", there, "one")
        old = self.add("Add", self.add("Mul", self.add("Slice", number, "axis0", "axis1", "axis1"), "zero"), "last_numbers")
        new = self.add("Where", self.add("Cast", there, to=TensorProto.BOOL), number, "nowhere")
        places = self.add("Unsqueeze", self.add("Concat", old, new, axis=1), "axis1")

        def picked(wanted):
            same = self.add("Equal", places, self.add("Unsqueeze", wanted, "axis2"))
            return self.add("Cast", same, to=TensorProto.FLOAT)

        last = self.add("Add", self.add("ReduceMax", number, axes=[1], keepdims=1), "last_numbers")
        return [picked(self.add("Sub", number, f"back_{tap}")) for tap in range(TAPS)], picked(last)

    def mixed(self, x, layer, earlier):
        taps, state = earlier
        inputs = self.add("Concat", self.add("Transpose", f"past_conv.{layer}", perm=[0, 2, 1]), x, axis=1)
        for tap, picks in enumerate(taps):
            x = self.add("Add", x, self.add("Mul", self.add("MatMul", picks, inputs), f"{layer}.mix.{tap}"))
        self.add("Transpose", self.add("MatMul", state, inputs), perm=[0, 2, 1], name=f"present_conv.{layer}")
        return x

    def block(self, x, layer, earlier, cos, sin, hidden):
        x = self.mixed(x, layer, earlier)
        h = self.norm(x, f"{layer}.norm1.weight")
        query = self.rotate(self.heads(h, f"{layer}.query.weight"), cos, sin)
        key = self.rotate(self.heads(h, f"{layer}.key.weight"), cos, sin)
        value = self.heads(h, f"{layer}.value.weight")
        key = self.add("Concat", f"past_key_values.{layer}.key", key, axis=2, name=f"present.{layer}.key")
        value = self.add("Concat", f"past_key_values.{layer}.value", value, axis=2, name=f"present.{layer}.value")
        scores = self.add("MatMul", query, self.add("Transpose", key, perm=[0, 1, 3, 2]))
        weights = self.add("Softmax", self.add("Add", self.add("Mul", scores, "scale"), hidden), axis=-1)
        mixed = self.add("Transpose", self.add("MatMul", weights, value), perm=[0, 2, 1, 3])
        x = self.add("Add", x, self.add("MatMul", self.add("Reshape", mixed, "shape_flat"), f"{layer}.out.weight"))
        h = self.norm(x, f"{layer}.norm2.weight")
        gate = self.silu(self.add("MatMul", h, f"{layer}.gate.weight"))
        inner = self.add("Mul", gate, self.add("MatMul", h, f"{layer}.up.weight"))
        return self.add("Add", x, self.add("MatMul", inner, f"{layer}.down.weight"))


def add_constants(graph, model):
    weights = {k: v.float().numpy() for k, v in model.state_dict().items()}
    for name, array in weights.items():
        if name.endswith(".mix"):
            for tap, row in enumerate(array):
                graph.constant(f"{name.removeprefix('blocks.')}.{tap}", row)
            continue
        matrix = array.ndim == 2 and not name.startswith("embedding")
        graph.constant(name.removeprefix("blocks."), array.T if matrix else array)
    graph.constant("output", weights["embedding.weight"].T)
    unused = np.full(VOCABULARY_SIZE, MASKED, np.float32)
    unused[WRITABLE] = 0
    graph.constant("unused", unused)
    cos, sin = rotary_tables()
    graph.constant("cos", cos.numpy())
    graph.constant("sin", sin.numpy())
    for name, value in {"epsilon": EPSILON, "scale": HEAD_WIDTH**-0.5, "no_bias": 0, "masked": MASKED}.items():
        graph.constant(name, np.array([value], np.float32))
    shapes = {"shape_heads": [0, 0, HEADS, HEAD_WIDTH], "shape_flat": [0, 0, WIDTH]}
    numbers = {"last_numbers": [1 - TAPS + tap for tap in range(TAPS)], "nowhere": [-9], "axis0": [0], "axis2": [2]}
    numbers |= {f"back_{tap}": [tap + 1] for tap in range(TAPS)}
    integers = {"axis1": [1], "axes12": [1, 2], "last": [-1], **numbers, **shapes}
    for name, value in integers.items():
        graph.constant(name, np.array(value, np.int64))
    for name, value in {"zero": 0, "one": 1}.items():
        graph.constant(name, np.array(value, np.int64))


def build(model):
    """The ONNX model."""
    graph = Graph()
    add_constants(graph, model)
    cos = graph.add("Unsqueeze", graph.add("Gather", "cos", "position_ids"), "axis1")
    sin = graph.add("Unsqueeze", graph.add("Gather", "sin", "position_ids"), "axis1")
    hidden, earlier = graph.hidden(), graph.earlier()
    x = graph.add("Gather", "embedding.weight", "input_ids")
    for layer in range(LAYERS):
        x = graph.block(x, layer, earlier, cos, sin, hidden)
    x = graph.norm(x, "norm.weight")
    graph.add("Add", graph.add("MatMul", x, "output"), "unused", name="logits")
    inner = graph.silu(graph.add("Add", graph.add("MatMul", x, "value1.weight"), "value1.bias"))
    value = graph.add("Add", graph.add("MatMul", inner, "value2.weight"), "value2.bias")
    graph.add("Sigmoid", graph.add("Squeeze", value, "last"), name="value")
    made = helper.make_graph(graph.nodes, "reasoner", *ports(), graph.constants)
    out = helper.make_model(made, opset_imports=[helper.make_opsetid("", 17)], ir_version=8, producer_name="reasoner")
    onnx.checker.check_model(out)
    return out


def ports():
    """Inputs and outputs."""
    number, integer = TensorProto.FLOAT, TensorProto.INT64
    batch, tokens, past, total = "batch_size", "sequence_length", "past_sequence_length", "total_sequence_length"
    inputs = [helper.make_tensor_value_info("input_ids", integer, [batch, tokens])]
    inputs.append(helper.make_tensor_value_info("attention_mask", integer, [batch, total]))
    inputs.append(helper.make_tensor_value_info("position_ids", integer, [batch, tokens]))
    outputs = [helper.make_tensor_value_info("logits", number, [batch, tokens, VOCABULARY_SIZE])]
    outputs.append(helper.make_tensor_value_info("value", number, [batch, tokens]))
    for layer in range(LAYERS):
        for kind in ("key", "value"):
            inputs.append(
                helper.make_tensor_value_info(f"past_key_values.{layer}.{kind}", number, [batch, HEADS, past, HEAD_WIDTH])
            )
            outputs.append(
                helper.make_tensor_value_info(f"present.{layer}.{kind}", number, [batch, HEADS, total, HEAD_WIDTH])
            )
    for layer in range(LAYERS):
        inputs.append(helper.make_tensor_value_info(f"past_conv.{layer}", number, [batch, WIDTH, TAPS]))
        outputs.append(helper.make_tensor_value_info(f"present_conv.{layer}", number, [batch, WIDTH, TAPS]))
    return inputs, outputs


class Runner:
    """Runs model.onnx on one thread, with the cache passed in and out as a list."""

    def __init__(self, path):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        self.cache_names = [i.name for i in self.session.get_inputs()[3:]]

    def empty(self, batch):
        shapes = [(WIDTH, TAPS) if "conv" in name else (HEADS, 0, HEAD_WIDTH) for name in self.cache_names]
        return [np.zeros((batch, *shape), np.float32) for shape in shapes]

    def __call__(self, ids, mask, position, cache):
        feeds = {"input_ids": ids, "attention_mask": mask, "position_ids": position, **dict(zip(self.cache_names, cache))}
        logits, value, *cache = self.session.run(None, feeds)
        return logits, value, cache


def check(model, path):
    """Raises if the file does not do what the network does, in one piece, in two, or with padding between or within."""
    runner, stream = Runner(path), Stream(seed=77)
    worst = {"logits": 0.0, "value": 0.0, "pieces": 0.0, "padding": 0.0, "gap": 0.0}
    for _ in range(20):
        example = stream.example()
        ids = example["ids"][example["branch"] == 0].astype(np.int64)[None]
        n, cut = ids.shape[1], ids.shape[1] // 2
        position, ones = np.arange(n)[None], np.ones((1, n), np.int64)
        logits, value, _ = runner(ids, ones, position, runner.empty(1))
        with torch.no_grad():
            zeros, where = torch.zeros(1, n), torch.from_numpy(position)
            expected, expected_value = model(torch.from_numpy(ids), where, sight(zeros, zeros, zeros, where), where - 1)
        expected, expected_value = expected.numpy(), torch.sigmoid(expected_value).numpy()
        worst["logits"] = max(worst["logits"], np.abs(logits - expected)[..., WRITABLE].max())
        worst["value"] = max(worst["value"], np.abs(value - expected_value).max())
        first = runner(ids[:, :cut], ones[:, :cut], position[:, :cut], runner.empty(1))
        second = runner(ids[:, cut:], ones, position[:, cut:], first[2])
        worst["pieces"] = max(worst["pieces"], np.abs(np.concatenate([first[0], second[0]], 1) - logits)[..., WRITABLE].max())
        padded = np.concatenate([ids[:, :cut], np.zeros((1, 5), np.int64)], 1)
        gap = np.array([[1] * cut + [0] * 5])
        first = runner(padded, gap, np.minimum(np.arange(cut + 5), cut)[None], runner.empty(1))
        mask = np.concatenate([gap, ones[:, cut:]], 1)
        second = runner(ids[:, cut:], mask, position[:, cut:], first[2])
        worst["padding"] = max(worst["padding"], np.abs(second[0] - logits[:, cut:])[..., WRITABLE].max())
        both = np.concatenate([padded, ids[:, cut:]], 1)
        whole = runner(both, mask, np.concatenate([np.minimum(np.arange(cut + 5), cut)[None], position[:, cut:]], 1), runner.empty(1))
        kept = np.concatenate([whole[0][:, :cut], whole[0][:, cut + 5 :]], 1)
        worst["gap"] = max(worst["gap"], np.abs(kept - logits)[..., WRITABLE].max())
        others = np.delete(logits, WRITABLE, axis=-1)
        assert others.max() < MASKED / 2, "An unused id has a logit that could be sampled."
    print("largest differences:", {k: f"{v:.1e}" for k, v in worst.items()})
    assert max(worst.values()) < TOLERANCE, f"The largest differences {worst} must be below {TOLERANCE}."


def config():
    return {
        "architectures": ["LlamaForCausalLM"],
        "model_type": "llama",
        "vocab_size": VOCABULARY_SIZE,
        "hidden_size": WIDTH,
        "num_hidden_layers": LAYERS,
        "num_attention_heads": HEADS,
        "num_key_value_heads": HEADS,
        "head_dim": HEAD_WIDTH,
        "intermediate_size": INNER,
        "hidden_act": "silu",
        "rms_norm_eps": EPSILON,
        "rope_theta": THETA,
        "max_position_embeddings": CONTEXT,
        "tie_word_embeddings": True,
        "bos_token_id": BOS,
        "eos_token_id": EOS,
        "pad_token_id": PAD,
        "torch_dtype": "float32",
        "value_head": {
            "output": "value", "read_at": "newline tokens", "meaning": "P(the chain can still end right)",
        },
    }


def tokenizer():
    """tokenizer.json: a split by pattern, whole pieces as words, and a decoder that joins them."""
    words = TOKENS + [f"<unused{i}>" for i in range(len(TOKENS), UNKNOWN)] + ["<unk>"]
    plain = dict.fromkeys(("single_word", "lstrip", "rstrip", "normalized"), False)
    special = [{"id": i, "content": words[i], **plain, "special": True} for i in (PAD, BOS, EOS)]
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": special,
        "normalizer": None,
        "pre_tokenizer": {"type": "Split", "pattern": {"Regex": PIECE}, "behavior": "Isolated", "invert": False},
        "post_processor": None,
        "decoder": {"type": "Fuse"},
        "model": {"type": "WordLevel", "vocab": {w: i for i, w in enumerate(words)}, "unk_token": "<unk>"},
    }


def tokenizer_config():
    return {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "bos_token": "<bos>",
        "eos_token": "<eos>",
        "pad_token": "<pad>",
        "unk_token": "<unk>",
        "add_bos_token": False,
        "model_max_length": CONTEXT,
    }


def generation_config():
    return {"eos_token_id": EOS, "pad_token_id": PAD, "do_sample": True, "temperature": 1.0, "max_new_tokens": 480}


def write_json(name, content):
    (MODEL / name).write_text(json.dumps(content, indent=1) + "\n")


def main():
    model = Reasoner()
    note = load(model)
    model.eval()
    path = MODEL / "model.onnx"
    onnx.save(build(model), path)
    check(model, path)
    write_json("config.json", config())
    write_json("tokenizer.json", tokenizer())
    write_json("tokenizer_config.json", tokenizer_config())
    write_json("generation_config.json", generation_config())
    print(f"{path.name}: {path.stat().st_size} bytes, {note['tokens']} tokens in {note['minutes']:.1f} minutes")


if __name__ == "__main__":
    main()
