/// Tiny language models with random weights, written to files of every kind that a loader meets.
@NullMarked
package espalier.onnx.tiny;

import org.jspecify.annotations.NullMarked;
