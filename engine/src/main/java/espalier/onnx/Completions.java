package espalier.onnx;

import espalier.thought.GenerationException;
import espalier.thought.GenerationRequest;
import espalier.thought.SamplingSettings;
import espalier.thought.Thought;
import espalier.thought.ThoughtGenerator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Proposes thoughts by decoding: all thoughts after one chain are one batch that starts from the
/// chain's key-values, read once; requests whose chains are equally long share a batch.
///
/// Temperature 0 with replacement gives the greedy thought alone; without replacement it gives the
/// most probable ones by a beam search. What a request gets depends on its chain, count, seed and
/// sampling only, not on the requests beside it nor on what the cache holds.
final class OnnxGenerator implements ThoughtGenerator {

    /// Rows of a shared batch. Up to here a row's result does not depend on the others to the last
    /// bit, and more rows gain little.
    private static final int ROWS = 16;

    private final OnnxLanguageModel model;

    OnnxGenerator(OnnxLanguageModel model) {
        this.model = model;
    }

    @Override
    public List<List<Thought>> generate(
            List<GenerationRequest> requests, SamplingSettings sampling) {
        check(requests, sampling);
        return model.call(decoder -> generate(decoder, requests, sampling));
    }

    private static void check(List<GenerationRequest> requests, SamplingSettings sampling) {
        double temperature = sampling.temperature();
        if (!(temperature >= 0) || Double.isInfinite(temperature)) {
            throw new GenerationException(
                    "temperature (%s) must be a number from 0 up. Maybe the field is empty."
                            .formatted(temperature));
        }
        if (sampling.maximumTokens() < 1) {
            throw new GenerationException(
                    "maximumTokens (%d) must be at least 1. Maybe the field is empty."
                            .formatted(sampling.maximumTokens()));
        }
        for (GenerationRequest request : requests) {
            if (request.count() < 1) {
                throw new GenerationException(
                        "The number of thoughts (%d) must be at least 1. Maybe the field is empty."
                                .formatted(request.count()));
            }
        }
    }

    private List<List<Thought>> generate(
            Decoder decoder, List<GenerationRequest> requests, SamplingSettings sampling) {
        Map<GenerationRequest, List<Thought>> answers = new HashMap<>();
        for (List<GenerationRequest> group : groups(decoder, requests)) {
            List<Draft> drafts = drafts(decoder, group, sampling);
            grow(decoder.batch(), drafts);
            for (int i = 0; i < group.size(); i++) {
                answers.put(group.get(i), drafts.get(i).thoughts());
            }
        }
        return requests.stream().map(answers::get).toList();
    }

    /// Requests that can share a batch: with chains of one length, and together of few rows.
    private static List<List<GenerationRequest>> groups(
            Decoder decoder, List<GenerationRequest> requests) {
        Map<Integer, List<GenerationRequest>> byLength = new TreeMap<>();
        for (GenerationRequest request : requests) {
            byLength.computeIfAbsent(decoder.length(request.chain()), l -> new ArrayList<>())
                    .add(request);
        }
        List<List<GenerationRequest>> groups = new ArrayList<>();
        for (List<GenerationRequest> equallyLong : byLength.values()) {
            int rows = ROWS;
            for (GenerationRequest request : equallyLong) {
                rows += request.count();
                if (rows > ROWS) {
                    groups.add(new ArrayList<>());
                    rows = request.count();
                }
                groups.getLast().add(request);
            }
        }
        return groups;
    }

    private List<Draft> drafts(
            Decoder decoder, List<GenerationRequest> group, SamplingSettings sampling) {
        List<Draft> drafts = new ArrayList<>();
        decoder.batch().begin(group.size(), decoder.length(group.getFirst().chain()));
        for (GenerationRequest request : group) {
            Prefix prefix = decoder.read(request.chain());
            drafts.add(
                    new Draft(
                            decoder, model.tokenizer(), prefix, request, sampling, drafts.size()));
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

    @Override
    public long tokens() {
        return model.workload().tokens();
    }

    @Override
    public void cancel() {
        model.cancel();
    }
}
