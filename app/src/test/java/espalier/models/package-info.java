/// Tests of the models view.
@NullMarked
package espalier.models;

import org.jspecify.annotations.NullMarked;
