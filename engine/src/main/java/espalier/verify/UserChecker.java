package espalier.verify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import espalier.problem.ProblemFamilies;
import espalier.thought.Chain;
import espalier.thought.GenerationException;
import espalier.thought.Problem;
import espalier.thought.ThoughtChecker;
import espalier.thought.Verdict;
import espalier.verify.Asked.End;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// A checker of the user's own: it has the last word on every chain that ends; steps on the way,
/// and what is spelled alike, stay the family's.
///
/// The command reads one JSON object from its standard input, `problem` (as it was typed),
/// `family`, `statement`, `chain` (a list of texts) and `answer`, and writes `right`, `wrong`, or a
/// score from 0 to 1, of which 0.5 and more is right, to its standard output. It ends with 0. What
/// it says of a chain is kept, so it is asked once. From any thread; blocks until the command has
/// answered.
public final class UserChecker implements ThoughtChecker {

    private static final int MOST_KEPT = 100_000;
    private static final int LONGEST_EXCERPT = 200;

    private static final Pattern SYSTEMS_WORDS = Pattern.compile("error[:=] ?\\d+,? \\(?([^()]+)");

    private final VerifyCommand command;
    private final ThoughtChecker family = ProblemFamilies.checker();
    private final Map<Question, Reply> replies = new ConcurrentHashMap<>();
    private final Set<Asked> asked = ConcurrentHashMap.newKeySet();

    /// What the command is asked.
    private record Question(Problem problem, List<String> lines, String answer) {

        byte[] json() {
            var json = JsonNodeFactory.instance.objectNode();
            json.put("problem", problem.input())
                    .put("family", problem.family())
                    .put("statement", problem.statement());
            var chain = json.putArray("chain");
            lines.forEach(chain::add);
            return (json.put("answer", answer) + "\n").getBytes(StandardCharsets.UTF_8);
        }
    }

    /// A checker that asks a command.
    public UserChecker(VerifyCommand command) {
        this.command = command;
    }

    /// The command that is asked.
    public VerifyCommand command() {
        return command;
    }

    /// The verdict of the command on a chain that ends, of the family on any other.
    ///
    /// @throws GenerationException where the command fails or is given up, in one sentence
    @Override
    public Verdict check(Chain chain) {
        var own = family.check(chain);
        boolean ends =
                !chain.thoughts().isEmpty()
                        && (own.terminal() || chain.thoughts().getLast().ends());
        return ends ? verdict(chain, answer(chain, own)) : own;
    }

    /// The verdict of the command on a chain that ends with an answer.
    ///
    /// @throws GenerationException where the command fails or is given up, in one sentence
    public Verdict verdict(Chain chain, String answer) {
        var reply = reply(new Question(chain.problem(), chain.lines(), answer));
        return switch (reply.verdict()) {
            case RIGHT -> new Verdict.Solved(answer);
            case WRONG ->
                    new Verdict.Unsolved(
                            reply.score().isPresent()
                                    ? "The checker %s gives it a score of %s."
                                            .formatted(command.name(), reply.score().getAsDouble())
                                    : "The checker %s says that it is wrong."
                                            .formatted(command.name()));
        };
    }

    @Override
    public Optional<String> unreadable(Problem problem, String text) {
        return family.unreadable(problem, text);
    }

    @Override
    public String spelling(Problem problem, String text) {
        return family.spelling(problem, text);
    }

    @Override
    public void cancel() {
        asked.forEach(Asked::giveUp);
    }

    private static String answer(Chain chain, Verdict own) {
        return own.statedAnswer()
                .or(() -> ProblemFamilies.named(chain.problem().family()).answer(chain))
                .orElseGet(() -> chain.thoughts().getLast().text());
    }

    private Reply reply(Question question) {
        var known = replies.get(question);
        if (known != null) {
            return known;
        }
        var reply = read(ask(question.json()));
        if (replies.size() < MOST_KEPT) {
            replies.put(question, reply);
        }
        return reply;
    }

    private End ask(byte[] question) {
        var one = new Asked(command);
        asked.add(one);
        try {
            return one.ask(question);
        } catch (IOException e) {
            throw new GenerationException(
                    "The checker %s can't be started (%s). Maybe its name is misspelt, or it may not be run."
                            .formatted(command.name(), reason(e)),
                    e);
        } finally {
            asked.remove(one);
        }
    }

    /// The system's own words, without those of Java around them.
    private static String reason(IOException e) {
        var words = SYSTEMS_WORDS.matcher(String.valueOf(e.getMessage()));
        return words.find() ? words.group(1) : "the system refuses it";
    }

    private Reply read(End end) {
        return switch (end) {
            case End.Exited(var code, _, var errors) when code != 0 ->
                    throw failed(
                            "ended with exit code %d, not 0%s"
                                    .formatted(code, errors.isBlank() ? "" : said(errors)),
                            "it fails on this chain; try it by hand");
            case End.Exited(_, var output, _) -> {
                try {
                    yield Reply.read(output);
                } catch (IllegalArgumentException _) {
                    throw failed(
                            "must write right, wrong or a score from 0 to 1" + said(output),
                            "it writes something else as well");
                }
            }
            case End.TimeUp _ ->
                    throw failed(
                            "took more than %d seconds and was ended"
                                    .formatted(command.limit().toSeconds()),
                            "give it more time");
            case End.SaidTooMuch _ ->
                    throw failed(
                            "wrote more than %d bytes and was ended".formatted(Asked.MOST_OUTPUT),
                            "it writes something else as well");
            case End.GivenUp _ ->
                    throw new GenerationException(
                            "The question to the checker %s was given up."
                                    .formatted(command.name()));
        };
    }

    private static String said(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return ", and wrote \"%s\""
                .formatted(
                        line.length() > LONGEST_EXCERPT
                                ? line.substring(0, LONGEST_EXCERPT) + "…"
                                : line);
    }

    private GenerationException failed(String what, String maybe) {
        return new GenerationException(
                "The checker %s %s. Maybe %s.".formatted(command.name(), what, maybe));
    }
}
