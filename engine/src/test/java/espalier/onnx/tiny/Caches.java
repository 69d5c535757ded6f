package espalier.onnx.tiny;

import static espalier.onnx.tiny.Names.at;

import java.util.List;

/// The keys and values of each layer's past, as inputs, and those of past and present, as outputs.
final class Caches {

    private static final String BRANCH = "use_cache_branch";

    /// One layer's keys and values, each `[batch, heads, time, size]`.
    record Pair(String key, String value) {}

    private final GraphBuilder graph;
    private final Names names;
    private final Dimensions dimensions;
    private final ElementType type;
    private final boolean there;
    private final boolean branched;

    Caches(GraphBuilder graph, TinyModel model) {
        this.graph = graph;
        names = model.names();
        dimensions = model.dimensions();
        type = model.precision().computing();
        there = model.has(Trait.CACHED);
        branched = model.has(Trait.BRANCHED);
    }

    boolean there() {
        return there;
    }

    void declareInputs() {
        for (int layer = 0; there && layer < dimensions.layers(); layer++) {
            graph.input(at(names.pastKey(), layer), type, shape("past"));
            if (!names.stacked()) {
                graph.input(at(names.pastValue(), layer), type, shape("past"));
            }
        }
        if (branched) {
            graph.input(BRANCH, ElementType.BOOL, "1");
        }
    }

    void declareOutputs() {
        for (int layer = 0; there && layer < dimensions.layers(); layer++) {
            graph.output(at(names.presentKey(), layer), type, shape("total"));
            if (!names.stacked()) {
                graph.output(at(names.presentValue(), layer), type, shape("total"));
            }
        }
    }

    private String[] shape(String time) {
        String heads = Integer.toString(dimensions.keyValueHeads());
        String size = Integer.toString(dimensions.headSize());
        return names.stacked()
                ? new String[] {"2", "batch", heads, time, size}
                : new String[] {"batch", heads, time, size};
    }

    /// How many tokens of the caches count, an int64 scalar.
    String length() {
        String none = graph.scalar(ElementType.INT64, 0);
        if (!there) {
            return none;
        }
        String all =
                graph.add(
                        "Gather",
                        graph.add("Shape", at(names.pastKey(), 0)),
                        graph.scalar(ElementType.INT64, -2));
        return branched ? graph.add("Where", graph.add("Squeeze", BRANCH), all, none) : all;
    }

    /// The names of a layer's inputs; both empty where there is no cache.
    Pair past(int layer) {
        return there
                ? new Pair(at(names.pastKey(), layer), at(names.pastValue(), layer))
                : new Pair("", "");
    }

    /// The names of a layer's outputs, for an operator that appends by itself.
    Pair present(int layer) {
        return new Pair(at(names.presentKey(), layer), at(names.presentValue(), layer));
    }

    /// As much of a past as counts.
    private String counting(String past) {
        if (!branched) {
            return past;
        }
        String end = graph.add("Unsqueeze", length(), graph.list(0));
        return graph.add("Slice", past, graph.list(0), end, graph.list(-2));
    }

    /// Past and new ones, which become the layer's outputs.
    Pair appended(int layer, Pair fresh) {
        if (!there) {
            return fresh;
        }
        Op concat = Op.of("Concat").with("axis", -2);
        Pair past = new Pair(counting(past(layer).key()), counting(past(layer).value()));
        Pair present = present(layer);
        if (!names.stacked()) {
            return new Pair(
                    graph.addAs(present.key(), concat, past.key(), fresh.key()),
                    graph.addAs(present.value(), concat, past.value(), fresh.value()));
        }
        String first = graph.list(0);
        List<String> halves = graph.add(Op.of("Split").with("axis", 0), 2, past.key());
        String key = graph.add(concat, graph.add("Squeeze", halves.get(0), first), fresh.key());
        String value = graph.add(concat, graph.add("Squeeze", halves.get(1), first), fresh.value());
        graph.addAs(
                present.key(),
                Op.of("Concat").with("axis", 0),
                graph.add("Unsqueeze", key, first),
                graph.add("Unsqueeze", value, first));
        return new Pair(key, value);
    }
}
