package espalier.onnx;

import espalier.language.Completion;
import espalier.language.CompletionRequest;
import espalier.thought.GenerationException;
import espalier.thought.SamplingSettings;
import espalier.thought.Truncation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Completes texts by decoding: all completions of one text are one batch that starts from the
/// text's key-values, read once; requests share batches where the model allows it.
///
/// Temperature 0 with replacement gives the greedy completion alone; without replacement it gives
/// the most probable ones by a beam search. What a request gets depends on its text, count, seed
/// and sampling only, not on what the cache holds; requests of unequal length side by side can
/// change the last bits of figures.
final class Completions {

    /// A request, its place among the requests of the call, and its text's tokens.
    private record Wish(int place, CompletionRequest request, int length) {}

    private final Decoder decoder;
    private final OnnxTokenizer tokenizer;
    private final SamplingSettings sampling;

    Completions(Decoder decoder, OnnxTokenizer tokenizer, SamplingSettings sampling) {
        this.decoder = decoder;
        this.tokenizer = tokenizer;
        this.sampling = sampling;
    }

    /// The completions of each request, in the order of the requests.
    List<List<Completion>> of(List<CompletionRequest> requests) {
        SortedMap<Integer, List<Completion>> answers = new TreeMap<>();
        for (List<Wish> group : groups(requests)) {
            List<RequestUnderWay> drafts = drafts(group);
            grow(decoder.batch(), drafts);
            for (int i = 0; i < group.size(); i++) {
                answers.put(group.get(i).place, drafts.get(i).completions());
            }
        }
        return List.copyOf(answers.values());
    }

    /// @throws GenerationException where a wish is out of range
    static void check(List<CompletionRequest> requests, SamplingSettings sampling) {
        Truncation truncation = sampling.truncation();
        double penalty = sampling.repetitionPenalty();
        double temperature = sampling.temperature();
        double topP = truncation.topP();
        double minimum = truncation.minimumProbability();
        expect(
                penalty > 0 && Double.isFinite(penalty),
                "repetitionPenalty",
                penalty,
                "a number above 0");
        expect(
                temperature >= 0 && Double.isFinite(temperature),
                "temperature",
                temperature,
                "a number from 0 up");
        expect(truncation.topK() >= 0, "topK", truncation.topK(), "at least 0");
        expect(topP >= 0 && topP <= 1, "topP", topP, "from 0 to 1");
        expect(minimum >= 0 && minimum <= 1, "minimumProbability", minimum, "from 0 to 1");
        int most = sampling.maximumTokens();
        expect(most >= 1, "maximumTokens", most, "at least 1");
        for (CompletionRequest request : requests) {
            int count = request.count();
            expect(count >= 1, "The number of completions", count, "at least 1");
        }
    }

    private static void expect(boolean met, String name, Number came, String wanted) {
        if (!met) {
            throw new GenerationException(
                    "%s (%s) must be %s. Maybe leave it at its default."
                            .formatted(name, came, wanted));
        }
    }

    /// Requests that can share a batch: together of few rows, and, unless the model can do without,
    /// with texts of one length.
    private List<List<Wish>> groups(List<CompletionRequest> requests) {
        Map<Integer, List<Wish>> byLength = new TreeMap<>();
        int longest = 1;
        for (int place = 0; place < requests.size(); place++) {
            CompletionRequest request = requests.get(place);
            int length = decoder.length(request.pieces());
            longest = Math.max(longest, length);
            byLength.computeIfAbsent(decoder.ragged() ? 0 : length, _ -> new ArrayList<>())
                    .add(new Wish(place, request, length));
        }
        int most = decoder.mostRows(longest);
        List<List<Wish>> groups = new ArrayList<>();
        for (List<Wish> together : byLength.values()) {
            int rows = most;
            for (Wish wish : together) {
                rows += wish.request.count();
                if (rows > most) {
                    groups.add(new ArrayList<>());
                    rows = wish.request.count();
                }
                groups.getLast().add(wish);
            }
        }
        return groups;
    }

    private List<RequestUnderWay> drafts(List<Wish> group) {
        List<RequestUnderWay> drafts = new ArrayList<>();
        decoder.batch().begin(group.stream().mapToInt(Wish::length).toArray());
        for (Wish wish : group) {
            Prefix prefix = decoder.read(wish.request.pieces());
            drafts.add(
                    new RequestUnderWay(
                            decoder, tokenizer, prefix, wish.request, sampling, drafts.size()));
        }
        return drafts;
    }

    /// Runs the growing strands of all drafts together until there are none.
    private static void grow(TokenRows batch, List<RequestUnderWay> drafts) {
        while (true) {
            List<List<Strand>> growing = drafts.stream().map(RequestUnderWay::advance).toList();
            List<Strand> strands = growing.stream().flatMap(List::stream).toList();
            if (strands.isEmpty()) {
                return;
            }
            int[] rows = batch.arrange(strands.stream().mapToInt(Strand::row).toArray());
            int[] tokens = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                strands.get(i).place(rows[i]);
                tokens[rows[i]] = strands.get(i).lastToken();
            }
            batch.run(tokens);
            for (int i = 0; i < drafts.size(); i++) {
                drafts.get(i).hear(growing.get(i), batch);
            }
        }
    }
}
