/// Many runs over many problems: accuracy against budget. Worker threads made here each own the
/// search that they run and the model that they were given; what they find meets in the [Ledger].
@NullMarked
package espalier.experiment;

import org.jspecify.annotations.NullMarked;
