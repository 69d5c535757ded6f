package espalier.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;

import espalier.event.Proposal;
import espalier.thought.Thought;
import espalier.thought.TokenProbability;
import espalier.thought.TokenProbability.Alternative;
import espalier.thought.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;

class ProposalJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Stream<Verdict> verdicts() {
        return Stream.of(
                new Verdict.Legal("4 4 10"),
                new Verdict.Illegal("No."),
                new Verdict.Solved("24"),
                new Verdict.Unsolved("It is not."),
                new Verdict.Unproved("81"),
                new Verdict.Unchecked());
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void everyVerdictIsReadAsItWasWritten(Verdict verdict) throws IOException {
        Proposal proposal = new Proposal(1, Thought.written("Answer: 81."), 0.5, verdict);

        assertThat(ProposalJson.read(MAPPER.readTree(written(proposal)))).isEqualTo(proposal);
    }

    @Test
    void alternativesAreReadAsTheyWereWrittenInFewDigits() throws IOException {
        var tokens =
                List.of(
                        new TokenProbability(
                                5,
                                " 5",
                                -0.25,
                                List.of(
                                        new Alternative(4, " 4", -1.8312345678),
                                        new Alternative(0, "\"\n", -4.1))),
                        new TokenProbability(9, "\n", 0));
        Proposal proposal = proposal(tokens);

        assertThat(written(proposal))
                .contains(
                        "[[5,\" 5\",-0.25,[4,\" 4\",-1.8312,0,\"\\\"\\n\",-4.1]],"
                                + "[9,\"\\n\",0.0]]");
        assertThat(ProposalJson.read(MAPPER.readTree(written(proposal)))).isEqualTo(proposal);
    }

    @Test
    void tokensFromBeforeThereWereAlternativesAreRead() throws IOException {
        Proposal proposal = proposal(List.of(new TokenProbability(5, " 5", -0.25)));
        String line = written(proposal);

        assertThat(line).contains("\"tokens\":[[5,\" 5\",-0.25]]");
        assertThat(ProposalJson.read(MAPPER.readTree(line))).isEqualTo(proposal);
    }

    @Test
    void alternativeWithoutAFigureIsRefused() {
        assertThatThrownBy(() ->
                        ProposalJson.read(
                                MAPPER.readTree("{\"tokens\":[[5,\" 5\",-0.25,[4,\" 4\",true]]]}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"tokens\" must be a finite number, not true.");
    }

    private static Proposal proposal(List<TokenProbability> tokens) {
        return new Proposal(
                1, new Thought("5", tokens, -0.25, 1, false), 0.5, new Verdict.Unchecked());
    }

    private static String written(Proposal proposal) throws IOException {
        StringWriter text = new StringWriter();
        try (var out = MAPPER.createGenerator(text)) {
            ProposalJson.write(out, proposal);
        }
        return text.toString();
    }
}
