package espalier.recording;

import espalier.thought.Problem;

import java.util.Locale;

/// The problem of a log that does not state it. A file says so in English; whoever reads it is told
/// in their own language.
public final class UnstatedProblem {

    private static final String FAMILY = "free";

    private UnstatedProblem() {}

    /// The problem as its tree shows it to the user.
    public static Problem shown() {
        return in(Locale.getDefault());
    }

    /// A problem as a file has it.
    static Problem written(Problem problem) {
        return problem.equals(shown()) ? in(Locale.ENGLISH) : problem;
    }

    /// A problem of a file as its tree shows it.
    static Problem read(Problem problem) {
        return problem.equals(in(Locale.ENGLISH)) ? shown() : problem;
    }

    private static Problem in(Locale locale) {
        return new Problem(FAMILY, "", Damage.texts(locale).getString("problem.unstated"));
    }
}
