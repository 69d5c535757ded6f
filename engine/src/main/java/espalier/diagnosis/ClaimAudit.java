package espalier.diagnosis;

import espalier.recording.Claim;
import espalier.recording.LogFacts;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Checks another program's tree for what its own format claims, and for nothing else. It is the
/// figures that the log states that are held against one another:
///
///     visits = own + sum visits(c)
///     value  = (own value + sum (visits(c) (reward(c) + discount value(c)))) / visits
///
/// over the children c, where the own visits are 1 or 0 as the format claims, and the own value is
/// the log's raw value. Values may differ by 1e-5, as logs round them.
public final class ClaimAudit {

    private static final double TOLERANCE = 1e-5;

    private final LogFacts log;
    private final ReadableTree tree;
    private final List<Violation> violations = new ArrayList<>();

    private ClaimAudit(LogFacts log, ReadableTree tree) {
        this.log = log;
        this.tree = tree;
    }

    /// What is wrong with a run, in id order; empty where nothing is.
    ///
    /// @param log what its log states of it
    /// @param tree at its end
    public static List<Violation> of(LogFacts log, ReadableTree tree) {
        var audit = new ClaimAudit(log, tree);
        for (int id = 0; id < audit.tree.size(); id++) {
            for (Claim claim : Claim.values()) {
                if (log.claims().contains(claim)) {
                    audit.check(id, claim);
                }
            }
        }
        return List.copyOf(audit.violations);
    }

    private void check(int id, Claim claim) {
        switch (claim) {
            case ONE_OWN_VISIT -> {
                if (visits(id) > 0) {
                    visits(id, 1);
                }
            }
            case NO_OWN_VISITS -> {
                if (tree.firstChild(id) != ThoughtId.NONE) {
                    visits(id, 0);
                }
            }
            case VALUE_IS_MEAN -> mean(id);
            case VALUES_IN_RANGE -> {
                range(id, tree.modelValue(id));
                range(id, value(id));
            }
            case PRIORS_IN_RANGE -> {
                double prior = tree.prior(id);
                expect(id, Double.isNaN(prior) || (prior >= 0 && prior <= 1), "audit-prior", prior);
            }
        }
    }

    private void visits(int id, long own) {
        long all = own;
        for (int child : tree.children(id)) {
            all += visits(child);
        }
        int visits = visits(id);
        expect(
                id,
                visits == all,
                own == 0 ? "audit-log-visits" : "audit-log-one-visit",
                visits,
                all - own);
    }

    private void mean(int id) {
        double stated = value(id);
        if (visits(id) > 0 && !Double.isNaN(stated)) {
            expected(id)
                    .ifPresent(mean ->
                            expect(
                                    id,
                                    Math.abs(stated - mean) <= TOLERANCE,
                                    "audit-log-value",
                                    stated,
                                    mean));
        }
    }

    /// The value that the figures below give; empty where the log does not say enough, or the
    /// visits themselves are wrong, which is said already.
    private Optional<Double> expected(int id) {
        int visits = visits(id);
        long own = visits;
        double sum = 0;
        for (int child : tree.children(id)) {
            int below = visits(child);
            if (below > 0) {
                own -= below;
                sum += below * (tree.reward(child) + tree.scale().discount() * value(child));
            }
        }
        if (own == 1 && log.claims().contains(Claim.ONE_OWN_VISIT)) {
            sum += tree.modelValue(id);
            own = 0;
        }
        return own == 0 && Double.isFinite(sum) ? Optional.of(sum / visits) : Optional.empty();
    }

    private void range(int id, double value) {
        var scale = tree.scale();
        expect(
                id,
                Double.isNaN(value)
                        || (value >= scale.lowest() - TOLERANCE
                                && value <= scale.highest() + TOLERANCE),
                "audit-log-range",
                value,
                scale.lowest(),
                scale.highest());
    }

    private int visits(int id) {
        return tree.stated(id).visits().orElse(0);
    }

    private double value(int id) {
        return tree.stated(id).value().orElse(Double.NaN);
    }

    private void expect(int id, boolean holds, String key, Object... figures) {
        if (!holds) {
            var words = Arrays.stream(figures).map(String::valueOf).toList();
            violations.add(new Violation(new Finding(key, words, List.of(id))));
        }
    }
}
