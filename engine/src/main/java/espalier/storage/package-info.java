/// Files on a user's disk: what went wrong with one, in words, and files that only their owner
/// reads. Owns no data.
@NullMarked
package espalier.storage;

import org.jspecify.annotations.NullMarked;
