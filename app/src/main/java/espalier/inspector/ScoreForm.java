package espalier.inspector;

import espalier.settings.Algorithm;
import espalier.tree.ThoughtId;

import java.util.Optional;
import java.util.ResourceBundle;

/// What a score is made of, which differs by algorithm; with Gumbel also by whether the first
/// thoughts or later ones are compared. Searches that do not back up compare chains by their raw
/// values.
enum ScoreForm {
    PUCT,
    UCT,
    GUMBEL_FIRST,
    GUMBEL_BELOW,
    VALUE;

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("espalier.inspector.inspector");

    /// The form of the scores of the children of `parent`; empty where the algorithm gives none.
    static Optional<ScoreForm> of(Algorithm algorithm, int parent) {
        return switch (algorithm) {
            case PUCT -> Optional.of(PUCT);
            case UCT -> Optional.of(UCT);
            case GUMBEL -> Optional.of(parent == ThoughtId.ROOT ? GUMBEL_FIRST : GUMBEL_BELOW);
            case BEST_FIRST, BREADTH_FIRST, DEPTH_FIRST, BEAM, DIVERSE, REBASE ->
                    Optional.of(VALUE);
            case BEST_OF_N, SELF_CONSISTENCY, GREEDY -> Optional.empty();
        };
    }

    /// What is known of a child, as the head of a column.
    String worth() {
        return TEXTS.getString("worth." + this);
    }

    /// What is added to it, as the head of a column.
    String bonus() {
        return TEXTS.getString("bonus." + this);
    }

    /// Both together, as the head of a column.
    String score() {
        return TEXTS.getString("score." + this);
    }

    /// The whole formula.
    String formula() {
        return TEXTS.getString("formula." + this);
    }

    /// Whether a score is a value and a bonus, of thoughts that are visited.
    boolean summed() {
        return this != VALUE;
    }

    /// Whether both parts are shares of one length, so that a bar can show them.
    boolean barred() {
        return this == PUCT || this == UCT;
    }
}
