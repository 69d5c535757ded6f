package espalier.inspector;

import espalier.thought.Verdict;
import espalier.tree.ReadableTree;

/// One thought of the chain as the table shows it.
///
/// @param value the judgement, else Q, else V, as it is written
/// @param prior as stored, from 0 to 1
record ChainRow(int id, String text, String value, int visits, double prior, Verdict verdict) {

    static ChainRow of(ReadableTree tree, int id) {
        return new ChainRow(
                id,
                tree.thought(id).text(),
                WrittenFigures.value(tree, id),
                tree.visits(id),
                tree.prior(id),
                tree.verdict(id));
    }
}
