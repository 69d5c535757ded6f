package espalier.diagnosis;

import espalier.event.Proposal;
import espalier.event.RunTally;
import espalier.event.SearchEvent;
import espalier.recording.RecordedEvent;
import espalier.recording.Recording;
import espalier.thought.Verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;

/// An answer, and how much each of two runs had spent when it found it first.
///
/// @param proof whether the answer is proved
/// @param first the first run's expansions by then; empty where it never found it
/// @param second the second run's expansions by then; empty where it never found it
/// @param evidence the first run's thought that holds it, where there is one
public record FoundAnswer(
        String text, Proof proof, OptionalInt first, OptionalInt second, OptionalInt evidence) {

    /// Whether anybody proved an answer.
    public enum Proof {
        /// A checker, or the log, says that it is right.
        RIGHT,
        /// Nobody can say.
        UNKNOWN
    }

    private record Find(Proof proof, int expansions, int thought) {}

    /// The answers of two runs: first those of the first, in the order in which it found them.
    static List<FoundAnswer> of(Recording first, Recording second) {
        var inFirst = finds(first);
        var inSecond = finds(second);
        var answers = new ArrayList<FoundAnswer>();
        inFirst.forEach((text, find) -> {
            var other = inSecond.remove(text);
            answers.add(
                    new FoundAnswer(
                            text,
                            find.proof(),
                            OptionalInt.of(find.expansions()),
                            other == null
                                    ? OptionalInt.empty()
                                    : OptionalInt.of(other.expansions()),
                            OptionalInt.of(find.thought())));
        });
        inSecond.forEach((text, find) ->
                answers.add(
                        new FoundAnswer(
                                text,
                                find.proof(),
                                OptionalInt.empty(),
                                OptionalInt.of(find.expansions()),
                                OptionalInt.empty())));
        return answers;
    }

    private static LinkedHashMap<String, Find> finds(Recording run) {
        var finds = new LinkedHashMap<String, Find>();
        var tally = new RunTally();
        for (RecordedEvent e : run.events()) {
            tally.count(e.event());
            if (e.event() instanceof SearchEvent.Expanded expanded) {
                for (Proposal made : expanded.proposals()) {
                    switch (made.verdict()) {
                        case Verdict.Solved(var answer) ->
                                finds.putIfAbsent(
                                        answer,
                                        new Find(Proof.RIGHT, tally.expansions(), made.id()));
                        case Verdict.Unproved(var answer) ->
                                finds.putIfAbsent(
                                        answer,
                                        new Find(Proof.UNKNOWN, tally.expansions(), made.id()));
                        case Verdict.Legal _,
                                Verdict.Illegal _,
                                Verdict.Unsolved _,
                                Verdict.Unchecked _ -> {}
                    }
                }
            }
        }
        return finds;
    }
}
