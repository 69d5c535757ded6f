/// Models run by ONNX Runtime. What an open model holds (session, buffers, cache) is owned by the
/// thread that is inside a call of its generator or evaluator, one at a time.
///
/// Why it owns its workers: small models are fastest with one thread each and one worker a core.
/// Why rows are padded on the right: with grouped-query attention, padding on the left is silently
/// wrong. Tensors never leave the package, because running with a closed one ends the whole
/// program. Key-values are kept once for all chains through a thought; what is dropped is computed
/// again by the same runs, to the same bits, so the bound changes what a search costs and never
/// what it finds.
@NullMarked
package espalier.onnx;

import org.jspecify.annotations.NullMarked;
