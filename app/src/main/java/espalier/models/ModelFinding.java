package espalier.models;

import espalier.assembly.ModelTrial;
import espalier.language.ModelCard;
import espalier.language.ModelOutline;

import java.util.Optional;

/// What is known of a model, or of one of a folder's precisions.
public sealed interface ModelFinding {

    /// Its files are still to be looked at.
    record Unread() implements ModelFinding {}

    /// Its files have been looked at, and it has not been opened.
    record Untried(ModelOutline seen) implements ModelFinding {}

    /// It worked when it was measured at an earlier start of the program, and its files are the
    /// same.
    ///
    /// @param speed how fast it wrote then, in tokens per second
    record WorkedBefore(ModelOutline seen, double speed) implements ModelFinding {}

    /// It is being opened, and made to write.
    ///
    /// @param outline empty where a look at its files did not tell
    record Measuring(Optional<ModelOutline> outline) implements ModelFinding {}

    /// It works.
    ///
    /// @param card what it is
    /// @param result what came of trying it
    record Works(ModelOutline seen, ModelCard card, ModelTrial.Result result)
            implements ModelFinding {}

    /// It does not work.
    ///
    /// @param sentence why, and what to try
    record Refused(Optional<ModelOutline> outline, String sentence) implements ModelFinding {}

    /// What its files say, where they say it.
    default Optional<ModelOutline> outline() {
        return switch (this) {
            case Unread _ -> Optional.empty();
            case Untried(var seen) -> Optional.of(seen);
            case WorkedBefore(var seen, _) -> Optional.of(seen);
            case Measuring(var outline) -> outline;
            case Works(var seen, _, _) -> Optional.of(seen);
            case Refused(var outline, _) -> outline;
        };
    }

    /// How fast it writes, in tokens per second, where that was measured.
    default Optional<Double> tokensPerSecond() {
        return switch (this) {
            case Works(_, _, var result) -> Optional.of(result.tokensPerSecond());
            case WorkedBefore(_, double speed) -> Optional.of(speed);
            case Unread _, Untried _, Measuring _, Refused _ -> Optional.empty();
        };
    }

    /// Whether a fresh look at the files, which found `fresh`, tells nothing new.
    default boolean outlasts(ModelFinding fresh) {
        return this instanceof Measuring
                || (outline().isPresent() && outline().equals(fresh.outline()));
    }
}
