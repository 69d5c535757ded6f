package espalier.inspector;

import espalier.diagnosis.Oracle;
import espalier.thought.Verdict;
import espalier.tree.ReadableTree;

import java.util.ResourceBundle;

/// One thought of the chain as the table shows it.
///
/// @param value the judgement, else Q, else V, as it is written
/// @param verdict with its reason, unless the oracle is hidden: a reason may name what would be
///   right
/// @param prior as stored, from 0 to 1
record ChainRow(int id, String text, String value, int visits, double prior, Verdict verdict) {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.inspector.inspector");

    static ChainRow of(ReadableTree tree, int id, Oracle oracle) {
        return new ChainRow(
                id,
                tree.thought(id).text(),
                WrittenFigures.value(tree, id),
                tree.visits(id),
                tree.prior(id),
                oracle == Oracle.HIDDEN ? withoutReason(tree.verdict(id)) : tree.verdict(id));
    }

    private static Verdict withoutReason(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Illegal _ -> new Verdict.Illegal(TEXTS.getString("verdict.wrong"));
            case Verdict.Unsolved _ -> new Verdict.Unsolved(TEXTS.getString("verdict.unsolved"));
            case Verdict.Legal _, Verdict.Solved _, Verdict.Unproved _, Verdict.Unchecked _ ->
                    verdict;
        };
    }
}
