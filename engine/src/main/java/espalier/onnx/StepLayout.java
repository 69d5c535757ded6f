package espalier.onnx;

import espalier.language.LanguageModelException;
import espalier.language.SteppedText;
import espalier.template.GenerationPrompt;
import espalier.thought.GenerationException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How a problem and its steps are written down for a reward model, with a mark for each step.
sealed interface StepLayout {

    /// What stands before the first token.
    enum Beginning {
        /// Nothing: a rendered chat has it already.
        NONE,
        /// The tokens that the tokenizer adds by itself.
        PRESCRIBED,
        /// The same, or else the one that its configuration names `bos_token`.
        NAMED
    }

    Beginning beginning();

    /// The text, in pieces that are turned into tokens one by one; as many marks as there are
    /// steps.
    ///
    /// @throws GenerationException where a template does not write the text as it is
    List<MarkedText> pieces(SteppedText text);

    /// The problem and each step with its end, one after the other, cut where the model's makers
    /// cut while they turned texts into tokens.
    ///
    /// @param afterProblem between the problem and the first step
    /// @param stepEnd after each step, and where its score is read
    record Written(Beginning beginning, String afterProblem, String stepEnd, Cut cut)
            implements StepLayout {

        enum Cut {
            /// Everything at once; steps are on lines of their own.
            NOWHERE,
            /// After the problem and after each step's end.
            STEPS,
            /// Before each step's end as well, which so never merges with the step's last token.
            STEP_ENDS
        }

        @Override
        public List<MarkedText> pieces(SteppedText text) {
            String start = text.problem() + afterProblem;
            return switch (cut) {
                case NOWHERE -> List.of(lines(start, text.steps(), stepEnd));
                case STEPS -> {
                    List<MarkedText> pieces = new ArrayList<>();
                    pieces.add(MarkedText.unmarked(start));
                    text.steps()
                            .forEach(step -> pieces.add(MarkedText.markedAtEnd(step + stepEnd)));
                    yield pieces;
                }
                case STEP_ENDS -> {
                    List<MarkedText> pieces = new ArrayList<>();
                    pieces.add(MarkedText.unmarked(start));
                    for (String step : text.steps()) {
                        pieces.add(MarkedText.unmarked(step));
                        pieces.add(MarkedText.markedAtEnd(stepEnd));
                    }
                    yield pieces;
                }
            };
        }

        private static MarkedText lines(String start, List<String> steps, String stepEnd) {
            String between = stepEnd.endsWith("\n") ? "" : "\n";
            var all = new StringBuilder(start);
            List<Integer> marks = new ArrayList<>();
            for (String step : steps) {
                all.append(marks.isEmpty() ? "" : between).append(step).append(stepEnd);
                marks.add(all.length());
            }
            return new MarkedText(all.toString(), marks);
        }
    }

    /// A chat of two messages: the problem, and the steps with a step token after each, where its
    /// score is read.
    record Chat(ChatFormat format, String stepToken) implements StepLayout {

        @Override
        public Beginning beginning() {
            return Beginning.NONE;
        }

        @Override
        public List<MarkedText> pieces(SteppedText text) {
            var answer = new StringBuilder();
            List<Integer> ends = new ArrayList<>();
            for (String step : text.steps()) {
                answer.append(step.strip()).append(stepToken);
                ends.add(answer.length());
            }
            String rendered =
                    rendered(
                            format,
                            List.of(user(text.problem().strip()), assistant(answer.toString())));
            int start = found(rendered.lastIndexOf(answer.toString()), answer.toString());
            return List.of(
                    new MarkedText(rendered, ends.stream().map(end -> start + end).toList()));
        }
    }

    /// A chat in which the user writes each step, the problem before the first, and is answered by
    /// one word; the score is read just before that.
    record Turns(ChatFormat format, String answer) implements StepLayout {

        @Override
        public Beginning beginning() {
            return Beginning.NONE;
        }

        @Override
        public List<MarkedText> pieces(SteppedText text) {
            List<String> said = new ArrayList<>();
            List<Map<String, String>> messages = new ArrayList<>();
            for (String step : text.steps()) {
                String words = said.isEmpty() ? text.problem() + " " + step : step;
                said.add(words.strip());
                messages.add(user(words.strip()));
                messages.add(assistant(answer));
            }
            String rendered = rendered(format, messages);
            List<Integer> marks = new ArrayList<>();
            int place = 0;
            for (String words : said) {
                place = found(rendered.indexOf(words, place), words) + words.length();
                marks.add(found(rendered.indexOf(answer, place), answer));
                place = marks.getLast() + answer.length();
            }
            return List.of(new MarkedText(rendered, marks));
        }
    }

    private static Map<String, String> user(String content) {
        return Map.of("role", "user", "content", content);
    }

    private static Map<String, String> assistant(String content) {
        return Map.of("role", "assistant", "content", content);
    }

    private static String rendered(ChatFormat format, List<Map<String, String>> messages) {
        try {
            return format.render(messages, List.of(), GenerationPrompt.OMITTED);
        } catch (LanguageModelException e) {
            throw new GenerationException(String.valueOf(e.getMessage()), e);
        }
    }

    /// @param place of the words in what a template rendered; -1 where they are not there
    private static int found(int place, String words) {
        if (place < 0) {
            throw new GenerationException(
                    ("The reward model's chat template does not write \"%s\" as it is. "
                                    + "Maybe it is made for other chats than of problems and"
                                    + " steps.")
                            .formatted(words));
        }
        return place;
    }
}
