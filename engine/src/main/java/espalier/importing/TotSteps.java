package espalier.importing;

import com.fasterxml.jackson.databind.JsonNode;

import espalier.thought.Problem;
import espalier.tree.ThoughtId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The steps of one run of Tree of Thoughts.
///
/// A step goes on from the texts `ys`, each that of a whole chain. A child's text is its parent's
/// and more; its parent is the longest of those texts that it begins with, or the one in whose
/// place its list stands where `new_ys` is a list for each. In a Game of 24 each further line is a
/// thought, also where a step wrote several, such as the last one and the answer. What the step
/// kept is a fact; the values say nothing of it.
final class TotSteps {

    private static final String ANSWER = "Answer:";
    private static final String KEPT = "select_new_ys";
    private static final String PLACES = "select";

    private final Draft draft;
    private final FieldUse fields;
    private final JsonNode run;
    private final Problem problem;
    private final List<Chain> known = new ArrayList<>();
    private List<Chain> open = List.of(new Chain(ThoughtId.ROOT, "", List.of()));
    private int width = 1;

    /// A chain that a step made.
    ///
    /// @param id of its last thought
    /// @param text of the whole chain
    /// @param steps the thoughts that its own step added
    private record Chain(int id, String text, List<Integer> steps) {}

    TotSteps(Draft draft, JsonNode run) {
        this.draft = draft;
        this.run = run;
        fields = draft.fields();
        problem = ForeignProblem.gameOf24(fields.text(TotBreadthFirst.steps(run).path(0), "x"));
        known.addAll(open);
    }

    void read() {
        draft.at(ThoughtId.ROOT).expanded = true;
        for (JsonNode step : TotBreadthFirst.steps(run)) {
            if (step.has("new_ys")) {
                step(step);
            } else if (step.path("answer").isArray()) {
                answers(step);
            } else {
                fields.count("steps", false, FieldUse.Wanted.STEP, step);
            }
        }
        judge();
    }

    Problem problem() {
        return problem;
    }

    /// The most thoughts that a step kept.
    int width() {
        return Math.min(width, 256);
    }

    private void step(JsonNode step) {
        var from = from(step);
        var made = made(step, from);
        values(step, made);
        if (!step.path(KEPT).isArray()) {
            fields.count(KEPT, false, FieldUse.Wanted.LIST, step.path(KEPT));
        }
        int level = draft.level(from.getFirst().id) + 1;
        draft.keep(level, List.of());
        var kept = new ArrayList<Chain>();
        var left = new ArrayList<>(made);
        int place = 0;
        for (JsonNode one : fields.list(step, KEPT)) {
            int at = place++;
            fields.text(KEPT, one)
                    .ifPresent(
                            text -> kept.add(taken(text, made, left, step.path(PLACES).path(at))));
        }
        for (Chain chain : kept) {
            draft.at(chain.id).expanded = true;
            chain.steps.forEach(id -> draft.keep(draft.level(id), List.of(id)));
        }
        width = Math.max(width, kept.size());
        open = kept;
    }

    /// The chains that a step goes on from: those that it names, else those that the step before
    /// kept.
    private List<Chain> from(JsonNode step) {
        var found = new ArrayList<Chain>();
        var left = new ArrayList<>(open);
        for (JsonNode y : fields.list(step, "ys")) {
            String text = fields.text("ys", y).orElse("");
            find(text, left)
                    .or(() -> find(text, known.reversed()))
                    .ifPresent(chain -> {
                        left.remove(chain);
                        found.add(chain);
                    });
        }
        return !found.isEmpty() ? found : open.isEmpty() ? List.of(known.getFirst()) : open;
    }

    private static Optional<Chain> find(String text, List<Chain> among) {
        return among.stream().filter(chain -> chain.text.equals(text)).findFirst();
    }

    private List<Chain> made(JsonNode step, List<Chain> from) {
        var made = new ArrayList<Chain>();
        int place = 0;
        for (JsonNode one : fields.list(step, "new_ys")) {
            if (one.isArray()) {
                // A list for each of the texts that the step goes on from.
                var parent = place < from.size() ? List.of(from.get(place)) : from;
                one.forEach(text -> child(text, parent, made));
            } else {
                child(one, from, made);
            }
            place++;
        }
        known.addAll(made);
        return made;
    }

    private void child(JsonNode came, List<Chain> from, List<Chain> made) {
        fields.text("new_ys", came).ifPresent(text -> made.add(child(text, from)));
    }

    private Chain child(String text, List<Chain> from) {
        return from.stream()
                .filter(one -> text.startsWith(one.text))
                .reduce((one, other) -> other.text.length() > one.text.length() ? other : one)
                .map(parent -> chain(parent.id, Json.beyond(parent.text, text), text))
                .orElseGet(() -> {
                    draft.notice(LogSentence.of("parent-missing"));
                    int ghost = draft.addGhost(ThoughtId.ROOT, "");
                    return chain(ghost, text.strip(), text);
                });
    }

