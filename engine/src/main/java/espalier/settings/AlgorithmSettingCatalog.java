package espalier.settings;

import static espalier.settings.SettingForms.count;
import static espalier.settings.SettingForms.labels;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The settings that belong to single algorithms, by name.
final class AlgorithmSettingCatalog {

    private static final Part<PuctSettings> PUCT =
            new Part<>(Set.of(Algorithm.PUCT), AlgorithmSettings::puct, AlgorithmSettings::with);
    private static final Part<UctSettings> UCT =
            new Part<>(Set.of(Algorithm.UCT), AlgorithmSettings::uct, AlgorithmSettings::with);
    private static final Part<GumbelSettings> GUMBEL =
            new Part<>(
                    Set.of(Algorithm.GUMBEL), AlgorithmSettings::gumbel, AlgorithmSettings::with);
    private static final Part<WideningSettings> WIDENING =
            new Part<>(
                    Set.of(Algorithm.PUCT, Algorithm.UCT),
                    AlgorithmSettings::widening,
                    AlgorithmSettings::with);
    private static final Part<BreadthFirstSettings> BREADTH_FIRST =
            new Part<>(
                    Set.of(Algorithm.BREADTH_FIRST),
                    AlgorithmSettings::breadthFirst,
                    AlgorithmSettings::with);
    private static final Part<DepthFirstSettings> DEPTH_FIRST =
            new Part<>(
                    Set.of(Algorithm.DEPTH_FIRST),
                    AlgorithmSettings::depthFirst,
                    AlgorithmSettings::with);
    private static final Part<BeamSettings> BEAM =
            new Part<>(Set.of(Algorithm.BEAM), AlgorithmSettings::beam, AlgorithmSettings::with);
    private static final Part<DiverseSettings> DIVERSE =
            new Part<>(
                    Set.of(Algorithm.DIVERSE), AlgorithmSettings::diverse, AlgorithmSettings::with);
    private static final Part<RebaseSettings> REBASE =
            new Part<>(
                    Set.of(Algorithm.REBASE), AlgorithmSettings::rebase, AlgorithmSettings::with);
    private static final Part<ChainSettings> CHAINS =
            new Part<>(
                    Set.of(Algorithm.BEST_OF_N, Algorithm.SELF_CONSISTENCY),
                    AlgorithmSettings::chains,
                    AlgorithmSettings::with);

