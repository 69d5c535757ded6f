package espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// The reasons of runs of all families and algorithms are worked out anew from their recordings, by
/// what shares no code with the diagnosis.
class ReasonsLawTest {

    private static final int RUNS = Boolean.getBoolean("espalier.thorough") ? 300 : 30;
    private static final List<String> ALGORITHMS =
            List.of(
                    "puct",
                    "gumbel",
                    "uct",
                    "best-first",
                    "breadth-first",
                    "depth-first",
                    "beam",
                    "diverse",
                    "rebase",
                    "best-of-n",
                    "self-consistency",
                    "greedy");

    private static final String WORDS_APPLES =
            "Tom has 45 apples. Ann is 12 years old. Tom buys 3 boxes of 14 apples each. Tom loses"
                    + " 18 apples. How many apples does Tom have now? = 69";
    private static final String WORDS_SEATS =
            "A hall has 8 rows of 64 seats. 389 people come. Later 20 people leave. How many seats"
                    + " are free? = 143";

    /// Its known answer is not the one that its text leads to.
    private static final String WORDS_WRONG =
            "Mia has 42 pens. Mia gives 15 pens to Leo. How many pens does Mia have now? = 28";

    private static final String ORDER_THREE =
            "Ann, Bob and Cleo stand in a row. Bob is before Ann. Cleo is last. Who is first?";
    private static final String ORDER_FOUR =
            "Ann, Bob, Cleo and Dan stand in a row. Dan is before Bob. Cleo is right after Ann. Bob"
                    + " is not last. Who is third?";
    private static final String ORDER_QUEUE =
            "Eva, Gus, Kim and Leo wait in a queue. Kim is next to Leo. Eva is not next to Gus. Leo"
                    + " is right before Gus. Who is last?";
    private static final String ORDER_RACE =
            "Dan, Ivan, Mia, Omar and Sam finish a race. Mia is third. Sam is after Omar. Dan is"
                    + " right before Ivan. Omar is not next to Mia. Who is second?";

    /// As many as share no factor with the algorithms, so that every pair comes once.
    private static final List<List<String>> PROBLEMS =
            List.of(
                    List.of("game24", "4 5 6 10"),
                    List.of("countdown", "3 7 25 50 = 525"),
                    List.of("calculation", "47 * 36 + 215"),
                    List.of("words", WORDS_APPLES),
                    List.of("ordering", ORDER_THREE),
                    List.of("game24", "4 9 10 13"),
                    List.of("countdown", "2 4 6 75 = 318"),
                    List.of("calculation", "812 - 37 * 19"),
                    List.of(
                            "words",
                            "Mia has 12 pens. Mia gives 5 pens to Leo. How many pens does Mia have"
                                    + " now? = 7"),
                    List.of("ordering", ORDER_FOUR),
                    List.of("game24", "1 5 5 5"),
                    List.of("countdown", "5 8 9 100 = 952"),
                    List.of("calculation", "98 * 76 - 54 * 3"),
                    List.of("words", WORDS_SEATS),
                    List.of("ordering", ORDER_QUEUE),
                    List.of("game24", "3 3 8 8"),
                    List.of("countdown", "1 3 7 10 25 = 701"),
                    List.of("calculation", "1234 + 87 * 65"),
                    List.of("words", WORDS_WRONG),
                    List.of("ordering", ORDER_RACE),
                    List.of("game24", "1 1 1 1"),
                    List.of("countdown", "2 3 9 = 999"),
                    List.of("calculation", "45 * 45 - 1999"),
                    List.of("game24", "6 7 9 12"),
                    List.of("game24", "2 3 5 12"));

    @TempDir private Path folder;
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void inEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void inTheLanguageOfBefore() {
        Locale.setDefault(before);
    }

    private static String run(List<String> arguments) {
        var out = new StringWriter();
        Cli.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(arguments.toArray(String[]::new));
        return out.toString();
    }

    private Path recorded(int number) {
        var problem = PROBLEMS.get(number % PROBLEMS.size());
        Path file = folder.resolve(number + ".espalier");
        var command = new ArrayList<>(List.of("solve", "--record", file.toString()));
        command.addAll(List.of("--family", problem.getFirst(), problem.getLast()));
        command.addAll(List.of("--algorithm", ALGORITHMS.get(number % ALGORITHMS.size())));
        command.addAll(List.of("--seed", String.valueOf(number)));
        command.addAll(List.of("--expansions", number % 3 == 0 ? "6" : "20"));
        if (number % 5 == 0) {
            command.addAll(List.of("--checker", "off"));
        }
        if (number % 7 == 0) {
            command.addAll(List.of("--answer-rule", "majority"));
        }
        run(command);
        return file;
    }

    @Test
    void everyReasonIsSoByTheRecordingAlone() throws IOException {
        var checked = new TreeMap<String, Integer>();
        var wrong = new ArrayList<String>();
        for (int number = 0; number < RUNS; number++) {
            Path file = recorded(number);
            var told = run(List.of("diagnose", file.toString(), "--json"));

            var reasons = new PlainReasons(new PlainRun(file), checked);
            reasons.check(new ObjectMapper().readTree(told).path(0));
            reasons.wrong.forEach(one -> wrong.add(file.getFileName() + " " + one));
        }

        assertThat(wrong).isEmpty();
        assertThat(checked)
                .containsKeys("solved", "solved-paid", "never-generated", "missing", "levels");
        assertThat(checked.values().stream().mapToInt(n -> n).sum())
                .as("%s", checked)
                .isGreaterThan(2 * RUNS);
    }
}
