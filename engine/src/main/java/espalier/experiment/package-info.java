/// Many runs over many problems: accuracy against budget. Worker threads made here each own the
/// search that they run and the model that they were given; what they find meets in the [Ledger].
///
/// Why one run serves all budgets: a run that is cut at a smaller budget is the run of that budget,
/// so a curve costs its longest run. Finished runs are kept line by line, so what was killed goes
/// on.
@NullMarked
package espalier.experiment;

import org.jspecify.annotations.NullMarked;
