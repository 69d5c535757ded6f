package espalier.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import espalier.event.Proposal;
import espalier.thought.Thought;
import espalier.thought.Verdict;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.StringWriter;
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
        StringWriter text = new StringWriter();

        try (var out = MAPPER.createGenerator(text)) {
            ProposalJson.write(out, proposal);
        }

        assertThat(ProposalJson.read(MAPPER.readTree(text.toString()))).isEqualTo(proposal);
    }
}
