package espalier.search;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import espalier.settings.Algorithm;
import espalier.settings.Budget;
import espalier.settings.FirstPlayUrgency;
import espalier.settings.GumbelSettings;
import espalier.settings.PuctSettings;
import espalier.settings.Rollouts;
import espalier.settings.SearchSettings;
import espalier.settings.ValueTransform;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Given the priors, raw values and rewards of a tree that another program has searched, our
/// selection and back-up give its visits and values. The golden trees of mctx (DeepMind) are
/// compared where they lie beside the project; two small ones, reckoned by hand from the same
/// formulas, everywhere.
class MctxParityTest {

    private static final Path TREES =
            Path.of(System.getProperty("espalier.home", ".."), "..", "shared", "logs", "mctx");

    /// The root's raw value is 0.4 and the discount 0.5; c = 1. Q is r + 0.5 W/N as the parent sees
    /// it, on a scale from the lowest (0) to the highest (1) of the parent's W/N and its children's
    /// Q; the unvisited are 0. U = P sqrt(N) / (1 + n).
    ///
    /// 1. A 0.6, B 0.4: A. W(A) = 0.2; W = 0.4 + (1 x 0.1 + 0.5 x 0.2) = 0.6.
    /// 2. W/N = 0.3, Q(A) = 0.1 + 0.5 x 0.2 = 0.2, which is the lowest. A 0 + 0.6 x 1.414 / 2 =
    ///    0.424, B 0 + 0.4 x 1.414 = 0.566: B. W(B) = 1; W = 0.6 + (0.3 + 0.5) = 1.4.
    /// 3. W/N = 0.467, Q(A) = 0.2 is 0, Q(B) = 0.3 + 0.5 = 0.8 is 1. A 0.520, B 1 + 0.4 x 1.732 / 2
    ///    = 1.346: B, there B1 0.7, B2 0.3: B1. W(B) = 1 + (-0.4 + 0.5 x 0.6) = 0.9; W = 0.4 + 0.2
    ///    + (2 x 0.3 + 0.5 x 0.9) = 1.65.
    /// 4. A 0 + 0.6 x 2 / 2 = 0.6, B 1 + 0.4 x 2 / 3 = 1.267: B. There W/N = 0.45 is 1, Q(B1) =
    ///    -0.4 + 0.3 = -0.1 is 0: B1 0.7 x 1.414 / 2 = 0.495, B2 0.3 x 1.414 = 0.424: B1, there C.
    ///    W(B1) = 0.6 + (0.2 + 0.5 x 0.4) = 1; W(B) = 1 + (2 x -0.4 + 0.5 x 1) = 0.7; W = 0.6 + (3
    ///    x 0.3 + 0.5 x 0.7) = 1.85.
    /// 5. A 0.671, B 1 + 0.4 x 2.236 / 4 = 1.224: B. There B1 0.7 x 1.732 / 3 = 0.404, B2 0.3 x
    ///    1.732 = 0.520: B2. W(B) = 0.7 + (0 + 0.5 x 0.8) = 1.1; W = 0.6 + (4 x 0.3 + 0.5 x 1.1) =
    ///    2.35.
    ///
    /// So Q of the root is 2.35 / 6, of A 0.2, of B 1.1 / 4 and of B1 1 / 2.
    private static final String BY_PUCT =
            """
            {"env_config": {"discount": 0.5}, "tree":
              {"visit": 6, "raw_value_view": 0.4, "value_view": 0.3916667, "child_stats": [
                {"action": 0, "prior": 0.6, "visit": 1, "reward": 0.1,
                 "raw_value_view": 0.2, "value_view": 0.2,
                 "child_stats": [{"action": 0, "prior": 1, "child_stats": []}]},
                {"action": 1, "prior": 0.4, "visit": 4, "reward": 0.3,
                 "raw_value_view": 1.0, "value_view": 0.275, "child_stats": [
                  {"action": 0, "prior": 0.7, "visit": 2, "reward": -0.4,
                   "raw_value_view": 0.6, "value_view": 0.5, "child_stats": [
                    {"action": 0, "prior": 1, "visit": 1, "reward": 0.2,
                     "raw_value_view": 0.4, "value_view": 0.4,
                     "child_stats": [{"action": 0, "prior": 1, "child_stats": []}]}]},
                  {"action": 1, "prior": 0.3, "visit": 1, "reward": 0,
                   "raw_value_view": 0.8, "value_view": 0.8,
                   "child_stats": [{"action": 0, "prior": 1, "child_stats": []}]}]}]}}
            """;

