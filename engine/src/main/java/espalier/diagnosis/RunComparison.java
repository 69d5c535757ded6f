package espalier.diagnosis;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.recording.RecordedEvent;
import espalier.recording.Recording;
import espalier.tree.ReadableTree;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Two runs of one problem side by side. Their trees are laid upon one another by the texts of the
/// chains, so that what both have in common does not hang on ids.
///
/// @param both thoughts that both have, the problem left out
/// @param onlyFirst thoughts of the first alone
/// @param onlySecond thoughts of the second alone
/// @param levels what they share, level by level
/// @param divergence the first expansion, from 1, at which they do not do the same; empty where
///   they do the same throughout
/// @param answers what either found, and at which budget
/// @param findings what differs in sentences; their evidence is of the first run
public record RunComparison(
        int both,
        int onlyFirst,
        int onlySecond,
        List<SharedLevel> levels,
        OptionalInt divergence,
        List<FoundAnswer> answers,
        List<Finding> findings) {

    public RunComparison {
        levels = List.copyOf(levels);
        answers = List.copyOf(answers);
        findings = List.copyOf(findings);
    }

    /// One run.
    ///
    /// @param tree at its end
    public record Run(Recording recording, ReadableTree tree) {

        private List<SearchEvent.Expanded> expansions() {
            return recording.events().stream()
                    .map(RecordedEvent::event)
                    .filter(SearchEvent.Expanded.class::isInstance)
                    .map(SearchEvent.Expanded.class::cast)
                    .toList();
        }

        private String shown(int id) {
            return Words.excerpt(tree.thought(id).text());
        }
    }

    /// Compares two runs.
    ///
    /// @throws IllegalArgumentException with one sentence, where they are of different problems
    public static RunComparison of(Run first, Run second) {
        var problem = first.tree().problem();
        var other = second.tree().problem();
        if (!problem.statement().equals(other.statement())) {
            throw new IllegalArgumentException(
                    "Runs to compare must be of one problem, not of \"%s\" and \"%s\". Maybe choose other runs with --index."
                            .formatted(
                                    Words.excerpt(problem.statement()),
                                    Words.excerpt(other.statement())));
        }
        var alignment = Alignment.of(first.tree(), second.tree());
        int both = alignment.both();
        var answers = FoundAnswer.of(first.recording(), second.recording());
        var parting = parting(first, second, alignment);
        var findings = new ArrayList<Finding>();
        findings.add(
                parting.map(Parting::finding)
                        .orElseGet(() -> new Finding("compare-runs-same", List.of(), List.of())));
        findings.add(
                new Finding(
                        "compare-runs-share",
                        List.of(
                                String.valueOf(both - 1),
                                String.valueOf(first.tree().size() - both),
                                String.valueOf(second.tree().size() - both)),
                        List.of()));
        answers.forEach(answer -> findings.add(found(answer)));
        return new RunComparison(
                both - 1,
                first.tree().size() - both,
                second.tree().size() - both,
                alignment.levels(first.tree(), second.tree()),
                parting.map(p -> OptionalInt.of(p.expansion())).orElse(OptionalInt.empty()),
                answers,
                findings);
    }

    private record Parting(int expansion, Finding finding) {}

    private static Optional<Parting> parting(Run first, Run second, Alignment alignment) {
        var one = first.expansions();
        var other = second.expansions();
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int place = i + 1;
            var a = one.get(i);
            var b = other.get(i);
            if (alignment.inSecond(a.parent()) != b.parent()) {
                var words =
                        List.of(
                                String.valueOf(place),
                                first.shown(a.parent()),
                                second.shown(b.parent()));
                return Optional.of(
                        new Parting(
                                place,
                                new Finding("compare-runs-turn", words, List.of(a.parent()))));
            }
            if (!texts(a).equals(texts(b))) {
                var words = List.of(String.valueOf(place), first.shown(a.parent()), apart(a, b));
                return Optional.of(
                        new Parting(
                                place,
                                new Finding("compare-runs-propose", words, List.of(a.parent()))));
            }
        }
        if (one.size() == other.size()) {
            return values(first, second, alignment);
        }
        boolean longer = one.size() > other.size();
        int place = Math.min(one.size(), other.size()) + 1;
        return Optional.of(
                new Parting(
                        place,
                        new Finding(
                                longer ? "compare-runs-first-on" : "compare-runs-second-on",
                                List.of(String.valueOf(place - 1)),
                                longer ? List.of(one.get(place - 1).parent()) : List.of())));
    }

    /// The first thought that the two runs value differently, where they did the same otherwise.
    private static Optional<Parting> values(Run first, Run second, Alignment alignment) {
        for (int id = ThoughtId.ROOT; id < first.tree().size(); id++) {
            int same = alignment.inSecond(id);
            double a = first.tree().modelValue(id);
            double b = same == ThoughtId.NONE ? a : second.tree().modelValue(same);
            if (Double.compare(a, b) != 0) {
                var words = List.of(first.shown(id), Words.figure(a), Words.figure(b));
                int expansion = expansionOf(first, id);
                return Optional.of(
                        new Parting(
                                expansion, new Finding("compare-runs-value", words, List.of(id))));
            }
        }
        return Optional.empty();
    }

    private static int expansionOf(Run run, int id) {
        var expansions = run.expansions();
        for (int i = 0; i < expansions.size(); i++) {
            if (expansions.get(i).proposals().stream().anyMatch(made -> made.id() == id)) {
                return i + 1;
            }
        }
        return 1;
    }

    private static List<String> texts(SearchEvent.Expanded expansion) {
        return expansion.proposals().stream().map(RunComparison::text).toList();
    }

    private static String text(Proposal proposal) {
        return proposal.thought().text();
    }

    /// The first proposal that one has and the other has not at its place.
    private static String apart(SearchEvent.Expanded a, SearchEvent.Expanded b) {
        var one = texts(a);
        var other = texts(b);
        int i = 0;
        while (i < Math.min(one.size(), other.size()) && one.get(i).equals(other.get(i))) {
            i++;
        }
        return Words.excerpt(i < one.size() ? one.get(i) : other.get(i));
    }

    private static Finding found(FoundAnswer answer) {
        String key =
                answer.first().isPresent() && answer.second().isPresent()
                        ? "compare-answer-both"
                        : answer.first().isPresent()
                                ? "compare-answer-first"
                                : "compare-answer-second";
        return new Finding(
                key,
                List.of(
                        Words.excerpt(answer.text()),
                        count(answer.first()),
                        count(answer.second())),
                answer.evidence().stream().boxed().toList());
    }

    private static String count(OptionalInt expansions) {
        return expansions.isPresent() ? String.valueOf(expansions.getAsInt()) : "–";
    }
}