    static final List<Setting> ALL =
            List.of(
                    PUCT.decimal(
                            "exploration",
                            PuctSettings::exploration,
                            PuctSettings::withExploration),
                    PUCT.decimal(
                            "exploration-base",
                            PuctSettings::explorationBase,
                            PuctSettings::withExplorationBase),
                    PUCT.choice(
                            "first-play-urgency",
                            labels(FirstPlayUrgency.values(), FirstPlayUrgency::label),
                            s -> s.firstPlayUrgency().label(),
                            (s, v) -> s.withFirstPlayUrgency(FirstPlayUrgency.labelled(v))),
                    PUCT.choice(
                            "value-transform",
                            labels(ValueTransform.values(), ValueTransform::label),
                            s -> s.transform().label(),
                            (s, v) -> s.withTransform(ValueTransform.labelled(v))),
                    PUCT.decimal(
                            "noise-share", PuctSettings::noiseShare, PuctSettings::withNoiseShare),
                    PUCT.decimal(
                            "noise-concentration",
                            PuctSettings::noiseConcentration,
                            PuctSettings::withNoiseConcentration),
                    PUCT.onOff(
                            "rollouts",
                            s -> s.rollouts() == Rollouts.ON,
                            (s, on) -> s.withRollouts(on ? Rollouts.ON : Rollouts.OFF)),
                    UCT.decimal(
                            "uct-exploration",
                            UctSettings::exploration,
                            UctSettings::withExploration),
                    UCT.choice(
                            "uct-first-play-urgency",
                            labels(FirstPlayUrgency.values(), FirstPlayUrgency::label),
                            s -> s.firstPlayUrgency().label(),
                            (s, v) -> s.withFirstPlayUrgency(FirstPlayUrgency.labelled(v))),
                    UCT.onOff(
                            "uct-rollouts",
                            s -> s.rollouts() == Rollouts.ON,
                            (s, on) -> s.withRollouts(on ? Rollouts.ON : Rollouts.OFF)),
                    GUMBEL.whole(
                            "gumbel-considered",
                            GumbelSettings::considered,
                            (s, v) -> s.withConsidered(count(v))),
                    GUMBEL.decimal(
                            "gumbel-noise", GumbelSettings::noise, GumbelSettings::withNoise),
                    GUMBEL.decimal(
                            "gumbel-value-scale",
                            GumbelSettings::valueScale,
                            GumbelSettings::withValueScale),
                    GUMBEL.decimal(
                            "gumbel-visit-offset",
                            GumbelSettings::visitOffset,
                            GumbelSettings::withVisitOffset),
                    GUMBEL.choice(
                            "gumbel-value-transform",
                            labels(ValueTransform.values(), ValueTransform::label),
                            s -> s.transform().label(),
                            (s, v) -> s.withTransform(ValueTransform.labelled(v))),
                    WIDENING.decimal(
                            "widening", WideningSettings::factor, WideningSettings::withFactor),
                    WIDENING.decimal(
                            "widening-exponent",
                            WideningSettings::exponent,
                            WideningSettings::withExponent),
                    BREADTH_FIRST.whole(
                            "width",
                            BreadthFirstSettings::width,
                            (_, v) -> new BreadthFirstSettings(count(v))),
                    DEPTH_FIRST.decimal(
                            "threshold",
                            DepthFirstSettings::threshold,
                            (_, v) -> new DepthFirstSettings(v)),
                    BEAM.whole("beam-width", BeamSettings::width, (s, v) -> s.withWidth(count(v))),
                    BEAM.choice(
                            "beam-score",
                            labels(ChainScore.values(), ChainScore::label),
                            s -> s.score().label(),
                            (s, v) -> s.withScore(ChainScore.labelled(v))),
                    DIVERSE.whole(
                            "subtrees",
                            DiverseSettings::subtrees,
                            (s, v) -> s.withSubtrees(count(v))),
                    DIVERSE.choice(
                            "diverse-score",
                            labels(ChainScore.values(), ChainScore::label),
                            s -> s.score().label(),
                            (s, v) -> s.withScore(ChainScore.labelled(v))),
                    REBASE.whole(
                            "rebase-width", RebaseSettings::width, (s, v) -> s.withWidth(count(v))),
                    REBASE.decimal(
                            "rebase-temperature",
                            RebaseSettings::temperature,
                            RebaseSettings::withTemperature),
                    CHAINS.whole(
                            "chains",
                            ChainSettings::chains,
                            (_, v) -> new ChainSettings(count(v))));

    private AlgorithmSettingCatalog() {}

    /// The record of one algorithm or a few among all.
    ///
    /// @param algorithms that look at it
    /// @param reader finds it
    /// @param writer puts another in its place
    private record Part<R>(
            Set<Algorithm> algorithms,
            Function<AlgorithmSettings, R> reader,
            BiFunction<AlgorithmSettings, R, AlgorithmSettings> writer) {

        Setting decimal(String name, Function<R, Double> read, BiFunction<R, Double, R> write) {
            return SettingForms.decimal(name, reading(read), writing(write)).of(algorithms);
        }

        Setting whole(String name, Function<R, Integer> read, BiFunction<R, Long, R> write) {
            return SettingForms.whole(name, reading(read), writing(write)).of(algorithms);
        }

        Setting choice(
                String name,
                List<String> choices,
                Function<R, String> read,
                BiFunction<R, String, R> write) {
            return SettingForms.choice(name, choices, reading(read), writing(write)).of(algorithms);
        }

        Setting onOff(String name, Function<R, Boolean> read, BiFunction<R, Boolean, R> write) {
            return SettingForms.onOff(name, reading(read), writing(write)).of(algorithms);
        }

        private <V> Function<SearchSettings, V> reading(Function<R, V> read) {
            return settings -> read.apply(reader.apply(settings.algorithms()));
        }

        private <V> BiFunction<SearchSettings, V, SearchSettings> writing(
                BiFunction<R, V, R> write) {
            return (settings, value) -> {
                var all = settings.algorithms();
                return settings.with(writer.apply(all, write.apply(reader.apply(all), value)));
            };
        }
    }
}
