package espalier.recording;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// What the log of another program states of its run as a whole: history, which no rule of ours
/// wins over. What it states of levels and thoughts are events of their own.
///
/// @param format of the log, such as `tot-bfs`
/// @param truth whether the log itself says which chains are right
/// @param simulations how many there were; empty where it is not stated
/// @param constants of its search, by the log's own names and as it writes them
/// @param claims what the format says of its figures
public record LogFacts(
        String format,
        Truth truth,
        OptionalInt simulations,
        Map<String, String> constants,
        Set<Claim> claims) {

    /// Whether a log says which chains are right. A run without any truth has no verdicts.
    public enum Truth {
        /// Of one chain at least the log says whether it is right.
        STATED,
        /// It says nothing of the kind.
        NONE
    }

    public LogFacts {
        constants = Collections.unmodifiableMap(new TreeMap<>(constants));
        claims = Set.copyOf(claims);
    }

    /// A log that states nothing but what it is.
    public static LogFacts of(String format) {
        return new LogFacts(
                format, Truth.NONE, OptionalInt.empty(), Map.of(), EnumSet.noneOf(Claim.class));
    }
}
