/// Chat templates rendered as the models' makers mean them (Jinja, sandboxed). Immutable after
/// parsing; one rendering is owned by the thread that asks.
@NullMarked
package espalier.template;

import org.jspecify.annotations.NullMarked;
