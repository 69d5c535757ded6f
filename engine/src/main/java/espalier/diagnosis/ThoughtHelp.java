package espalier.diagnosis;

import espalier.event.SearchEvent;
import espalier.event.SearchEvent.Ending;
import espalier.thought.Verdict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Whether a thought helps, by two kinds of evidence.
///
/// The reward of Quiet-STaR (Zelikman et al. 2024): how much more probable the model finds a right
/// answer after the thought than after the chain without it, log p(answer | with) - log p(answer |
/// without), in nats. The causal test (as in Thought Anchors; Bogdan et al. 2025): of lines that
/// the model plays to their ends, the share that ends right, from the thought and from its parent;
/// the interval of the difference is Newcombe's.
///
/// @param answers what the lines ended with, the most frequent first
/// @param findings in sentences
public record ThoughtHelp(List<Answer> answers, List<Finding> findings) {

    /// Below this change of a log-probability nothing is said to have changed, in nats.
    private static final double NOTHING = 0.05;

    private static final double MOST_TIMES = 1e6;

    public ThoughtHelp {
        answers = List.copyOf(answers);
        findings = List.copyOf(findings);
    }

    /// What lines ended with.
    public enum Kind {
        /// A right answer.
        RIGHT,
        /// An answer that is wrong.
        WRONG,
        /// An answer that nobody can prove.
        UNPROVED,
        /// A step that breaks a rule.
        ILLEGAL,
        /// No answer.
        OPEN
    }

    /// One ending, and how often it came.
    ///
    /// @param text the answer; the last thought of a wrong one; empty where there is none
    /// @param with of the lines from the thought
    /// @param without of the lines from its parent
    public record Answer(Kind kind, String text, Share with, Share without) {}

    private record Key(Kind kind, String text) {}

    /// What the two kinds of lines say; nothing where there are no lines.
    public static ThoughtHelp ofLines(List<Ending> with, List<Ending> without) {
        int n = count(with);
        int m = count(without);
        if (n == 0 || m == 0) {
            return new ThoughtHelp(List.of(), List.of());
        }
        var counts = new LinkedHashMap<Key, int[]>();
        with.forEach(one -> counts.computeIfAbsent(key(one), _ -> new int[2])[0] += one.draws());
        without.forEach(one -> counts.computeIfAbsent(key(one), _ -> new int[2])[1] += one.draws());
        var answers = new ArrayList<Answer>();
        for (Map.Entry<Key, int[]> one : counts.entrySet()) {
            int[] count = one.getValue();
            answers.add(
                    new Answer(
                            one.getKey().kind(),
                            one.getKey().text(),
                            new Share(count[0], n),
                            new Share(count[1], m)));
        }
        answers.sort((a, b) -> Integer.compare(total(b), total(a)));
        boolean proved =
                answers.stream().anyMatch(a -> a.kind() == Kind.RIGHT || a.kind() == Kind.WRONG)
                        || answers.stream().noneMatch(a -> a.kind() == Kind.UNPROVED);
        return new ThoughtHelp(
                answers,
                List.of(
                        proved
                                ? right(answers, n, m)
                                : new Finding("help-unproved", List.of(), List.of())));
    }

    private static int total(Answer answer) {
        return answer.with().successes() + answer.without().successes();
    }

    private static int count(List<Ending> endings) {
        return endings.stream().mapToInt(Ending::draws).sum();
    }

    private static Key key(Ending ending) {
        return switch (ending.verdict()) {
            case Verdict.Solved(var answer) -> new Key(Kind.RIGHT, answer);
            case Verdict.Unproved(var answer) -> new Key(Kind.UNPROVED, answer);
            case Verdict.Unsolved _ -> new Key(Kind.WRONG, ending.text());
            case Verdict.Illegal _ -> new Key(Kind.ILLEGAL, "");
            case Verdict.Legal _, Verdict.Unchecked _ -> new Key(Kind.OPEN, "");
        };
    }

