package espalier.settings;

import static espalier.settings.SettingForms.choice;
import static espalier.settings.SettingForms.count;
import static espalier.settings.SettingForms.decimal;
import static espalier.settings.SettingForms.labels;
import static espalier.settings.SettingForms.onOff;
import static espalier.settings.SettingForms.whole;

import java.util.List;
import java.util.Set;

/// The settings that belong to single algorithms, by name.
final class AlgorithmSettingCatalog {

    static final List<Setting> ALL =
            List.of(
                    decimal(
                                    "exploration",
                                    s -> s.algorithms().puct().exploration(),
                                    (s, v) ->
                                            s.with(
                                                    s.algorithms()
                                                            .with(
                                                                    s.algorithms()
                                                                            .puct()
                                                                            .withExploration(v))))
                            .of(Set.of(Algorithm.PUCT)),
                    decimal(
                                    "exploration-base",
                                    s -> s.algorithms().puct().explorationBase(),
                                    (s, v) ->
                                            s.with(
                                                    s.algorithms()
                                                            .with(
                                                                    s.algorithms()
                                                                            .puct()
                                                                            .withExplorationBase(
                                                                                    v))))
                            .of(Set.of(Algorithm.PUCT)),
                    choice(
                                    "first-play-urgency",
                                    labels(FirstPlayUrgency.values(), FirstPlayUrgency::label),
                                    s -> s.algorithms().puct().firstPlayUrgency().label(),
                                    (s, v) ->
                                            s.with(
                                                    s.algorithms()
                                                            .with(
                                                                    s.algorithms()
                                                                            .puct()
                                                                            .withFirstPlayUrgency(
                                                                                    FirstPlayUrgency
                                                                                            .labelled(
                                                                                                    v)))))
                            .of(Set.of(Algorithm.PUCT)),
                    choice(
                                    "value-transform",
                                    labels(ValueTransform.values(), ValueTransform::label),
                                    s -> s.algorithms().puct().transform().label(),
                                    (s, v) ->
                                            s.with(
                                                    s.algorithms()
                                                            .with(
                                                                    s.algorithms()
                                                                            .puct()
                                                                            .withTransform(
                                                                                    ValueTransform
                                                                                            .labelled(
                                                                                                    v)))))
                            .of(Set.of(Algorithm.PUCT)),
                    decimal(
                                    "noise-share",
                                    s -> s.algorithms().puct().noiseShare(),
                                    (s, v) ->
                                            s.with(
                                                    s.algorithms()
                                                            .with(
                                                                    s.algorithms()
                                                                            .puct()
                                                                            .withNoiseShare(v))))
                            .of(Set.of(Algorithm.PUCT)),
                    decimal(
                                    "noise-concentration",
                                    s -> s.algorithms().puct().noiseConcentration(),
                                    (s, v) ->
                                            s.with(
                                                    s.algorithms()
                                                            .with(
                                                                    s.algorithms()
                                                                            .puct()
                                                                            .withNoiseConcentration(
                                                                                    v))))
                            .of(Set.of(Algorithm.PUCT)),
                    onOff(
                                    "rollouts",
                                    s -> s.algorithms().puct().rollouts() == Rollouts.ON,
                                    (s, on) ->
                                            s.with(
                                                    s.algorithms()
                                                            .with(
                                                                    s.algorithms()
                                                                            .puct()
                                                                            .withRollouts(
                                                                                    on
                                                                                            ? Rollouts
                                                                                                    .ON
                                                                                            : Rollouts
                                                                                                    .OFF))))
                            .of(Set.of(Algorithm.PUCT)),
                    decimal(
                                    "uct-exploration",
                                    s -> s.algorithms().uct().exploration(),
                                    (s, v) ->
                                            s.with(
                                                    s.algorithms()
                                                            .with(
                                                                    s.algorithms()
                                                                            .uct()
                                                                            .withExploration(v))))
                            .of(Set.of(Algorithm.UCT)),
                    choice(
                                    "uct-first-play-urgency",
                                    labels(FirstPlayUrgency.values(), FirstPlayUrgency::label),
                                    s -> s.algorithms().uct().firstPlayUrgency().label(),
                                    (s, v) ->
                                            s.with(
                                                    s.algorithms()
                                                            .with(
                                                                    s.algorithms()
                                                                            .uct()
                                                                            .withFirstPlayUrgency(
                                                                                    FirstPlayUrgency
                                                                                            .labelled(
                                                                                                    v)))))
                            .of(Set.of(Algorithm.UCT)),
                    onOff(
                                    "uct-rollouts",
                                    s -> s.algorithms().uct().rollouts() == Rollouts.ON,
                                    (s, on) ->
                                            s.with(
                                                    s.algorithms()
                                                            .with(
                                                                    s.algorithms()
                                                                            .uct()
                                                                            .withRollouts(
                                                                                    on
                                                                                            ? Rollouts
                                                                                                    .ON
                                                                                            : Rollouts
                                                                                                    .OFF))))
                            .of(Set.of(Algorithm.UCT)),
                    whole(
                                    "gumbel-considered",
                                    s -> s.algorithms().gumbel().considered(),
                                    (s, v) ->
                                            s.with(
                                                    s.algorithms()
                                                            .with(
                                                                    s.algorithms()
                                                                            .gumbel()
                                                                            .withConsidered(
                                                                                    count(v)))))
                            .of(Set.of(Algorithm.GUMBEL)),
                    decimal(
                                    "gumbel-noise",
                                    s -> s.algorithms().gumbel().noise(),
                                    (s, v) ->
                                            s.with(
                                                    s.algorithms()
                                                            .with(
                                                                    s.algorithms()
                                                                            .gumbel()
                                                                            .withNoise(v))))
                            .of(Set.of(Algorithm.GUMBEL)),
                    decimal(
                                    "gumbel-value-scale",
                                    s -> s.algorithms().gumbel().valueScale(),
                                    (s, v) ->
                                            s.with(
                                                    s.algorithms()
                                                            .with(
                                                                    s.algorithms()
                                                                            .gumbel()
                                                                            .withValueScale(v))))
                            .of(Set.of(Algorithm.GUMBEL)),
                    decimal(
                                    "gumbel-visit-offset",
                                    s -> s.algorithms().gumbel().visitOffset(),
                                    (s, v) ->
                                            s.with(
                                                    s.algorithms()
                                                            .with(
                                                                    s.algorithms()
                                                                            .gumbel()
                                                                            .withVisitOffset(v))))
                            .of(Set.of(Algorithm.GUMBEL)),
                    choice(
                                    "gumbel-value-transform",
                                    labels(ValueTransform.values(), ValueTransform::label),
                                    s -> s.algorithms().gumbel().transform().label(),
                                    (s, v) ->
                                            s.with(
                                                    s.algorithms()
                                                            .with(
                                                                    s.algorithms()
                                                                            .gumbel()
                                                                            .withTransform(
                                                                                    ValueTransform
                                                                                            .labelled(
                                                                                                    v)))))
                            .of(Set.of(Algorithm.GUMBEL)),
                    decimal(
                                    "widening",
                                    s -> s.algorithms().widening().factor(),
                                    (s, v) ->
                                            s.with(
                                                    s.algorithms()
                                                            .with(
                                                                    s.algorithms()
                                                                            .widening()
                                                                            .withFactor(v))))
                            .of(Set.of(Algorithm.PUCT, Algorithm.UCT)),
                    decimal(
                                    "widening-exponent",
                                    s -> s.algorithms().widening().exponent(),
                                    (s, v) ->
                                            s.with(
                                                    s.algorithms()
                                                            .with(
                                                                    s.algorithms()
                                                                            .widening()
                                                                            .withExponent(v))))
                            .of(Set.of(Algorithm.PUCT, Algorithm.UCT)),
                    whole(
                                    "width",
                                    s -> s.algorithms().breadthFirst().width(),
                                    (s, v) ->
                                            s.with(
                                                    s.algorithms()
                                                            .with(
                                                                    new BreadthFirstSettings(
                                                                            count(v)))))
                            .of(Set.of(Algorithm.BREADTH_FIRST)),
                    decimal(
                                    "threshold",
                                    s -> s.algorithms().depthFirst().threshold(),
                                    (s, v) ->
                                            s.with(s.algorithms().with(new DepthFirstSettings(v))))
                            .of(Set.of(Algorithm.DEPTH_FIRST)),
                    whole(
                                    "beam-width",
                                    s -> s.algorithms().beam().width(),
                                    (s, v) ->
                                            s.with(
                                                    s.algorithms()
                                                            .with(
                                                                    s.algorithms()
                                                                            .beam()
                                                                            .withWidth(count(v)))))
                            .of(Set.of(Algorithm.BEAM)),
                    choice(
                                    "beam-score",
                                    labels(ChainScore.values(), ChainScore::label),
                                    s -> s.algorithms().beam().score().label(),
                                    (s, v) ->
                                            s.with(
                                                    s.algorithms()
                                                            .with(
                                                                    s.algorithms()
                                                                            .beam()
                                                                            .withScore(
                                                                                    ChainScore
                                                                                            .labelled(
                                                                                                    v)))))
                            .of(Set.of(Algorithm.BEAM)),
                    whole(
                                    "subtrees",
                                    s -> s.algorithms().diverse().subtrees(),
                                    (s, v) ->
                                            s.with(
                                                    s.algorithms()
                                                            .with(
                                                                    s.algorithms()
                                                                            .diverse()
                                                                            .withSubtrees(
                                                                                    count(v)))))
                            .of(Set.of(Algorithm.DIVERSE)),
                    choice(
                                    "diverse-score",
                                    labels(ChainScore.values(), ChainScore::label),
                                    s -> s.algorithms().diverse().score().label(),
                                    (s, v) ->
                                            s.with(
                                                    s.algorithms()
                                                            .with(
                                                                    s.algorithms()
                                                                            .diverse()
                                                                            .withScore(
                                                                                    ChainScore
                                                                                            .labelled(
                                                                                                    v)))))
                            .of(Set.of(Algorithm.DIVERSE)),
                    whole(
                                    "rebase-width",
                                    s -> s.algorithms().rebase().width(),
                                    (s, v) ->
                                            s.with(
                                                    s.algorithms()
                                                            .with(
                                                                    s.algorithms()
                                                                            .rebase()
                                                                            .withWidth(count(v)))))
                            .of(Set.of(Algorithm.REBASE)),
                    decimal(
                                    "rebase-temperature",
                                    s -> s.algorithms().rebase().temperature(),
                                    (s, v) ->
                                            s.with(
                                                    s.algorithms()
                                                            .with(
                                                                    s.algorithms()
                                                                            .rebase()
                                                                            .withTemperature(v))))
                            .of(Set.of(Algorithm.REBASE)),
                    whole(
                                    "chains",
                                    s -> s.algorithms().chains().chains(),
                                    (s, v) ->
                                            s.with(
                                                    s.algorithms()
                                                            .with(new ChainSettings(count(v)))))
                            .of(Set.of(Algorithm.BEST_OF_N, Algorithm.SELF_CONSISTENCY)));

    private AlgorithmSettingCatalog() {}
}
