/// Models run by ONNX Runtime. What an open model holds (session, buffers, cache) is owned by the
/// thread that is inside a call of its generator or evaluator, one at a time.
@NullMarked
package espalier.onnx;

import org.jspecify.annotations.NullMarked;
