package espalier.onnx;

import ai.onnxruntime.OnnxJavaType;

/// A named input or output of a model.
record Port(String name, OnnxJavaType type) {}
