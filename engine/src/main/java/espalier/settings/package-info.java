/// What a search is told: algorithm, budget, selection, answer rule. Immutable.
@NullMarked
package espalier.settings;

import org.jspecify.annotations.NullMarked;
