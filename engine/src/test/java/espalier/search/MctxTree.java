package espalier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.settings.SearchSettings;
import espalier.thought.Problem;
import espalier.thought.Thought;
import espalier.thought.Verdict;
import espalier.tree.Origin;
import espalier.tree.Scale;
import espalier.tree.SearchTree;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/// A tree that mctx (DeepMind) has searched, in its golden tests' schema, as a world for our
/// searches: it has the priors, rewards and raw values, and the visits and values that must come
/// out.
///
/// @param root its outermost node
/// @param discount its environment's
record MctxTree(JsonNode root, double discount) {

    static MctxTree of(JsonNode file) {
        return new MctxTree(file.path("tree"), file.path("env_config").path("discount").asDouble());
    }

    /// The simulations of its search, the one that expands the root included.
    int simulations() {
        return root.path("visit").asInt();
    }

    /// Searches this world as often as mctx did, by our selection and back-up, and compares.
    void comesOutUnder(SearchSettings settings) {
        var nodes = new ArrayList<>(List.of(root));
        var tree = new SearchTree(new Problem("mctx", "", "mctx"), new Scale(0, 1, discount));
        var algorithm = SearchAlgorithm.of(settings.algorithm());
        for (int i = 0; i < simulations(); i++) {
            var choice = algorithm.choose(tree, settings);
            assertThat(choice).isInstanceOf(Choice.Expand.class);
            expand(tree, choice.thought(), nodes);
            tree.backUp(choice.path(), tree.rawValue(choice.thought()));
        }
        compare(tree, nodes);
    }

    private static void expand(SearchTree tree, int id, List<JsonNode> nodes) {
        var node = nodes.get(id);
        assertThat(node.has("raw_value_view")).as("whether mctx has visited %d", id).isTrue();
        for (JsonNode child : children(node)) {
            nodes.add(child);
            int added =
                    tree.add(
                            id,
                            Thought.written(child.path("action").asText()),
                            new Verdict.Legal(""),
                            child.path("prior").asDouble(),
                            Origin.SEARCH);
            tree.reward(added, child.path("reward").asDouble(0));
        }
        tree.markExpanded(id);
        tree.evaluate(id, node.path("raw_value_view").asDouble());
    }

    private static void compare(SearchTree tree, List<JsonNode> nodes) {
        for (int id = 0; id < nodes.size(); id++) {
            var node = nodes.get(id);
            assertThat(tree.visits(id))
                    .as("visits of %d", id)
                    .isEqualTo(node.path("visit").asInt(0));
            assertThat(tree.children(id)).as("children of %d", id).hasSameSizeAs(children(node));
            if (tree.visits(id) > 0) {
                assertThat(tree.value(id))
                        .as("value of %d", id)
                        .isCloseTo(node.path("value_view").asDouble(), within(1e-5));
            }
        }
    }

    private static List<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.path("child_stats").spliterator(), false).toList();
    }
}
