/// Thoughts and evaluations by prompting a language model. Owns nothing but the model's address;
/// its objects are used by the thread that searches.
///
/// Why apart from the models: a prompt turns any language model into a generator and an evaluator,
/// so it sees the model as [espalier.language] shows it and no runtime.
@NullMarked
package espalier.prompting;

import org.jspecify.annotations.NullMarked;
