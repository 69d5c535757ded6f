package espalier.prompting;

import espalier.language.Completion;
import espalier.language.Completion.Ending;
import espalier.language.CompletionRequest;
import espalier.language.LanguageModel;
import espalier.language.ModelCard;
import espalier.language.ModelCard.Ability;
import espalier.language.Piece;
import espalier.language.Precision;
import espalier.language.Reading;
import espalier.language.Tokenizer;
import espalier.language.Workload;
import espalier.thought.SamplingSettings;
import espalier.thought.TokenProbability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A model that draws its replies from a few, and reads as it is told; it remembers what it was
/// asked. Every token, a word with the blank before it or a line end, has log-probability -1.
final class ScriptedLanguageModel implements LanguageModel {

    private static final Pattern TOKEN = Pattern.compile("\n|[^\n ]+| [^\n ]*");

    private final List<String> replies;
    private final Function<String, Reading> reader;
    private final Set<Ability> abilities;
    final List<List<CompletionRequest>> calls = new ArrayList<>();
    final List<SamplingSettings> samplings = new ArrayList<>();
    boolean cancelled;
    int contextLength = 100_000;

    private ScriptedLanguageModel(
            List<String> replies, Function<String, Reading> reader, Set<Ability> abilities) {
        this.replies = replies;
        this.reader = reader;
        this.abilities = abilities;
    }

    /// A model that replies with one of these, drawn by the seed.
    static ScriptedLanguageModel replying(String... replies) {
        return new ScriptedLanguageModel(
                List.of(replies), _ -> new Reading(-1, 1, OptionalDouble.empty()), Set.of());
    }

    /// A model with a value output that says so of whole texts.
    static ScriptedLanguageModel reading(Function<String, Reading> reader) {
        return new ScriptedLanguageModel(List.of(), reader, Set.of(Ability.VALUE));
    }

    /// What was asked for in the only call.
    List<CompletionRequest> requests() {
        return calls.getFirst();
    }

    static String text(List<Piece> pieces) {
        return String.join("", pieces.stream().map(Piece::text).toList());
    }

    @Override
    public int tokens(List<Piece> text) {
        return tokens(text(text)).size();
    }

    @Override
    public List<List<Completion>> complete(
            List<CompletionRequest> requests, SamplingSettings sampling) {
        calls.add(requests);
        samplings.add(sampling);
        return requests.stream().map(request -> drawn(request, sampling)).toList();
    }

    private List<Completion> drawn(CompletionRequest request, SamplingSettings sampling) {
        var random = new SplittableRandom(request.seed());
        Map<String, Integer> draws = new LinkedHashMap<>();
        for (int i = 0; i < request.count() && !replies.isEmpty(); i++) {
            draws.merge(replies.get(random.nextInt(replies.size())), 1, Integer::sum);
        }
        return draws.entrySet().stream()
                .map(e -> completion(e.getKey(), e.getValue(), request, sampling))
                .toList();
    }

    private static Completion completion(
            String reply, int draws, CompletionRequest request, SamplingSettings sampling) {
        String text = reply;
        String sampled = reply;
        boolean stopped = false;
        for (String stop : request.stops()) {
            int at = text.indexOf(stop);
            if (at >= 0) {
                sampled = text.substring(0, at + stop.length());
                text = text.substring(0, at);
                stopped = true;
            }
        }
        List<TokenProbability> tokens = tokens(sampled);
        if (tokens.size() > sampling.maximumTokens()) {
            tokens = tokens.subList(0, sampling.maximumTokens());
            text = String.join("", tokens.stream().map(TokenProbability::text).toList());
            return new Completion(text, tokens, -tokens.size(), draws, Ending.LENGTH, false);
        }
        return new Completion(
                text,
                tokens,
                -tokens.size(),
                draws,
                stopped ? Ending.STOP : Ending.TEXT_END,
                !stopped);
    }

    static List<TokenProbability> tokens(String text) {
        return TOKEN.matcher(text)
                .results()
                .map(match -> new TokenProbability(1, match.group(), -1))
                .toList();
    }

    @Override
    public List<Reading> read(List<List<Piece>> texts) {
        return texts.stream().map(ScriptedLanguageModel::text).map(reader).toList();
    }

    @Override
    public ModelCard card() {
        return new ModelCard(
                "scripted",
                "Script",
                0,
                contextLength,
                1,
                Precision.FP32,
                abilities,
                "none",
                List.of(),
                new TreeMap<>());
    }

    @Override
    public SortedMap<String, String> hashes() {
        return new TreeMap<>();
    }

    @Override
    public Tokenizer tokenizer() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    @Override
    public Workload workload() {
        return new Workload(7, 0, 0, 0, 0, 0, 0);
    }

    @Override
    public void close() {}
}
