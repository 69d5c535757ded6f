package espalier.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// One small log of each format, as its program writes it.
final class SampleLogs {

    static final String TOT =
            """
            [{"idx": 900, "steps": [{"step": 0, "x": "4 5 6 10", "ys": [""],
              "new_ys": ["4 + 5 = 9 (left: 6 9 10)\\n", "10 - 4 = 6 (left: 5 6 6)\\n"],
              "values": [3.0, 60.0], "select_new_ys": ["10 - 4 = 6 (left: 5 6 6)\\n"]},
             {"step": 1, "x": "4 5 6 10", "ys": ["10 - 4 = 6 (left: 5 6 6)\\n"],
              "new_ys": ["10 - 4 = 6 (left: 5 6 6)\\n5 * 6 = 30 (left: 6 30)\\n"],
              "values": [3.002], "select_new_ys":
              ["10 - 4 = 6 (left: 5 6 6)\\n5 * 6 = 30 (left: 6 30)\\n"]}],
              "ys": [], "infos": [{"r": 0}]}]
            """;

    static final String XOT =
            """
            [{"steps": [{"step": 0, "x": "[ 3  6  9 11]", "ys": [""],
              "new_ys": ["6 / 3 = 2 (left: 2 9 11)\\n"], "select": [1],
              "select_new_ys": ["6 / 3 = 2 (left: 2 9 11)\\n"]},
              {"step": 1, "x": "[ 3  6  9 11]", "thoughts": ["6 / 3 = 2 (left: 2 9 11)\\n"],
              "answer": ["Answer: none\\n"]}],
              "idx": 0, "ys": ["Answer: none\\n"], "infos": [{"r": {"r0": {"r": 0}}}]}]
            """;

    static final String DFS =
            """
            [[{"total_step": 0, "env_step": 1, "actions": ["h2. motor"],
               "info": {"r_letter": 0.2, "r_word": 0.1},
               "count": {"sure": 1, "maybe": 0, "impossible": 0}},
              {"total_step": 1, "env_step": 3, "actions": ["h2. motor", "h1. tasks", "v3. stare"],
               "info": {"r_letter": 0.2, "r_word": 0.1},
               "count": {"sure": 1, "maybe": 0, "impossible": 2}}]]
            """;

    static final String MCTX =
            """
            {"algorithm": "muzero", "env_config": {"discount": 0.5}, "tree": {"visit": 3,
              "value_view": 0.5, "raw_value_view": 0.25, "prior": 1.0, "child_stats": [
               {"action": 0, "prior": 0.75, "visit": 2, "value_view": 0.25, "reward": 0.5,
                "raw_value_view": 0.25, "child_stats": []},
               {"action": 1, "prior": 0.25, "child_stats": []}]}}
            """;

    static final String MCTS_REASONING =
            """
            {"question": "What is 2 + 2?", "simulations_run": 2, "root": {"state": "Q",
              "visits": 2, "value": 0.75, "is_terminal": false, "children": [
               {"state": "Q\\nfour", "visits": 2, "value": 0.75, "is_terminal": true,
                "answer": "4", "children": []}]}}
            """;

    static final String OMEGA_PRM =
            """
            {"question": "What is 2 + 2?", "final_answer": "4", "reasoning_steps": {"text": "Q",
              "mc_value": 0.5, "children": [
               {"text": "It is \\\\boxed{4}.", "mc_value": 1.0, "children": []},
               {"text": "It is \\\\boxed{5}.", "mc_value": 0.0, "children": []}]}}
            """;

    static final String PRM800K =
            """
            {"question": {"problem": "2 + 2?"}, "label": {"steps": [
              {"completions": [{"text": "Five.", "rating": -1}], "chosen_completion": null,
               "human_completion": {"text": "Four.", "rating": null}},
              {"completions": [{"text": "So 4.", "rating": 1}], "chosen_completion": 0}],
              "finish_reason": "solution"}}
            """;

    static final String MATH_SHEPHERD =
            """
            {"input": "2 + 2? Step 1: Two. ки\\nStep 2: The answer is: 5 ки",
             "label": "2 + 2? Step 1: Two. +\\nStep 2: The answer is: 5 -", "task": "GSM8K"}
            """;

    static final String MOATLESS =
            """
            {"root": {"node_id": 0, "message": "Mend it", "visits": 2, "value": 80, "children": [
              {"node_id": 1, "action": {"thoughts": "Look."}, "visits": 1, "value": 80,
               "reward": {"value": 80}, "children": []}]}}
            """;

    static final String SWE_SEARCH =
            """
            {"initial_message": "Mend it", "transitions": [
              {"id": 0, "name": "Pending", "properties":
                {"visits": [{"source_state_id": 1, "value": 85.0},
                            {"source_state_id": 9, "value": 50.0}]}},
              {"id": 1, "name": "Search", "previous_state_id": 0, "properties":
                {"visits": [{"source_state_id": 9, "value": 50.0}]}},
              {"id": 76, "name": "Plan", "previous_state_id": 75, "properties": {}}]}
            """;

    static final String ANCHORS =
            """
            [{"chunk": "Okay.", "chunk_idx": 0, "accuracy": 0.84},
             {"chunk": "So 4.", "chunk_idx": 1, "accuracy": 0.5}]
            """;

    static final List<String> ALL =
            List.of(
                    TOT,
                    XOT,
                    DFS,
                    MCTX,
                    MCTS_REASONING,
                    OMEGA_PRM,
                    PRM800K,
                    MATH_SHEPHERD,
                    MOATLESS,
                    SWE_SEARCH,
                    ANCHORS);

    /// Forms of these formats that other programs write.
    static final List<String> FORMS =
            List.of(
                    """
                    [{"steps": [{"step": 0, "x": "1 2 3 4", "ys": [""], "new_ys": ["1 * 2 = 2 (left: 2 3 4)\\n"],
                      "values": [20.0], "select_new_ys": ["1 * 2 = 2 (left: 2 3 4)\\n"]},
                     {"step": 1, "x": "1 2 3 4", "ys": ["1 * 2 = 2 (left: 2 3 4)\\n"], "values": 20,
                      "new_ys": [["1 * 2 = 2 (left: 2 3 4)\\n2 * 3 = 6 (left: 6 4)\\n6 * 4 = 24\\n"]],
                      "select_new_ys": ["1 * 2 = 2 (left: 2 3 4)\\n2 * 3 = 6 (left: 6 4)\\n6 * 4 = 24\\n"]}],
                      "correct_num": 1}]
                    """,
                    "{\"idx\": 1, \"results\": [{\"r\": {\"r0\": 1}}], \"info\": "
                            + TOT.strip().replaceAll("^\\[|\\]$", "")
                            + "}",
                    "{\"result\": [" + MCTS_REASONING + "," + MCTS_REASONING + "]}",
                    MCTS_REASONING.replace("\n", " ")
                            + "\n{\"foo\": 1}\n"
                            + MCTS_REASONING.replace("\n", " "),
                    MCTX.replace("0.5}", "-1.0}"));

    private SampleLogs() {}

    /// The log that a file of this content is.
    static ImportedLog read(String content) throws IOException {
        return LogImport.read("log", content.getBytes(StandardCharsets.UTF_8));
    }

    /// The first run of a log of this content.
    static ImportedRun run(String content) throws IOException {
        return read(content).runs().getFirst();
    }
}
