package espalier.settings;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The searches that there are. Each one's file is in the package `search`.
public enum Algorithm {
    /// Predictor and upper confidence bounds on trees, with the model's priors and values.
    PUCT(
            "puct",
            "Rosin 2011; Silver et al. 2018; for chains of thought Feng et al. 2024",
            new Course.Scored(
                    Course.Formula.PUCT,
                    Optional.of(
                            new Dial<>(
                                    all -> all.puct().exploration(),
                                    (all, c) -> all.with(all.puct().withExploration(c)))),
                    all -> all.puct().rollouts())),
    /// Gumbel noise and sequential halving at the root, an improved policy below.
    GUMBEL(
            "gumbel",
            "Danihelka et al. 2022",
            new Course.Scored(Course.Formula.SUM, Optional.empty(), _ -> Rollouts.OFF)),
    /// Upper confidence bounds on trees with rollouts.
    UCT(
            "uct",
            "Kocsis and Szepesvári 2006; for chains of thought Hao et al. 2023 (RAP)",
            new Course.Scored(
                    Course.Formula.UCT,
                    Optional.of(
                            new Dial<>(
                                    all -> all.uct().exploration(),
                                    (all, c) -> all.with(all.uct().withExploration(c)))),
                    all -> all.uct().rollouts())),
    /// The open thought of the highest value first.
    BEST_FIRST(
            "best-first",
            "Hart, Nilsson and Raphael 1968, without a cost so far",
            new Course.Open()),
    /// Tree of Thoughts, level by level.
    BREADTH_FIRST(
            "breadth-first",
            "Yao et al. 2023 (Tree of Thoughts)",
            new Course.Levels(
                    Course.Keeping.BEST,
                    Optional.of(
                            new Dial<>(
                                    all -> all.breadthFirst().width(),
                                    (all, w) -> all.with(new BreadthFirstSettings(w)))))),
    /// Tree of Thoughts, down to an end and back.
    DEPTH_FIRST("depth-first", "Yao et al. 2023 (Tree of Thoughts)", new Course.Chains()),
    /// A beam of chains that a verifier keeps.
    BEAM(
            "beam",
            "Snell et al. 2024; Beeching, Tunstall and Rush 2024 (search-and-learn)",
            new Course.Levels(
                    Course.Keeping.BEST,
                    Optional.of(
                            new Dial<>(
                                    all -> all.beam().width(),
                                    (all, w) -> all.with(all.beam().withWidth(w)))))),
    /// Several subtrees, each with a beam of its own.
    DIVERSE(
            "diverse",
            "Beeching, Tunstall and Rush 2024 (DVTS)",
            new Course.Levels(Course.Keeping.SHARED, Optional.empty())),
    /// A level's width shared out by the rewards.
    REBASE(
            "rebase",
            "Wu et al. 2024 (REBASE)",
            new Course.Levels(
                    Course.Keeping.SHARED,
                    Optional.of(
                            new Dial<>(
                                    all -> all.rebase().width(),
                                    (all, w) -> all.with(all.rebase().withWidth(w))))),
            AnswerChoice.WEIGHTED_MAJORITY),
    /// Independent chains, of which the one with the best value answers.
    BEST_OF_N("best-of-n", "Cobbe et al. 2021", new Course.Chains()),
    /// Independent chains, of which the majority answers.
    SELF_CONSISTENCY(
            "self-consistency", "Wang et al. 2022", new Course.Chains(), AnswerChoice.MAJORITY),
    /// One chain, always the most probable thought: System 1.
    GREEDY("greedy", "Wei et al. 2022 (chain of thought)", new Course.Chains());

    private final String label;
    private final String source;

    // Its functions read settings and hold nothing.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Course course;

    private final AnswerChoice ownRule;

    Algorithm(String label, String source, Course course) {
        this(label, source, course, AnswerChoice.BEST_VALUE);
    }

    Algorithm(String label, String source, Course course, AnswerChoice ownRule) {
        this.label = label;
        this.source = source;
        this.course = course;
        this.ownRule = ownRule;
    }

    /// The name on the command line and in recordings.
    public String label() {
        return label;
    }

    /// The literature that it is from: authors, year.
    public String source() {
        return source;
    }

    /// Its name as a person reads it.
    public String title(Locale locale) {
        return Setting.texts(locale).getString("algorithm." + label + ".title");
    }

    /// What it does, in one line.
    public String help(Locale locale) {
        return Setting.texts(locale).getString("algorithm." + label + ".help");
    }

    /// How the answer is picked where nothing is proved.
    public AnswerChoice ownRule() {
        return ownRule;
    }

    /// The algorithm of that label.
    ///
    /// @throws IllegalArgumentException with the labels that exist
    public static Algorithm labelled(String label) {
        return TypedNames.find("algorithm", label, Arrays.asList(values()), Algorithm::label);
    }

    /// How it goes through a tree.
    public Course course() {
        return course;
    }

    /// Whether its simulations end with a value that goes up; the others have raw values only.
    public boolean backsUp() {
        return course instanceof Course.Scored;
    }

    /// Whether it leaves thoughts behind for good.
    public boolean drops() {
        return switch (course) {
            case Course.Levels _, Course.Chains _ -> true;
            case Course.Scored _, Course.Open _ -> false;
        };
    }

    /// Whether each level keeps as many of its thoughts as its width, the best ones.
    public boolean keepsBest() {
        return course instanceof Course.Levels(var keeping, _) && keeping == Course.Keeping.BEST;
    }

    /// How wide a level is, where one number says so.
    public Optional<Dial<Integer>> width() {
        return course instanceof Course.Levels(_, var width) ? width : Optional.empty();
    }

    /// The constant c of its scores, where they have one.
    public Optional<Dial<Double>> exploration() {
        return course instanceof Course.Scored(_, var c, _) ? c : Optional.empty();
    }

    /// Whether a simulation plays a line to its end and backs up what that is worth.
    public Rollouts rollouts(AlgorithmSettings told) {
        return course instanceof Course.Scored scored
                ? scored.rollouts().apply(told)
                : Rollouts.OFF;
    }

    /// Whether it goes by the model's priors, and so by nothing where those are not known.
    public boolean scoresByPriors() {
        return this == PUCT || this == GUMBEL || this == GREEDY;
    }

    /// Whether thoughts of equal states can be linked: searches that choose among thoughts can,
    /// chains that are drawn independently cannot.
    public boolean linksStates() {
        return branching().contains(this);
    }

    /// Those that may expand several thoughts at once.
    static Set<Algorithm> batched() {
        return EnumSet.complementOf(EnumSet.of(GREEDY, DEPTH_FIRST));
    }

    /// Those that draw by chance.
    static Set<Algorithm> sampling() {
        return EnumSet.complementOf(EnumSet.of(GREEDY));
    }

    /// Those that draw more than one thought where they draw.
    static Set<Algorithm> branching() {
        return EnumSet.complementOf(EnumSet.of(GREEDY, BEST_OF_N, SELF_CONSISTENCY));
    }
}
