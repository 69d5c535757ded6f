package espalier.prompting;

import espalier.language.Piece;
import espalier.thought.Chain;
import espalier.thought.GenerationException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Writes what a model reads: a prompt of the problem's family in the model's chat format, filled
/// in.
///
/// What texts have in common stands at their beginning, in pieces of its own: the prompt up to the
/// problem, and each thought. So chains with a common beginning are read once up to where they
/// part. For any thread.
public final class PromptWriter {

    private final PromptLibrary library;
    private final PromptFormat format;
    private final Map<Prompt, String> skeletons = new ConcurrentHashMap<>();

    /// @param format the model's
    public PromptWriter(PromptLibrary library, PromptFormat format) {
        this.library = library;
        this.format = format;
    }

    /// A text that ends where the next thought begins; the chain's thoughts are the beginning of
    /// the model's own reply.
    List<Piece> sample(Chain chain) {
        return filled(PromptPurpose.SAMPLE, chain, List.of(), 1);
    }

    /// A text after which `count` possible next thoughts are listed.
    List<Piece> propose(Chain chain, int count) {
        return filled(PromptPurpose.PROPOSE, chain, List.of(), count);
    }

    /// A text after which the chain is called sure, likely or impossible.
    List<Piece> value(Chain chain) {
        return filled(PromptPurpose.VALUE, chain, List.of(), 1);
    }

    /// A text after which one of the choices is named by its number, from 1.
    List<Piece> vote(Chain chain, List<String> choices) {
        return filled(PromptPurpose.VOTE, chain, choices, choices.size());
    }

    /// A text after which comes yes or no.
    List<Piece> confirm(Chain chain) {
        return filled(PromptPurpose.CONFIRM, chain, List.of(), 1);
    }

    private List<Piece> filled(
            PromptPurpose purpose, Chain chain, List<String> choices, int count) {
        Prompt prompt = library.prompt(chain.problem().family(), purpose);
        String skeleton = skeletons.computeIfAbsent(prompt, this::skeleton);
        List<Piece> pieces = new ArrayList<>(Filling.of(skeleton, chain, choices, count));
        pieces.set(0, format.first(pieces.getFirst().text()));
        return List.copyOf(pieces);
    }

    /// What the model reads, with marks where something is to be filled in.
    private String skeleton(Prompt prompt) {
        String marked = prompt.marked();
        if (prompt.purpose() != PromptPurpose.SAMPLE) {
            return inFormat(marked);
        }
        String chain = marked.substring(marked.length() - 1);
        return inFormat(marked.substring(0, marked.length() - 1).stripTrailing()) + chain;
    }

    private String inFormat(String marked) {
        String text = format.rendered(marked);
        if (!marks(text).equals(marks(marked))) {
            throw new GenerationException(
                    "The model's chat template must keep what a user says, but left some of the"
                            + " prompt out. Maybe take the model without its template.");
        }
        return text;
    }

    private static List<Character> marks(String text) {
        return text.chars()
                .mapToObj(c -> (char) c)
                .filter(c -> Placeholder.marked(c).isPresent())
                .toList();
    }
}
