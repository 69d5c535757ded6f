/// What a search is told: algorithm, budget, selection, answer rule. Immutable.
///
/// Why ranges stand in the records: a setting out of range must be impossible, wherever it comes
/// from. The catalog has each once, so the panel, the command line and the help say the same.
@NullMarked
package espalier.settings;

import org.jspecify.annotations.NullMarked;
