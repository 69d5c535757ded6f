package espalier.onnx;

import espalier.language.Completion;
import espalier.language.CompletionRequest;
import espalier.thought.GenerationException;
import espalier.thought.SamplingSettings;
import espalier.thought.Truncation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Completes texts by decoding: all completions of one text are one batch that starts from the
/// text's key-values, read once; requests share batches where the model allows it.
///
/// Temperature 0 with replacement gives the greedy completion alone; without replacement it gives
/// the most probable ones by a beam search. What a request gets depends on its text, count, seed
/// and sampling only, not on what the cache holds; requests of unequal length side by side can
/// change the last bits of figures.
final class Completions {

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
        Map<CompletionRequest, List<Completion>> answers = new HashMap<>();
        for (List<CompletionRequest> group : groups(requests)) {
            List<Draft> drafts = drafts(group);
            grow(decoder.batch(), drafts);
            for (int i = 0; i < group.size(); i++) {
                answers.put(group.get(i), drafts.get(i).completions());
            }
        }
        return requests.stream().map(answers::get).toList();
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
                    "%s (%s) must be %s. Maybe the field is empty.".formatted(name, came, wanted));
        }
    }

    /// Requests that can share a batch: together of few rows, and, unless the model can do without,
    /// with texts of one length.
    private List<List<CompletionRequest>> groups(List<CompletionRequest> requests) {
        Map<Integer, List<CompletionRequest>> byLength = new TreeMap<>();
        int longest = 1;
        for (CompletionRequest request : requests) {
            int length = decoder.length(request.pieces());
            longest = Math.max(longest, length);
            byLength.computeIfAbsent(decoder.ragged() ? 0 : length, _ -> new ArrayList<>())
                    .add(request);
        }
        int most = decoder.mostRows(longest);
        List<List<CompletionRequest>> groups = new ArrayList<>();
        for (List<CompletionRequest> together : byLength.values()) {
            int rows = most;
            for (CompletionRequest request : together) {
                rows += request.count();
                if (rows > most) {
                    groups.add(new ArrayList<>());
                    rows = request.count();
                }
                groups.getLast().add(request);
            }
        }
        return groups;
    }

    private List<Draft> drafts(List<CompletionRequest> group) {
        List<Draft> drafts = new ArrayList<>();
        decoder.batch().begin(group.stream().mapToInt(r -> decoder.length(r.pieces())).toArray());
        for (CompletionRequest request : group) {
            Prefix prefix = decoder.read(request.pieces());
            drafts.add(new Draft(decoder, tokenizer, prefix, request, sampling, drafts.size()));
        }
        return drafts;
    }

    /// Runs the growing strands of all drafts together until there are none.
    private static void grow(Batch batch, List<Draft> drafts) {
        while (true) {
            List<List<Strand>> growing = drafts.stream().map(Draft::advance).toList();
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