    /// The root's raw value is 0.2 and the discount 0.5; of A, B and C the 2 likeliest are
    /// considered, 3 simulations each, without noise. At the root ln P + s Q and below softmax(ln P
    /// + s q) - n / (1 + sum n), where s is the most visits of a child + 1 and q is Q, or for the
    ///   unvisited the mix (raw value + sum n x mean Q by P) / (1 + sum n).
    ///
    /// 1. No visits: A, of the highest P. W = 0.2 + (0.1 + 0.5 x 0.4) = 0.5.
    /// 2. No visits: B, of P 0.3 before C's 0.2. W = 0.5 + (0.2 + 0.5 x 1) = 1.2.
    /// 3. One visit, s = 2: A -0.693 + 2 x 0.3 = -0.093, B -1.204 + 2 x 0.7 = 0.196: B; there B1,
    ///    0.6 before 0.4. W(B) = 1 + (-1 + 0) = 0; W = 0.2 + 0.3 + (2 x 0.2 + 0) = 0.9.
    /// 4. One visit: A; there A1, 0.7 before 0.3. W(A) = 0.4 + (0.2 + 0.5 x 0.2) = 0.7; W = 0.2 +
    ///    (2 x 0.1 + 0.5 x 0.7) + 0.4 = 1.15.
    /// 5. Two visits, s = 3: A -0.693 + 3 x 0.275 = 0.132, B -1.204 + 3 x 0.2 = -0.604: A. There s
    ///    = 2, Q(A1) = 0.3, the mix for A2 (0.4 + 0.3) / 2 = 0.35: 0.7 exp 0.6 = 1.275 and 0.3 exp
    ///    0.7 = 0.604 are 0.679 and 0.321 of both; less 1/2 for A1: A2. W(A) = 0.7 + (0.6 + 0.5 x
    ///    0.4) = 1.5; W = 0.2 + (3 x 0.1 + 0.5 x 1.5) + 0.4 = 1.65.
    /// 6. Two visits: B. There Q(B1) = -1, the mix for B2 (1 - 1) / 2 = 0: 0.6 exp -2 = 0.081 and
    ///    0.4 are 0.169 and 0.831: B2. W(B) = 0 + (0.4 + 0.5 x 0.6) = 0.7; W = 0.2 + 1.05 + (3 x
    ///    0.2 + 0.5 x 0.7) = 2.2.
    ///
    /// So Q of the root is 2.2 / 7, of A 1.5 / 3 and of B 0.7 / 3.
    private static final String BY_GUMBEL =
            """
            {"env_config": {"discount": 0.5}, "tree":
              {"visit": 7, "raw_value_view": 0.2, "value_view": 0.3142857, "child_stats": [
                {"action": 0, "prior": 0.5, "visit": 3, "reward": 0.1,
                 "raw_value_view": 0.4, "value_view": 0.5, "child_stats": [
                  {"action": 0, "prior": 0.7, "visit": 1, "reward": 0.2,
                   "raw_value_view": 0.2, "value_view": 0.2,
                   "child_stats": [{"action": 0, "prior": 1, "child_stats": []}]},
                  {"action": 1, "prior": 0.3, "visit": 1, "reward": 0.6,
                   "raw_value_view": 0.4, "value_view": 0.4,
                   "child_stats": [{"action": 0, "prior": 1, "child_stats": []}]}]},
                {"action": 1, "prior": 0.3, "visit": 3, "reward": 0.2,
                 "raw_value_view": 1.0, "value_view": 0.2333333, "child_stats": [
                  {"action": 0, "prior": 0.6, "visit": 1, "reward": -1,
                   "raw_value_view": 0, "value_view": 0,
                   "child_stats": [{"action": 0, "prior": 1, "child_stats": []}]},
                  {"action": 1, "prior": 0.4, "visit": 1, "reward": 0.4,
                   "raw_value_view": 0.6, "value_view": 0.6,
                   "child_stats": [{"action": 0, "prior": 1, "child_stats": []}]}]},
                {"action": 2, "prior": 0.2, "child_stats": []}]}}
            """;

    @Test
    void puctGrowsTheTreeOfMuZero() throws IOException {
        var file = published("muzero_qtransform_tree.json");
        var told = file.path("algorithm_config");

        MctxTree.of(file)
                .comesOutUnder(
                        puct(told.path("pb_c_init").asDouble(), told.path("pb_c_base").asDouble()));
    }

    @Test
    void gumbelGrowsTheTreeOfGumbelMuZero() throws IOException {
        var file = published("gumbel_muzero_reward_tree.json");
        var told = file.path("algorithm_config");
        var q = told.path("qtransform_kwargs");
        var world = MctxTree.of(file);

        world.comesOutUnder(
                gumbel(
                        new GumbelSettings(
                                told.path("max_num_considered_actions").asInt(),
                                told.path("gumbel_scale").asDouble(),
                                q.path("maxvisit_init").asDouble(),
                                q.path("value_scale").asDouble(),
                                ValueTransform.NONE),
                        world.simulations()));
    }

    @Test
    void puctGrowsTheTreeReckonedByHand() throws IOException {
        MctxTree.of(new ObjectMapper().readTree(BY_PUCT)).comesOutUnder(puct(1, 0));
    }

    @Test
    void gumbelGrowsTheTreeReckonedByHand() throws IOException {
        MctxTree.of(new ObjectMapper().readTree(BY_GUMBEL))
                .comesOutUnder(gumbel(new GumbelSettings(2, 0, 1, 1, ValueTransform.NONE), 7));
    }

    private static JsonNode published(String name) throws IOException {
        Path file = TREES.resolve(name);
        assumeTrue(Files.exists(file), () -> file + " is not here");
        return new ObjectMapper().readTree(file.toFile());
    }

    private static SearchSettings puct(double exploration, double base) {
        return SearchSettings.DEFAULT.with(
                new PuctSettings(
                        exploration,
                        base,
                        ValueTransform.MIN_MAX,
                        FirstPlayUrgency.ZERO,
                        0,
                        0.3,
                        Rollouts.OFF));
    }

    private static SearchSettings gumbel(GumbelSettings gumbel, int expansions) {
        return SearchSettings.DEFAULT
                .with(Algorithm.GUMBEL)
                .with(SearchSettings.DEFAULT.algorithms().with(gumbel))
                .with(Budget.ofExpansions(expansions));
    }
}
