/// Tests of the run panel.
@NullMarked
package espalier.runpanel;

import org.jspecify.annotations.NullMarked;
