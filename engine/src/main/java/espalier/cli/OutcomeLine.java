package espalier.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import espalier.diagnosis.AnswerStanding;
import espalier.diagnosis.AnswerStanding.Standing;

import java.util.Locale;
import java.util.Optional;

/// What a run answered against what was asked, in one line and in JSON.
final class OutcomeLine {

    private OutcomeLine() {}

    /// A line such as `Answer: 500 (wrong: wanted 24)`.
    static String answered(AnswerStanding answer) {
        return Texts.text("outcome.answer", told(answer));
    }

    private static String told(AnswerStanding answer) {
        String text = answer.text().replaceAll("\\R", " ");
        return answer.standing() == Standing.WRONG && answer.wanted().isPresent()
                ? Texts.text("answer.wrong.wanted", text, answer.wanted().get())
                : Texts.text("answer." + word(answer.standing()), text);
    }

    /// A line for a run that ended without an answer.
    ///
    /// @param reason why, in a sentence
    static String unanswered(Optional<String> wanted, String reason) {
        return wanted.map(what -> Texts.text("outcome.none.wanted", what, reason))
                .orElseGet(() -> Texts.text("outcome.none", reason));
    }

    /// The word for a standing, in files: `right`, `wrong` or `unknown`.
    static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    /// Writes `answer`, `verified`, `standing` and `wanted`; what is absent is null.
    static void writeTo(ObjectNode json, Optional<AnswerStanding> answer, Optional<String> wanted) {
        json.put("answer", answer.map(AnswerStanding::text).orElse(null));
        json.put("verified", answer.filter(one -> one.standing() == Standing.RIGHT).isPresent());
        json.put("standing", answer.map(one -> word(one.standing())).orElse(null));
        json.put("wanted", wanted.orElse(null));
    }
}
