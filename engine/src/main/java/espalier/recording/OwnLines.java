package espalier.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

import espalier.event.Proposal;
import espalier.event.SearchEvent;
import espalier.event.SearchEvent.Opinion;
import espalier.thought.Thought;
import espalier.thought.TokenProbability;
import espalier.thought.Verdict;
import espalier.tree.Origin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the lines that every simulation brings just as this program writes them, field by field
/// and without their tokens, several times as fast as any line can be read. It knows nothing of
/// other lines, which [EventJson] reads or refuses.
final class OwnLines {

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(32)
                                    .maxStringLength(FileLines.LONGEST)
                                    .build())
                    .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                    .build();

    /// A number of so many digits is finite.
    private static final int MOST_DIGITS = 300;

    /// Says that a line is not as this program writes it.
    private static final class OtherLine extends Exception {
        private static final long serialVersionUID = 1L;

        OtherLine() {
            super("not such a line", null, false, false);
        }
    }

    /// The tokens of a thought that were passed over.
    @FunctionalInterface
    interface Skipped {
        List<TokenProbability> tokens(int proposal, int count);
    }

    private final JsonParser in;
    private final Skipped skipped;

    private OwnLines(JsonParser in, Skipped skipped) {
        this.in = in;
        this.skipped = skipped;
    }

    /// The event of a line, where it is such a one.
    static Optional<RecordedEvent> read(ByteBuffer line, Skipped skipped) {
        try (var in =
                JSON.createParser(
                        line.array(), line.arrayOffset() + line.position(), line.remaining())) {
            return Optional.of(new OwnLines(in, skipped).event());
        } catch (IOException | OtherLine _) {
            return Optional.empty();
        }
    }

    private RecordedEvent event() throws IOException, OtherLine {
        next(JsonToken.START_OBJECT);
        int sequence = whole("sequence");
        String name = text("event");
        var event =
                switch (name) {
                    case "selected" -> new SearchEvent.Selected(path());
                    case "backed-up" -> new SearchEvent.BackedUp(path(), figure("value"));
                    case "completed" -> new SearchEvent.Completed(whole("thought"));
                    case "evaluated" -> new SearchEvent.Evaluated(text("source"), opinions());
                    case "expanded" ->
                            new SearchEvent.Expanded(
                                    whole("parent"), origin(), number("tokens"), proposals());
                    default -> throw new OtherLine();
                };
        long at = number("at");
        next(JsonToken.END_OBJECT);
        if (in.nextToken() != null) {
            throw new OtherLine();
        }
        return new RecordedEvent(sequence, at, event);
    }

    private List<Integer> path() throws IOException, OtherLine {
        array("path");
        var ids = new ArrayList<Integer>();
        while (in.nextToken() == JsonToken.VALUE_NUMBER_INT) {
            ids.add(counted());
        }
        is(JsonToken.END_ARRAY);
        if (ids.isEmpty()) {
            throw new OtherLine();
        }
        return ids;
    }

    private List<Opinion> opinions() throws IOException, OtherLine {
        array("opinions");
        var opinions = new ArrayList<Opinion>();
        while (in.nextToken() == JsonToken.START_OBJECT) {
            opinions.add(new Opinion(whole("thought"), figure("value")));
            next(JsonToken.END_OBJECT);
        }
        is(JsonToken.END_ARRAY);
        return opinions;
    }

    private Origin origin() throws IOException, OtherLine {
        String name = text("origin");
        for (Origin origin : Origin.values()) {
            if (origin.name().equals(name)) {
                return origin;
            }
        }
        throw new OtherLine();
    }

    private List<Proposal> proposals() throws IOException, OtherLine {
        array("proposals");
        var proposals = new ArrayList<Proposal>();
        while (in.nextToken() == JsonToken.START_OBJECT) {
            proposals.add(proposal(proposals.size()));
        }
        is(JsonToken.END_ARRAY);
        return proposals;
    }

    private Proposal proposal(int at) throws IOException, OtherLine {
        int id = whole("id");
        String text = text("text");
        next(JsonToken.FIELD_NAME);
        double prior = perhaps("prior");
        double logProbability = perhaps("logProbability");
        is("draws");
        next(JsonToken.VALUE_NUMBER_INT);
        int draws = counted();
        if (draws == 0) {
            throw new OtherLine();
        }
        field("ends");
        boolean ends =
                switch (in.nextToken()) {
                    case VALUE_TRUE -> true;
                    case VALUE_FALSE -> false;
                    default -> throw new OtherLine();
                };
        Verdict verdict = new Verdict.Unchecked();
        var token = in.nextToken();
        if (token == JsonToken.FIELD_NAME && !in.currentName().equals("tokens")) {
            verdict = verdict(in.currentName());
            token = in.nextToken();
        }
        int count = 0;
        if (token == JsonToken.FIELD_NAME) {
            is("tokens");
            count = countTokens();
            token = in.nextToken();
        }
        if (token != JsonToken.END_OBJECT) {
            throw new OtherLine();
        }
        var tokens = skipped.tokens(at, count);
        return new Proposal(
                id, new Thought(text, tokens, logProbability, draws, ends), prior, verdict);
    }

    private int countTokens() throws IOException, OtherLine {
        next(JsonToken.START_ARRAY);
        int count = 0;
        while (in.nextToken() == JsonToken.START_ARRAY) {
            passOverToken();
            if (in.nextToken() == JsonToken.START_ARRAY) {
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    passOver();
                }
                in.nextToken();
            }
            is(JsonToken.END_ARRAY);
            count++;
        }
        is(JsonToken.END_ARRAY);
        return count;
    }

    /// Passes over what is said of a token: its number, its text and its log-probability.
    private void passOverToken() throws IOException, OtherLine {
        in.nextToken();
        passOver();
    }

    private void passOver() throws IOException, OtherLine {
        is(JsonToken.VALUE_NUMBER_INT);
        counted();
        next(JsonToken.VALUE_STRING);
        var token = in.nextToken();
        boolean number =
                token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
        if (!number || (large() && !Double.isFinite(in.getDoubleValue()))) {
            throw new OtherLine();
        }
    }

    /// Whether the number at hand has a positive exponent or very many digits: no other one needs
    /// to be worked out to see that it is finite.
    private boolean large() throws IOException {
        char[] text = in.getTextCharacters();
        int end = in.getTextOffset() + in.getTextLength();
        for (int i = in.getTextOffset(); i < end - 1; i++) {
            if ((text[i] == 'e' || text[i] == 'E') && text[i + 1] != '-') {
                return true;
            }
        }
        return in.getTextLength() > MOST_DIGITS;
    }

    private int counted() throws IOException, OtherLine {
        int number = in.getIntValue();
        if (number < 0) {
            throw new OtherLine();
        }
        return number;
    }

    /// The figure of the field that the parser stands at, where it has that name; then it stands at
    /// the next one. NaN where it is another field.
    private double perhaps(String name) throws IOException, OtherLine {
        if (!name.equals(in.currentName())) {
            return Double.NaN;
        }
        double value = figure();
        next(JsonToken.FIELD_NAME);
        return value;
    }

    private Verdict verdict(String name) throws IOException, OtherLine {
        next(JsonToken.VALUE_STRING);
        String text = in.getText();
        return switch (name) {
            case "legal" -> new Verdict.Legal(text);
            case "illegal" -> new Verdict.Illegal(text);
            case "solved" -> new Verdict.Solved(text);
            case "unsolved" -> new Verdict.Unsolved(text);
            case "unproved" -> new Verdict.Unproved(text);
            default -> throw new OtherLine();
        };
    }

    private void field(String name) throws IOException, OtherLine {
        next(JsonToken.FIELD_NAME);
        is(name);
    }

    private void is(String name) throws IOException, OtherLine {
        if (!in.currentName().equals(name)) {
            throw new OtherLine();
        }
    }

    private void array(String name) throws IOException, OtherLine {
        field(name);
        next(JsonToken.START_ARRAY);
    }

    private String text(String name) throws IOException, OtherLine {
        field(name);
        next(JsonToken.VALUE_STRING);
        return in.getText();
    }

    private int whole(String name) throws IOException, OtherLine {
        field(name);
        next(JsonToken.VALUE_NUMBER_INT);
        return counted();
    }

    private long number(String name) throws IOException, OtherLine {
        field(name);
        next(JsonToken.VALUE_NUMBER_INT);
        long number = in.getLongValue();
        if (number < 0) {
            throw new OtherLine();
        }
        return number;
    }

    private double figure(String name) throws IOException, OtherLine {
        field(name);
        return figure();
    }

    private double figure() throws IOException, OtherLine {
        var token = in.nextToken();
        if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
            throw new OtherLine();
        }
        double value = in.getDoubleValue();
        if (!Double.isFinite(value)) {
            throw new OtherLine();
        }
        return value;
    }

    private void next(JsonToken expected) throws IOException, OtherLine {
        if (in.nextToken() != expected) {
            throw new OtherLine();
        }
    }

    private void is(JsonToken expected) throws OtherLine {
        if (in.currentToken() != expected) {
            throw new OtherLine();
        }
    }
}
