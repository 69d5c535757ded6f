package espalier.importing;

import static espalier.importing.LogSentenceCases.GOOD;
import static espalier.importing.LogSentenceCases.RARELY_UNUSABLE;
import static espalier.importing.LogSentenceCases.REFUSED;
import static espalier.importing.LogSentenceCases.SECOND;
import static espalier.importing.LogSentenceCases.TREE;
import static espalier.importing.LogSentenceCases.TWO;
import static espalier.importing.LogSentenceCases.rarely;
import static espalier.importing.LogSentenceCases.said;
import static espalier.importing.LogSentenceCases.step;
import static espalier.importing.LogSentenceCases.tot;

import espalier.importing.LogSentenceCases.Case;

import java.util.List;

/// Logs of which a field cannot be used, and their neighbours of which it can.
final class FieldSentenceCases {

    private FieldSentenceCases() {}

    static List<Case> all() {
        String mcts = "mcts-reasoning";
        String number = "{} came where a number must stand";
        return List.of(
                said(
                        "unusable-left-out",
                        "\"values\" can't be used in 1 of 43 records ({} came where a number must"
                                + " stand); it is left out there.",
                        RARELY_UNUSABLE,
                        tot(rarely("2"))),
                refused(
                        "unusable",
                        "tot-bfs",
                        "values",
                        "1 of 3",
                        number,
                        tot(step(TWO, "[{}, 1]", SECOND)),
                        tot(GOOD)),
                refused(
                        "came",
                        "tot-bfs",
                        "values",
                        "1 of 3",
                        number,
                        tot(step(TWO, "[{}, 1]", SECOND)),
                        tot(GOOD)),
                refused(
                        "wanted.number",
                        "tot-bfs",
                        "values",
                        "1 of 3",
                        number,
                        tot(step(TWO, "[{}, 1]", SECOND)),
                        tot(step(TWO, "{}", SECOND))),
                refused(
                        "came-nothing",
                        "tot-bfs",
                        "values",
                        "1 of 3",
                        "nothing came where a number must stand",
                        tot(step(TWO, "[1]", SECOND)),
                        tot(step(TWO, "[{}, 1]", SECOND))),
                refused(
                        "wanted.count",
                        mcts,
                        "visits",
                        "1 of 3",
                        "1.5 came where a count must stand",
                        TREE.replaceFirst("\"visits\": 2", "\"visits\": 1.5"),
                        TREE.replaceFirst("\"visits\": 2", "\"visits\": {}")),
                refused(
                        "wanted.whole",
                        "swe-search",
                        "id",
                        "1 of 3",
                        "\"a\" came where a whole number must stand",
                        SampleLogs.SWE_SEARCH.replace("\"id\": 76", "\"id\": \"a\""),
                        SampleLogs.SWE_SEARCH),
                refused(
                        "wanted.text",
                        mcts,
                        "question",
                        "1 of 1",
                        "{} came where a text must stand",
                        TREE.replace("\"What is 2 + 2?\"", "{}"),
                        TREE),
                refused(
                        "wanted.list",
                        mcts,
                        "children",
                        "1 of 3",
                        "5 came where a list must stand",
                        TREE.replace("[]", "5"),
                        TREE.replace("[]", "[5]")),
                refused(
                        "wanted.object",
                        mcts,
                        "children",
                        "1 of 4",
                        "5 came where an object must stand",
                        TREE.replace("[]", "[5]"),
                        TREE.replace("[]", "5")),
                refused(
                        "wanted.step",
                        "tot-bfs",
                        "steps",
                        "1 of 1",
                        "{} came where a step with new_ys must stand",
                        tot(GOOD, "{}"),
                        tot(GOOD)));
    }

    private static Case refused(
            String key, String format, String field, String records, String why, String... logs) {
        return said(key, REFUSED.formatted(format, field, records, why), logs[0], logs[1]);
    }
}
