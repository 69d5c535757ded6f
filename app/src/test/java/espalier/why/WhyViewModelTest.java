package espalier.why;

import static org.assertj.core.api.Assertions.assertThat;

import espalier.diagnosis.ChainDiagnosis.Solvability;
import espalier.diagnosis.TreeAudit;
import espalier.event.SearchEvent;
import espalier.recording.ModelIdentity;
import espalier.replica.RebuiltRun;
import espalier.replica.TreeReplica;
import espalier.scripted.DirectWork;
import espalier.scripted.Trees;
import espalier.selection.UserView;
import espalier.settings.Setting;
import espalier.settings.SettingCatalog;
import espalier.work.BackgroundWork;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

class WhyViewModelTest {

    private final TreeReplica replica = Trees.visited();
    private final UserView view = new UserView();
    private long now;

    private WhyViewModel watched(BackgroundWork work) {
        var why =
                new WhyViewModel(
                        replica, view, work, _ -> {}, tree -> () -> TreeAudit.of(tree), () -> now);
        why.watchedProperty().set(true);
        return why;
    }

    private WhyViewModel watched() {
        return watched(DirectWork.work());
    }

    @Test
    void runIsExplainedWithTheThoughtThatShowsIt() {
        var why = watched();

        assertThat(why.run()).extracting(Statement::key).containsExactly("still-open");
        why.goTo(why.run().getFirst());
        assertThat(why.run().getFirst().evidence()).contains(view.selected());
    }

    @Test
    void selectedChainIsShownStepByStepAndItsChoiceExplained() {
        var why = watched();
        view.select(1);

        assertThat(why.steps()).extracting(StepRow::value).containsExactly("0.70");
        assertThat(why.steps()).extracting(StepRow::before).containsExactly(Solvability.SOLVABLE);
        assertThat(why.chain()).hasSize(1);
        assertThat(why.choice())
                .extracting(Statement::key)
                .startsWith("choice-leads", "formula-puct", "formula-puct");
    }

    @Test
    void firstWrongThoughtIsMarkedWithItsFault() {
        var why = watched();
        view.select(3);

        assertThat(why.steps().getFirst().firstWrong()).isTrue();
        assertThat(why.steps().getFirst().fault()).isPresent();
        assertThat(why.chain()).extracting(Statement::key).contains("wrong-step");
        assertThat(why.choice()).extracting(Statement::key).containsExactly("choice-cannot");
    }

    @Test
    void ofARunWithACheckerOfTheUsersOwnTheFamilysIsNotAsked() {
        var why = watched();
        assertThat(why.truth()).extracting(Statement::key).containsExactly("truth-solver");

        judgedBy(Optional.of("check.py"));
        assertThat(why.truth()).extracting(Statement::key).containsExactly("truth-user-checker");
        assertThat(why.run()).extracting(Statement::key).doesNotContain("still-open");

        judgedBy(Optional.empty());
        assertThat(why.truth()).extracting(Statement::key).containsExactly("truth-solver");
    }

    private void judgedBy(Optional<String> checker) {
        replica.apply(new SearchEvent.CheckerChanged(checker, Map.of()));
        replica.apply(new SearchEvent.Paused());
        replica.publish();
    }

    @Test
    void aRunThatBeginsWithACheckerOfTheUsersOwnIsToldByIt() {
        var own = new ModelIdentity("check.py", Map.of());
        replica.begin(RebuiltRun.anew(Trees.PROBLEM, replica.settings(), Optional.of(own)));
        assertThat(replica.facts().checker()).contains(own);

        replica.begin(Trees.PROBLEM, replica.settings());
        assertThat(replica.facts().checker()).isEmpty();
    }

    @Test
    void problemHasNoChainToLookAt() {
        var why = watched();

        assertThat(why.steps()).isEmpty();
        assertThat(why.chain()).extracting(Statement::key).containsExactly("chain.none");
    }