    private static Finding right(List<Answer> answers, int n, int m) {
        int one = 0;
        int other = 0;
        for (Answer answer : answers) {
            if (answer.kind() == Kind.RIGHT) {
                one += answer.with().successes();
                other += answer.without().successes();
            }
        }
        var with = new Share(one, n);
        var without = new Share(other, m);
        var difference = with.minus(without);
        String key =
                difference.low() > 0
                        ? "help-lines-more"
                        : difference.high() < 0 ? "help-lines-fewer" : "help-lines-unclear";
        return new Finding(
                key,
                List.of(
                        String.valueOf(one),
                        String.valueOf(n),
                        String.valueOf(other),
                        String.valueOf(m),
                        points(with.fraction() - without.fraction()),
                        points(difference.low()),
                        points(difference.high())),
                List.of());
    }

    private static String points(double share) {
        return "%+.0f".formatted(100 * share);
    }

    /// What the model says of the answers that it has read with and without the thought: of several
    /// the lowest and the highest change, and which could not be read.
    public static List<Finding> ofAnswers(List<SearchEvent.AnswerRead> reads) {
        var findings = new ArrayList<Finding>();
        var read = reads.stream().filter(one -> gain(one).isPresent()).toList();
        if (read.size() == 1) {
            findings.add(ofAnswer(read.getFirst()));
        } else if (read.size() > 1) {
            findings.add(range(read));
        }
        reads.stream()
                .filter(one -> gain(one).isEmpty())
                .forEach(one -> findings.add(ofAnswer(one)));
        return findings;
    }

    private static Finding range(List<SearchEvent.AnswerRead> reads) {
        Comparator<SearchEvent.AnswerRead> byGain =
                Comparator.comparingDouble(one -> gain(one).orElseThrow());
        var lowest = Collections.min(reads, byGain);
        var highest = Collections.max(reads, byGain);
        double low = gain(lowest).orElseThrow();
        double high = gain(highest).orElseThrow();
        String key;
        if (low >= NOTHING) {
            key = "help-answers-more";
        } else if (high <= -NOTHING) {
            key = "help-answers-less";
        } else if (low > -NOTHING && high < NOTHING) {
            key = "help-answers-same";
        } else {
            key = "help-answers-mixed";
        }
        return new Finding(
                key,
                List.of(
                        "%,d".formatted(reads.size()),
                        "%+.2f".formatted(low),
                        answer(lowest),
                        "%+.2f".formatted(high),
                        answer(highest)),
                List.of());
    }

    private static OptionalDouble gain(SearchEvent.AnswerRead read) {
        return read.with().isEmpty() || read.without().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(read.with().getAsDouble() - read.without().getAsDouble());
    }

    private static String answer(SearchEvent.AnswerRead read) {
        return Words.excerpt(String.join(" / ", read.answer()));
    }

    private static Finding ofAnswer(SearchEvent.AnswerRead read) {
        String answer = answer(read);
        if (read.with().isEmpty() || read.without().isEmpty()) {
            return new Finding("help-unread", List.of(answer), List.of());
        }
        double with = read.with().getAsDouble();
        double without = read.without().getAsDouble();
        double gain = with - without;
        String key =
                Math.abs(gain) < NOTHING
                        ? "help-answer-same"
                        : gain > 0 ? "help-answer-more" : "help-answer-less";
        return new Finding(
                key,
                List.of(
                        answer,
                        "%+.2f".formatted(gain),
                        times(Math.exp(Math.abs(gain))),
                        "%.2f".formatted(with),
                        "%.2f".formatted(without)),
                List.of());
    }

    /// A factor as people say it: no more digits than mean something.
    private static String times(double factor) {
        if (factor > MOST_TIMES) {
            return "> 1,000,000";
        }
        return factor < 10 ? "%.1f".formatted(factor) : "%,.0f".formatted(factor);
    }
}
