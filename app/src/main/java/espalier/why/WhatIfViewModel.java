package espalier.why;

import espalier.diagnosis.WhatIf;
import espalier.recording.InForce;
import espalier.replica.TreeReplica;
import espalier.settings.Setting;
import espalier.settings.SettingCatalog;
import espalier.settings.StatedSettings;
import espalier.tree.SearchTree;
import espalier.work.BackgroundWork;
import espalier.work.Job;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/// What the run on the screen would have done with one setting changed, worked out in the
/// background when it is asked for, without a model.
final class WhatIfViewModel {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.why.why");

    /// Of the settings that all algorithms have, those that ask nothing of the model.
    private static final Set<String> COMMON = Set.of("answer-rule", "expansions");

    /// So many algorithms at most share a setting that is not everybody's.
    private static final int FEW = 2;

    private final TreeReplica replica;
    private final BackgroundWork work;
    private final ObservableList<Setting> settings = FXCollections.observableArrayList();
    private final ObjectProperty<Setting> setting =
            new SimpleObjectProperty<>(SettingCatalog.named("answer-rule"));
    private final StringProperty value = new SimpleStringProperty("");
    private final ObservableList<Statement> found = FXCollections.observableArrayList();
    private Optional<Job> trying = Optional.empty();

    WhatIfViewModel(TreeReplica replica, BackgroundWork work) {
        this.replica = replica;
        this.work = work;
        setting.subscribe(this::showInForce);
        offer();
    }

    /// Offers the settings of the algorithm in force.
    void offer() {
        var algorithm = replica.settings().algorithm();
        var offered =
                SettingCatalog.all().stream()
                        .filter(one ->
                                COMMON.contains(one.name())
                                        || (one.algorithms().size() <= FEW
                                                && one.algorithms().contains(algorithm)))
                        .toList();
        if (!settings.equals(offered)) {
            settings.setAll(offered);
            setting.set(offered.getFirst());
        }
    }

    private void showInForce() {
        value.set(setting.get().read(replica.settings()));
    }

    /// Works out what would be otherwise.
    void tryOut() {
        trying.ifPresent(Job::cancel);
        var inForce = replica.inForce();
        var tree = replica.copy();
        var log = replica.log().map(_ -> replica.stated());
        var changed = setting.get();
        String text = value.get();
        trying =
                Optional.of(
                        work.start(
                                TEXTS.getString("what-if.trying"),
                                () -> tried(tree, inForce.get(), log, changed, text),
                                found::setAll,
                                e -> found.setAll(refused(e))));
    }

    private static List<Statement> tried(
            SearchTree tree,
            InForce inForce,
            Optional<StatedSettings> log,
            Setting changed,
            String text) {
        var other = changed.write(inForce.settings(), text);
        return Statement.all(WhatIf.of(tree, inForce, log, other).findings());
    }

    private static Statement refused(Exception e) {
        return new Statement("refused", String.valueOf(e.getMessage()), List.of());
    }

    /// Says nothing any more.
    void forget() {
        trying.ifPresent(Job::cancel);
        found.clear();
        offer();
        showInForce();
    }

    /// The settings that can be tried, the algorithm's own first.
    ObservableList<Setting> settings() {
        return settings;
    }

    /// The one to be tried.
    ObjectProperty<Setting> settingProperty() {
        return setting;
    }

    /// Its other value, as text.
    StringProperty valueProperty() {
        return value;
    }

    /// What came of it.
    ObservableList<Statement> found() {
        return found;
    }
}