    @Test
    void nothingIsLookedAtWhileNobodyWatches() {
        var why =
                new WhyViewModel(
                        replica,
                        view,
                        DirectWork.work(),
                        _ -> {},
                        tree -> () -> TreeAudit.of(tree),
                        () -> now);
        view.select(1);

        assertThat(why.run()).isEmpty();
        assertThat(why.steps()).isEmpty();
    }

    @Test
    void runThatGoesOnIsLookedAtEverySecondAndAtOnceWhenItRests() {
        var why = watched();
        view.select(1);
        replica.apply(new SearchEvent.Running());
        replica.apply(new SearchEvent.BackedUp(List.of(0, 1), 0.1));
        replica.publish();
        assertThat(why.steps()).extracting(StepRow::value).containsExactly("0.70");

        now += TimeUnit.SECONDS.toNanos(1);
        replica.publish();
        assertThat(why.steps()).extracting(StepRow::value).containsExactly("0.50");

        replica.apply(new SearchEvent.BackedUp(List.of(0, 1), 0.1));
        replica.apply(new SearchEvent.Paused());
        replica.publish();
        assertThat(why.steps()).extracting(StepRow::value).containsExactly("0.40");
    }

    @Test
    void answerOfAThoughtThatIsNoLongerSelectedIsDropped() {
        var waiting = new ArrayList<Runnable>();
        var why = watched(new BackgroundWork(waiting::add, Runnable::run));
        view.select(3);
        view.select(1);
        assertThat(why.lookingProperty().get()).isTrue();

        waiting.forEach(Runnable::run);

        assertThat(why.steps()).extracting(StepRow::id).containsExactly(1);
        assertThat(why.lookingProperty().get()).isFalse();
    }

    @Test
    void anotherRunTakesAllBackThatWasSaid() {
        var why = watched();
        view.select(1);
        why.audit().audit();

        view.clear();
        replica.begin(Trees.PROBLEM, replica.settings());

        assertThat(why.steps()).isEmpty();
        assertThat(why.choice()).isEmpty();
        assertThat(why.audit().verdictProperty().get()).isEmpty();
    }

    @Test
    void auditOfASoundTreeSaysSoAndOfABrokenOneNamesThePlaces() {
        var why = watched();
        why.audit().audit();
        assertThat(why.audit().verdictProperty().get()).contains("Nothing is wrong", "4");
        assertThat(why.audit().violations()).isEmpty();

        replica.apply(new SearchEvent.BackedUp(List.of(0, 3), 0.5));
        why.audit().audit();
        assertThat(why.audit().violations())
                .singleElement()
                .satisfies(one -> assertThat(one.evidence()).containsExactly(3));
    }

    @Test
    void otherSettingIsTriedOnWhatIsThereAndARefusalSaidInOneSentence() {
        var whatIf = watched().whatIf();
        assertThat(whatIf.settings())
                .extracting(Setting::name)
                .contains("exploration", "answer-rule")
                .doesNotContain("temperature", "width");
        whatIf.settingProperty().set(SettingCatalog.named("exploration"));
        assertThat(whatIf.valueProperty().get()).isEqualTo("0.2");

        whatIf.valueProperty().set("3");
        whatIf.tryOut();
        assertThat(whatIf.found())
                .extracting(Statement::key)
                .startsWith("what-if-longer", "what-if-leaves");

        whatIf.valueProperty().set("many");
        whatIf.tryOut();
        assertThat(whatIf.found())
                .singleElement()
                .satisfies(one -> assertThat(one.sentence()).contains("must be a number"));
    }

    @Test
    void clicksGoThroughTheEvidenceOneByOne() {
        var why = watched();
        var statement = new Statement("x", "x", List.of(1, 2));

        why.goTo(statement);
        assertThat(view.selected()).isEqualTo(1);
        why.goTo(statement);
        assertThat(view.selected()).isEqualTo(2);
        why.goTo(statement);
        assertThat(view.selected()).isEqualTo(1);
    }
}
