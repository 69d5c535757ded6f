package espalier.recording;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import espalier.event.Proposal;
import espalier.thought.Thought;
import espalier.thought.TokenProbability;
import espalier.thought.TokenProbability.Alternative;
import espalier.thought.Verdict;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A proposed thought inside an event's line. Prior, log-probability and tokens are absent where
/// another program's log states none; tokens are lists `[id, text, log-probability]`, followed by
/// one list more, where the token has alternatives, of the same three for each of them: `[5, " 5",
/// -0.2, [4, " 4", -1.83, 7, " 7", -4.1]]`.
final class ProposalJson {

    private ProposalJson() {}

    static void write(JsonGenerator out, Proposal proposal) throws IOException {
        var thought = proposal.thought();
        out.writeStartObject();
        out.writeNumberField("id", proposal.id());
        out.writeStringField("text", thought.text());
        known(out, "prior", proposal.prior());
        known(out, "logProbability", thought.logProbability());
        out.writeNumberField("draws", thought.draws());
        out.writeBooleanField("ends", thought.ends());
        verdict(out, proposal.verdict());
        if (!thought.tokens().isEmpty() || !Double.isNaN(thought.logProbability())) {
            tokens(out, thought.tokens());
        }
        out.writeEndObject();
    }

    private static void known(JsonGenerator out, String name, double figure) throws IOException {
        if (!Double.isNaN(figure)) {
            out.writeNumberField(name, figure);
        }
    }

    private static void tokens(JsonGenerator out, List<TokenProbability> tokens)
            throws IOException {
        out.writeArrayFieldStart("tokens");
        for (TokenProbability token : tokens) {
            out.writeStartArray();
            out.writeNumber(token.id());
            out.writeString(token.text());
            out.writeNumber(token.logProbability());
            alternatives(out, token.alternatives());
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    private static void alternatives(JsonGenerator out, List<Alternative> alternatives)
            throws IOException {
        if (alternatives.isEmpty()) {
            return;
        }
        out.writeStartArray();
        for (Alternative other : alternatives) {
            out.writeNumber(other.id());
            out.writeString(other.text());
            out.writeNumber(other.logProbability());
        }
        out.writeEndArray();
    }

    static void verdict(JsonGenerator out, Verdict verdict) throws IOException {
        switch (verdict) {
            case Verdict.Legal(var state) -> out.writeStringField("legal", state);
            case Verdict.Illegal(var reason) -> out.writeStringField("illegal", reason);
            case Verdict.Solved(var answer) -> out.writeStringField("solved", answer);
            case Verdict.Unsolved(var reason) -> out.writeStringField("unsolved", reason);
            case Verdict.Unproved(var answer) -> out.writeStringField("unproved", answer);
            case Verdict.Unchecked _ -> {}
        }
    }

    /// How a proposal's tokens are read.
    @FunctionalInterface
    interface Tokens {

        /// The tokens that a list means.
        ///
        /// @param proposal which one of its event, from 0
        List<TokenProbability> of(int proposal, JsonNode list);
    }

    static List<TokenProbability> tokens(JsonNode list) {
        var tokens = new ArrayList<TokenProbability>();
        for (JsonNode token : list) {
            tokens.add(
                    new TokenProbability(
                            Fields.count("tokens", token.path(0), 0),
                            Fields.text("tokens", token.path(1)),
                            Fields.figure("tokens", token.path(2)),
                            alternatives(token)));
        }
        return tokens;
    }

    static Proposal read(JsonNode object) {
        return read(object, 0, (_, list) -> tokens(list));
    }

    /// A proposal.
    ///
    /// @param at which one of its event, from 0
    static Proposal read(JsonNode object, int at, Tokens tokens) {
        var read =
                object.has("tokens")
                        ? tokens.of(at, Fields.list(object, "tokens"))
                        : List.<TokenProbability>of();
        return new Proposal(
                Fields.count(object, "id"),
                new Thought(
                        Fields.text(object, "text"),
                        read,
                        Fields.perhaps(object, "logProbability").orElse(Double.NaN),
                        Fields.count("draws", object.path("draws"), 1),
                        Fields.truth(object, "ends")),
                Fields.perhaps(object, "prior").orElse(Double.NaN),
                verdict(object));
    }

    private static List<Alternative> alternatives(JsonNode token) {
        var alternatives = new ArrayList<Alternative>();
        if (token.size() < 4) {
            return alternatives;
        }
        var list = Fields.list("tokens", token.path(3));
        for (int i = 0; i < list.size(); i += 3) {
            alternatives.add(
                    new Alternative(
                            Fields.count("tokens", list.path(i), 0),
                            Fields.text("tokens", list.path(i + 1)),
                            Fields.figure("tokens", list.path(i + 2))));
        }
        return alternatives;
    }

    static Verdict verdict(JsonNode object) {
        if (object.has("legal")) {
            return new Verdict.Legal(Fields.text(object, "legal"));
        }
        if (object.has("illegal")) {
            return new Verdict.Illegal(Fields.text(object, "illegal"));
        }
        if (object.has("solved")) {
            return new Verdict.Solved(Fields.text(object, "solved"));
        }
        if (object.has("unsolved")) {
            return new Verdict.Unsolved(Fields.text(object, "unsolved"));
        }
        if (object.has("unproved")) {
            return new Verdict.Unproved(Fields.text(object, "unproved"));
        }
        return new Verdict.Unchecked();
    }
}
