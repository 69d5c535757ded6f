/// Hand-written stand-ins for what the window's tests need: models, pulses, work without threads.
@NullMarked
package espalier.scripted;

import org.jspecify.annotations.NullMarked;
