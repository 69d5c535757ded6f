package espalier.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import espalier.thought.Chain;
import espalier.thought.Thought;
import espalier.thought.Verdict;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Games and reasoning that others published, where they lie beside the project; skipped elsewhere.
class PublishedGamesTest {

    private static final Path SHARED =
            Path.of(System.getProperty("espalier.home", ".."), "..", "shared");

    private final ProblemFamily family = new GameOf24();

    private static Path present(String name) {
        Path file = SHARED.resolve(name);
        assumeTrue(Files.exists(file), () -> file + " is not here");
        return file;
    }

    @Test
    void all1362GamesOf4numsAreSolvable() throws IOException {
        List<String> rows = Files.readAllLines(present("data/24.csv"));

        List<String> games = rows.stream().skip(1).map(row -> row.split(",")[1]).toList();

        assertThat(games).hasSize(1362);
        assertThat(games)
                .allSatisfy(game -> {
                    Chain chain = Chains.of(family, game);
                    List<String> lines =
                            family.solver().orElseThrow().completion(chain).orElseThrow();
                    assertThat(family.checker().check(Chains.then(chain, lines)))
                            .isInstanceOf(Verdict.Solved.class);
                });
    }

    @Test
    void verdictsOnGpt4sTreesAreThoseOfTheTruthFile() throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode trees =
                json.readTree(present("logs/tot/game24_gpt4_bfs_b5_900-1000.json").toFile());
        JsonNode truth = json.readTree(present("logs/tot/tot_game24_b5_truth.json").toFile());

        assertThat(trees).hasSize(100);
        for (int tree = 0; tree < trees.size(); tree++) {
            for (int level = 0; level < 3; level++) {
                JsonNode step = trees.path(tree).path("steps").path(level);
                JsonNode expected = truth.path("puzzles").path(tree).path("steps").path(level);
                assertThat(legality(step)).isEqualTo(counts(expected.path("legality")));
                assertThat(solvable(step)).isEqualTo(expected.path("solvable_generated").asInt());
            }
        }
    }

    private Chain chain(JsonNode step, String text) {
        return new Chain(
                family.parse(step.path("x").asText()), text.lines().map(Thought::written).toList());
    }

    /// How many thoughts of a level have which fault, by the truth file's names.
    private Map<String, Integer> legality(JsonNode step) {
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonNode text : step.path("new_ys")) {
            String legality =
                    switch (Working.of(chain(step, text.asText()))) {
                        case Working.Sound sound -> "ok";
                        case Working.Faulty faulty ->
                                switch (faulty.fault()) {
                                    case MALFORMED -> "malformed";
                                    case OPERANDS -> "operand not available";
                                    case ARITHMETIC -> "arithmetic wrong";
                                    case LEFT_SET -> "left-set wrong";
                                };
                    };
            counts.merge(legality, 1, Integer::sum);
        }
        return counts;
    }

    private int solvable(JsonNode step) {
        int solvable = 0;
        for (JsonNode text : step.path("new_ys")) {
            solvable += family.solver().orElseThrow().solvable(chain(step, text.asText())) ? 1 : 0;
        }
        return solvable;
    }

    private static Map<String, Integer> counts(JsonNode legality) {
        Map<String, Integer> counts = new TreeMap<>();
        legality.properties().forEach(e -> counts.put(e.getKey(), e.getValue().asInt()));
        return counts;
    }
}
