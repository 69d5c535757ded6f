package espalier.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;

import espalier.problem.ProblemFamilies;
import espalier.thought.Chain;
import espalier.thought.GenerationException;
import espalier.thought.Thought;
import espalier.thought.Verdict;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A checker of the user's own that is a shell script.
class UserCheckerTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir private Path folder;

    private final Chain chain =
            new Chain(
                    ProblemFamilies.named("free").parse("How many?"),
                    List.of(
                            Thought.written("Let me \"count\"."),
                            new Thought("Answer: 4", List.of(), 0, 1, true)));

    @BeforeEach
    void thereIsAShell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh here");
    }

    private UserChecker script(Duration limit, String... lines) throws IOException {
        Path script = folder.resolve("check it.sh");
        Files.write(script, List.of(lines));
        return new UserChecker(
                new VerifyCommand(List.of("/bin/sh", script.toString(), "a b", "$HOME;*"), limit));
    }

    @Test
    void commandReadsProblemChainAndAnswerAndItsArgumentsAsTheyAre() throws IOException {
        Path heard = folder.resolve("heard.json");
        Path arguments = folder.resolve("arguments");
        var checker =
                script(
                        LONG,
                        "cat > '%s'".formatted(heard),
                        "printf '%%s\\n' \"$@\" > '%s'".formatted(arguments),
                        "echo right");

        assertThat(checker.check(chain)).isEqualTo(new Verdict.Solved("Answer: 4"));

        var json = new ObjectMapper().readTree(heard.toFile());
        assertThat(json.path("problem").asText()).isEqualTo("How many?");
        assertThat(json.path("family").asText()).isEqualTo("free");
        assertThat(json.path("statement").asText()).isEqualTo("How many?");
        assertThat(json.path("chain"))
                .extracting(line -> line.asText())
                .containsExactly("Let me \"count\".", "Answer: 4");
        assertThat(json.path("answer").asText()).isEqualTo("Answer: 4");
        assertThat(Files.readAllLines(arguments)).containsExactly("a b", "$HOME;*");
    }

    @ParameterizedTest
    @CsvSource({
        "right,true",
        " Right ,true",
        "wrong,false",
        "1,true",
        "0.5,true",
        "0.49,false",
        ".7,true",
        "1e-3,false",
        "0,false"
    })
    void replyIsRightWrongOrAScore(String reply, boolean right) throws IOException {
        var verdict = script(LONG, "echo '%s'".formatted(reply)).check(chain);
        assertThat(verdict).isInstanceOf(right ? Verdict.Solved.class : Verdict.Unsolved.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "", "right wrong", "1.1", "-0.5", "NaN", "0x1", "1e999", "."})
    void everythingElseIsAFailureThatIsQuoted(String reply) throws IOException {
        var checker = script(LONG, "printf '%%s' '%s'".formatted(reply));
        assertThatThrownBy(() -> checker.check(chain))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining(
                        "must write right, wrong or a score from 0 to 1, and wrote \"%s\""
                                .formatted(reply));
    }

    @Test
    void exitCodeIsAFailureThatQuotesTheErrorStream() throws IOException {
        var checker = script(LONG, "echo right", "echo 'no such module' >&2", "exit 7");
        assertThatThrownBy(() -> checker.check(chain))
                .isInstanceOf(GenerationException.class)
                .hasMessage(
                        "The checker sh check it.sh a b $HOME;* ended with exit code 7, not 0, and"
                            + " wrote \"no such module\". Maybe it fails on this chain; try it by"
                            + " hand.");
    }

    @Test
    void missingProgramIsSaidInASentence() {
        var checker = new UserChecker(VerifyCommand.of("no-such-program-here --at all", 5));
        assertThatThrownBy(() -> checker.check(chain))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("can't be started");
    }

    @Test
    void commandThatReadsNothingAndOneThatLeavesAChildBehindStopNobody() throws IOException {
        var wide = new Thought("x".repeat(1 << 20), List.of(), 0, 1, true);
        var long_ = new Chain(chain.problem(), List.of(wide));
        assertThat(script(LONG, "echo wrong").check(long_)).isInstanceOf(Verdict.Unsolved.class);
        assertThat(script(LONG, "sleep 3 &", "echo wrong").check(chain))
                .isInstanceOf(Verdict.Unsolved.class);
    }

    @Test
    void commandIsEndedAtItsLimitWithAllThatItHasStarted() throws IOException {
        Path child = folder.resolve("child");
        var checker =
                script(
                        Duration.ofMillis(500),
                        "sleep 600 &",
                        "echo $! > '%s'".formatted(child),
                        "wait");

        assertThatThrownBy(() -> checker.check(chain))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("was ended");

        long id = Long.parseLong(Files.readString(child).strip());
        ProcessHandle.of(id).ifPresent(handle -> handle.onExit().join());
        assertThat(ProcessHandle.of(id).map(ProcessHandle::isAlive).orElse(false)).isFalse();
    }

    @Test
    void commandThatSaysTooMuchIsEnded() throws IOException {
        var checker = script(LONG, "while :; do echo right right right right; done");
        assertThatThrownBy(() -> checker.check(chain))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("wrote more than 65536 bytes");
    }

    @Test
    void questionThatIsGivenUpEndsTheCommand() throws IOException, InterruptedException {
        Path begun = folder.resolve("begun");
        assertThat(new ProcessBuilder("mkfifo", begun.toString()).start().waitFor()).isZero();
        var checker = script(LONG, "echo now > '%s'".formatted(begun), "sleep 600");
        var asked = CompletableFuture.supplyAsync(() -> checker.check(chain));
        assertThat(Files.readString(begun)).isEqualTo("now\n");

        checker.cancel();

        assertThat(asked).failsWithin(LONG).withThrowableThat().withMessageContaining("given up");
    }

    @Test
    void questionThatIsGivenUpBeforeItIsAskedEndsAsWell() throws IOException {
        var one = new Asked(script(LONG, "sleep 600").command());
        one.giveUp();
        assertThat(one.ask(new byte[0])).isEqualTo(new Asked.End.GivenUp());
    }

    @Test
    void chainIsAskedOnce() throws IOException {
        Path count = folder.resolve("count");
        var checker = script(LONG, "echo x >> '%s'".formatted(count), "echo right");
        checker.check(chain);
        checker.check(chain);
        assertThat(Files.readAllLines(count)).hasSize(1);
    }

    @Test
    void stepsOnTheWayStayTheFamilys() throws IOException {
        Path count = folder.resolve("count");
        var checker = script(LONG, "echo x >> '%s'".formatted(count), "echo wrong");
        var game = ProblemFamilies.named("game24").parse("1 1 4 6");
        var step = new Chain(game, List.of(Thought.written("4 * 6 = 24 (left: 1 1 24)")));
        var broken = new Chain(game, List.of(Thought.written("4 * 6 = 25 (left: 1 1 25)")));

        assertThat(checker.check(step)).isInstanceOf(Verdict.Legal.class);
        assertThat(checker.check(broken)).isInstanceOf(Verdict.Illegal.class);
        assertThat(count).doesNotExist();
        assertThat(
                        checker.check(
                                step.then(Thought.written("24 * 1 = 24 (left: 1 24)"))
                                        .then(Thought.written("24 * 1 = 24 (left: 24)"))))
                .isInstanceOf(Verdict.Unsolved.class);
    }

    @Test
    void identityNamesFilesWithoutTheirFolders() throws IOException {
        var command = script(LONG, "echo right").command();
        assertThat(command.name()).isEqualTo("sh check it.sh a b $HOME;*");
        assertThat(command.files()).containsKeys("sh", "check it.sh").hasSize(2);
        var before = command.files();
        assertThat(script(LONG, "echo wrong").command().files()).isNotEqualTo(before);
    }
}
