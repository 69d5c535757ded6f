package espalier.prompting;

import espalier.language.Completion;
import espalier.language.CompletionRequest;
import espalier.language.LanguageModel;
import espalier.language.Piece;
import espalier.language.Reading;
import espalier.thought.Chain;
import espalier.thought.SamplingSettings;
import espalier.thought.UnreadableException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// A language model that is asked about chains, some of which may have grown longer than it reads,
/// or hold a thought of the user's that it has no words for.
///
/// Such a chain is a dead end and no failure, so that a search goes on elsewhere: the model is not
/// asked about it, which the log says. A problem without thoughts is always asked about: where it
/// does not fit, nothing can be searched, and the model's own sentence says so.
final class ChainModel {

    private static final Logger LOG = LoggerFactory.getLogger(ChainModel.class);

    private final LanguageModel model;

    /// @param model stays the caller's to close
    ChainModel(LanguageModel model) {
        this.model = model;
    }

    /// The completions of each request, which is about the chain at the same place; none where the
    /// chain cannot be read or leaves no room for a token.
    List<List<Completion>> complete(
            List<Chain> chains, List<CompletionRequest> requests, SamplingSettings sampling) {
        return answers(
                        chains,
                        requests,
                        CompletionRequest::pieces,
                        1,
                        some -> model.complete(some, sampling))
                .stream()
                .map(completions -> completions.orElse(List.of()))
                .toList();
    }

    /// What the model says of each text, which is about the chain at the same place; empty where it
    /// cannot read the text.
    List<Optional<Reading>> read(List<Chain> chains, List<List<Piece>> texts) {
        return answers(chains, texts, text -> text, 0, model::read);
    }

    /// The log-probability of the last piece of each text after those before, in nats; empty where
    /// it cannot read the text.
    List<OptionalDouble> logProbabilities(List<Chain> chains, List<List<Piece>> texts) {
        return read(chains, texts).stream()
                .map(reading ->
                        reading.map(Reading::logProbability)
                                .map(OptionalDouble::of)
                                .orElseGet(OptionalDouble::empty))
                .toList();
    }

    private <Q, A> List<Optional<A>> answers(
            List<Chain> chains,
            List<Q> questions,
            Function<Q, List<Piece>> text,
            int room,
            Function<List<Q>, List<A>> ask) {
        List<Boolean> asked = new ArrayList<>();
        List<Q> fitting = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            boolean fits = fits(chains.get(i), text.apply(questions.get(i)), room);
            asked.add(fits);
            if (fits) {
                fitting.add(questions.get(i));
            }
        }
        Iterator<A> answers = (fitting.isEmpty() ? List.<A>of() : ask.apply(fitting)).iterator();
        return asked.stream()
                .map(fits -> fits ? Optional.of(answers.next()) : Optional.<A>empty())
                .toList();
    }

    private boolean fits(Chain chain, List<Piece> text, int room) {
        if (chain.thoughts().isEmpty()) {
            return true;
        }
        int tokens;
        try {
            tokens = model.tokens(text);
        } catch (UnreadableException e) {
            LOG.info(
                    "A chain is passed over at level {}: {}",
                    chain.thoughts().size(),
                    e.getMessage());
            return false;
        }
        int most = model.card().contextLength();
        boolean fits = tokens + room <= most;
        if (!fits) {
            LOG.info(
                    "A chain is passed over at level {}: of the {} tokens of its text the model"
                            + " reads {}.",
                    chain.thoughts().size(),
                    tokens,
                    most);
        }
        return fits;
    }
}