    private Chain chain(int parent, String said, String text) {
        var steps = new ArrayList<Integer>();
        int at = parent;
        for (String line : pieces(said)) {
            if (!steps.isEmpty()) {
                draft.at(at).expanded = true;
            }
            at = draft.add(at, line);
            steps.add(at);
        }
        return new Chain(at, text, steps);
    }

    private List<String> pieces(String said) {
        if (!problem.family().equals("game24")) {
            return List.of(said);
        }
        var lines = said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.isEmpty() ? List.of(said) : lines;
    }

    /// The values stand in the order of the thoughts. Of a step of several lines the first has the
    /// value, since it is of the level that was chosen from.
    private void values(JsonNode step, List<Chain> made) {
        var values = step.path("values");
        if (values.isNumber()) {
            draft.notice(LogSentence.of("one-value"));
            return;
        }
        if (values.isMissingNode() || values.isNull()) {
            return;
        }
        fields.count("values", values.isArray(), FieldUse.Wanted.LIST, values);
        for (int i = 0; i < made.size(); i++) {
            var value = values.path(i);
            if (value.isMissingNode()) {
                fields.count("values", false, FieldUse.Wanted.NUMBER, value);
            }
            draft.judge(made.get(i).steps.getFirst(), fields.figure("values", value));
        }
    }

    /// The chain of that text that nobody took yet: the one in the place that the log names, else
    /// of equal ones the one of the highest value, which a selector meets first.
    private Chain taken(String text, List<Chain> made, List<Chain> left, JsonNode named) {
        int place = named.isIntegralNumber() ? named.intValue() - 1 : -1;
        if (place >= 0 && place < made.size()) {
            var chain = made.get(place);
            if (chain.text.equals(text) && left.remove(chain)) {
                return chain;
            }
        }
        var best =
                left.stream()
                        .filter(chain -> chain.text.equals(text))
                        .reduce((one, other) -> worth(other) > worth(one) ? other : one);
        best.ifPresent(left::remove);
        return best.orElseGet(() -> {
            draft.notice(LogSentence.of("kept-unlisted"));
            return new Chain(draft.addGhost(ThoughtId.ROOT, text.strip()), text, List.of());
        });
    }

    private double worth(Chain chain) {
        double value = draft.at(chain.steps.getFirst()).rawValue;
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }

    /// Adds XoT's last step: one answer below each chain that was thought.
    private void answers(JsonNode step) {
        var next = new ArrayList<Chain>();
        var left = new ArrayList<>(open);
        int place = 0;
        for (JsonNode one : fields.list(step, "answer")) {
            String chain = step.path("thoughts").path(place++).asText("");
            fields.text("answer", one)
                    .ifPresent(answer -> {
                        int parent =
                                open.isEmpty()
                                        ? ThoughtId.ROOT
                                        : taken(chain, left, left, step.path("")).id;
                        draft.at(parent).expanded = true;
                        int id = draft.add(parent, answer.strip());
                        next.add(new Chain(id, answer, List.of(id)));
                    });
        }
        open = next;
    }

    /// Marks the final chains with what the log says of them, as far as it says anything.
    private void judge() {
        var said = run.has("infos") ? run.path("infos") : run.path("results");
        var all = ofAll();
        for (int i = 0; i < open.size(); i++) {
            int id = open.get(i).id;
            if (id == ThoughtId.ROOT) {
                continue;
            }
            draft.at(id).expanded = false;
            String answer = answer(draft.at(id).text);
            switch (all == Judgement.UNSTATED ? Judgement.of(said.path(i)) : all) {
                case RIGHT -> draft.right(id, answer);
                case WRONG -> draft.wrong(id, "The log says that this is wrong.");
                case UNSTATED -> draft.end(id, answer);
            }
        }
    }

    /// What the log says of all final chains by how many are right, as Forest of Thoughts does;
    /// where some are, nobody knows which.
    private Judgement ofAll() {
        var right = fields.count(run, "correct_num");
        if (right.isEmpty()) {
            return Judgement.UNSTATED;
        }
        draft.truthStated();
        draft.constant("correct_num", run.path("correct_num"));
        int count = right.getAsInt();
        return count == 0
                ? Judgement.WRONG
                : count >= open.size() ? Judgement.RIGHT : Judgement.UNSTATED;
    }

    private static String answer(String text) {
        int at = text.lastIndexOf(ANSWER);
        return at < 0 ? text : text.substring(at + ANSWER.length()).strip();
    }
}
