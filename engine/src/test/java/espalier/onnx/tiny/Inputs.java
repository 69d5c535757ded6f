package espalier.onnx.tiny;

/// The inputs of a decoder other than its caches, and what every layer derives from them.
final class Inputs {

    private static final double FORBIDDEN = -3e4;

    private final GraphBuilder graph;
    private final TinyModel model;
    private final ElementType whole;
    private final Caches caches;
    private final String tokens;

    Inputs(GraphBuilder graph, TinyModel model, Caches caches) {
        this.graph = graph;
        this.model = model;
        this.caches = caches;
        whole = model.has(Trait.NARROW) ? ElementType.INT32 : ElementType.INT64;
        Names names = model.names();
        tokens =
                model.has(Trait.EMBEDDED)
                        ? graph.input(
                                "inputs_embeds",
                                model.precision().computing(),
                                "batch",
                                "time",
                                Integer.toString(model.dimensions().hidden()))
                        : graph.input(names.ids(), whole, "batch", "time");
        if (model.has(Trait.MASKED)) {
            graph.input(names.mask(), whole, "batch", "total");
        }
        if (model.has(Trait.POSITIONED)) {
            graph.input(names.positions(), whole, "batch", "time");
        }
        model.extraInput().ifPresent(name -> graph.input(name, whole, "batch", "time"));
        caches.declareInputs();
    }

    /// What the first layer reads, `[batch, time, hidden]`.
    String embedded(Layers layers) {
        Dimensions sizes = model.dimensions();
        String hidden =
                model.has(Trait.EMBEDDED)
                        ? tokens
                        : layers.rows(tokens, "embed_tokens", sizes.vocabulary(), sizes.hidden());
        return model.extraInput()
                .map(name -> layers.rows(name, "embed_types", sizes.context(), sizes.hidden()))
                .map(types -> graph.add("Add", hidden, types))
                .orElse(hidden);
    }

    /// The place of every token, `[batch, time]`; without an input for it, they are counted from
    /// the length of the past on, and the same in every row.
    String positions() {
        return model.has(Trait.POSITIONED)
                ? model.names().positions()
                : graph.add("Unsqueeze", fresh(), graph.list(0));
    }

    /// What to add to the scores of attention, `[batch, 1, time, total]`: nothing where a token may
    /// look, much less than nothing at later tokens and masked ones.
    String bias() {
        String all = graph.add("Range", number(0), total(), number(1));
        String visible =
                graph.add("LessOrEqual", all, graph.add("Unsqueeze", fresh(), graph.list(1)));
        if (model.has(Trait.MASKED)) {
            String mask = graph.add(Op.cast(ElementType.BOOL), model.names().mask());
            visible = graph.add("And", visible, graph.add("Unsqueeze", mask, graph.list(1, 2)));
        }
        ElementType computing = model.precision().computing();
        return graph.add(
                "Where", visible, graph.scalar(computing, 0), graph.scalar(computing, FORBIDDEN));
    }

    /// One less than the tokens that a row has, an int32 `[batch]`.
    String lastTokens() {
        String counts =
                graph.add(
                        Op.of("ReduceSum").with("keepdims", 0),
                        model.names().mask(),
                        graph.list(1));
        return graph.add(
                Op.cast(ElementType.INT32), graph.add("Sub", counts, graph.scalar(whole, 1)));
    }

    /// The length of the mask, an int32 scalar.
    String maskLength() {
        return graph.add(
                Op.cast(ElementType.INT32),
                graph.add("Gather", graph.add("Shape", model.names().mask()), number(1)));
    }

    private String fresh() {
        return graph.add("Range", caches.length(), total(), number(1));
    }

    private String total() {
        String time = graph.add("Gather", graph.add("Shape", tokens), number(1));
        return graph.add("Add", caches.length(), time);
    }

    private String number(int value) {
        return graph.scalar(ElementType.INT64, value);
    }
}
