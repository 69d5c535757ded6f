/// Chat templates rendered as the models' makers mean them (Jinja, sandboxed). Immutable after
/// parsing; one rendering is owned by the thread that asks.
///
/// Why an interpreter of our own: the one Jinja for Java renders some of the best-known chat
/// templates silently wrong, and a model that is asked in another form than it was trained on is a
/// worse model. A template comes with a model from anywhere, so it is bounded in steps, depth and
/// size and reaches nothing outside it.
@NullMarked
package espalier.template;

import org.jspecify.annotations.NullMarked;
