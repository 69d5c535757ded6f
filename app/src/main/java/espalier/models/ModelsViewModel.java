package espalier.models;

import espalier.assembly.ModelShelf;
import espalier.assembly.ModelTrial;
import espalier.language.ModelOutline.Choice;
import espalier.work.BackgroundWork;
import espalier.work.Job;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// The list of models: the built-in one, those that the user added, those in the usual places.
/// Listing looks at files only; a model is opened when it is measured, one at a time, as a copy
/// that no search uses.
public final class ModelsViewModel {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("espalier.models.models");

    private final ModelPlaces places;
    private final Duration writing;
    private final ModelInUse inUse;
    private final BackgroundWork work;
    private final ModelMemory memory;
    private final Lock measuringAlone = new ReentrantLock();
    private final ObservableList<ListedModel> models =
            FXCollections.observableArrayList(
                    model -> new ReadOnlyObjectProperty<?>[] {model.rowProperty()});
    private final ObjectProperty<Optional<ListedModel>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ListedModel>> measured =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private Optional<Job> looking = Optional.empty();
    private Optional<Job> measuring = Optional.empty();

    /// Looks nowhere before [#refresh].
    ///
    /// @param remembered what an earlier start knew
    /// @param writing how long a model writes to be measured
    public ModelsViewModel(
            ModelPlaces places,
            RememberedModels remembered,
            Duration writing,
            ModelInUse inUse,
            BackgroundWork work) {
        this.places = places;
        this.writing = writing;
        this.inUse = inUse;
        this.work = work;
        memory = new ModelMemory(remembered);
        inUse.path()
                .subscribe(_ -> {
                    markInUse();
                    listInUse();
                });
    }

    /// Looks at all places again. What is known of a model stays unless its files have changed.
    public void refresh() {
        looking.ifPresent(Job::cancel);
        notice.set("");
        arrange(named());
        var named = named();
        var remembered = memory.remembered();
        looking =
                Optional.of(
                        work.start(
                                TEXTS.getString("looking"),
                                () -> looks(named, remembered.chosen()),
                                this::show,
                                e -> notice.set(sentence(e))));
    }

    /// The models that need no search: each folder with its origin.
    private Map<Path, ModelOrigin> named() {
        Map<Path, ModelOrigin> named = new LinkedHashMap<>();
        named.put(places.builtIn(), ModelOrigin.BUILT_IN);
        memory.added().forEach(folder -> named.putIfAbsent(folder, ModelOrigin.ADDED));
        return named;
    }

    private List<ModelLook> looks(Map<Path, ModelOrigin> named, Map<Path, String> chosen) {
        Map<Path, ModelOrigin> all = new LinkedHashMap<>(named);
        for (Path place : places.usual()) {
            ModelShelf.modelsIn(place)
                    .forEach(folder -> all.putIfAbsent(folder, ModelOrigin.FOUND));
        }
        return all.entrySet().stream()
                .map(entry ->
                        ModelLook.at(
                                entry.getKey(),
                                entry.getValue(),
                                Optional.ofNullable(chosen.get(entry.getKey()))))
                .toList();
    }

    private void show(List<ModelLook> looks) {
        Map<Path, ModelOrigin> all = named();
        looks.stream()
                .filter(look -> look.origin() == ModelOrigin.FOUND)
                .forEach(look -> all.putIfAbsent(look.folder(), ModelOrigin.FOUND));
        models.removeIf(model ->
                model.row().origin() == ModelOrigin.FOUND
                        && !all.containsKey(model.row().folder()));
        arrange(all);
        for (ModelLook look : looks) {
            find(look.folder())
                    .ifPresent(model -> {
                        model.look(look.path(), memory.known(look.path(), look.finding()));
                        model.offer(look.choices(), memory.chosen(look.folder()));
                    });
        }
    }

    /// Puts these models first, in this order, and keeps what was found before behind them.
    private void arrange(Map<Path, ModelOrigin> first) {
        List<ListedModel> arranged = new ArrayList<>();
        first.forEach((folder, origin) ->
                arranged.add(
                        find(folder)
                                .filter(model -> model.row().origin() == origin)
                                .orElseGet(() -> new ListedModel(folder, origin))));
        models.stream()
                .filter(model -> model.row().origin() == ModelOrigin.FOUND)
                .filter(model -> !first.containsKey(model.row().folder()))
                .forEach(arranged::add);
        var before = selected.get();
        if (!arranged.equals(models)) {
            models.setAll(arranged);
        }
        selected.set(before.filter(models::contains).or(this::preferred));
        markInUse();
    }

    private Optional<ListedModel> preferred() {
        return models.stream()
                .filter(model -> inUse.liesIn(model.row().folder()))
                .findFirst()
                .or(() -> models.stream().findFirst());
    }

    private void markInUse() {
        models.forEach(model -> {
            boolean used = inUse.liesIn(model.row().folder());
            if (used != model.row().inUse()) {
                model.use(used);
            }
        });
    }

    /// Lists the model that the run was given elsewhere, if it is one and new here.
    private void listInUse() {
        inUse.path()
                .getValue()
                .map(ModelPlaces::whole)
                .filter(path -> named().keySet().stream().noneMatch(path::startsWith))
                .filter(path -> models.stream().noneMatch(m -> path.startsWith(m.row().folder())))
                .ifPresent(path ->
                        work.start(
                                TEXTS.getString("looking.in").formatted(path.getFileName()),
                                () -> ModelShelf.modelsIn(path).contains(path),
                                found -> {
                                    if (found && find(path).isEmpty()) {
                                        memory.add(List.of(path));
                                        refresh();
                                    }
                                },
                                e -> notice.set(sentence(e))));
    }

    private Optional<ListedModel> find(Path folder) {
        return models.stream().filter(model -> model.row().folder().equals(folder)).findFirst();
    }

    /// Adds a folder, or all model folders in it, and selects the first of them. Where there is
    /// none, says so.
    public void add(Path folder) {
        Path whole = ModelPlaces.whole(folder);
        work.start(
                TEXTS.getString("looking.in").formatted(whole.getFileName()),
                () -> ModelShelf.modelsIn(whole),
                found -> added(whole, found),
                e -> notice.set(sentence(e)));
    }

    private void added(Path place, List<Path> found) {
        if (found.isEmpty()) {
            notice.set(TEXTS.getString("add.nothing").formatted(place));
            return;
        }
        List<Path> fresh = found.stream().filter(folder -> find(folder).isEmpty()).toList();
        memory.add(fresh);
        refresh();
        selected.set(find(fresh.isEmpty() ? found.getFirst() : fresh.getFirst()));
        notice.set(
                fresh.isEmpty()
                        ? TEXTS.getString("add.known").formatted(place)
                        : fresh.size() == 1
                                ? TEXTS.getString("add.one")
                                        .formatted(ModelShelf.nameOf(fresh.getFirst()))
                                : TEXTS.getString("add.many").formatted(fresh.size()));
    }

    /// Takes the selected model out of the list, if the user put it there. Its files stay.
    public void remove() {
        selected.get()
                .filter(model -> model.row().origin() == ModelOrigin.ADDED)
                .ifPresent(model -> {
                    if (measured.get().filter(model::equals).isPresent()) {
                        stopMeasuring();
                    }
                    int place = models.indexOf(model);
                    memory.remove(model.row().folder());
                    models.remove(model);
                    selected.set(Optional.of(models.get(Math.clamp(place, 0, models.size() - 1))));
                    notice.set(TEXTS.getString("removed").formatted(model.row().name()));
                });
    }

    /// Takes another of the selected folder's ONNX files, for the next measurement and use.
    public void choose(Choice choice) {
        selected.get()
                .filter(model -> model.row().choices().contains(choice))
                .filter(model -> !model.row().choice().equals(Optional.of(choice)))
                .ifPresent(model -> {
                    model.choose(choice);
                    memory.choose(model.row().folder(), model.row().chosen());
                    if (model.row().finding() instanceof ModelFinding.Unread) {
                        look(model);
                    }
                });
    }

    private void look(ListedModel model) {
        Path path = model.row().path();
        work.start(
                TEXTS.getString("looking"),
                () -> ModelLook.finding(path),
                finding -> model.look(path, memory.known(path, finding)),
                e -> model.find(path, new ModelFinding.Refused(Optional.empty(), sentence(e))));
    }

    /// Opens a copy of the selected model, lets it write, and closes it, in the background. One
    /// model at a time, so that each has the computer to itself.
    public void measure() {
        if (measurable().get()) {
            selected.get().ifPresent(this::measure);
        }
    }

    private void measure(ListedModel model) {
        Path path = model.row().path();
        ModelFinding before = model.row().finding();
        var trial = new ModelTrial(writing);
        notice.set("");
        measured.set(Optional.of(model));
        model.find(path, new ModelFinding.Measuring(before.outline()));
        measuring =
                Optional.of(
                        work.start(
                                TEXTS.getString("measuring").formatted(model.row().name()),
                                () -> alone(() -> ModelLook.tried(trial, path)),
                                finding -> {
                                    memory.measured(path, finding);
                                    measured(model, path, finding);
                                },
                                e ->
                                        measured(
                                                model,
                                                path,
                                                new ModelFinding.Refused(
                                                        before.outline(), sentence(e))),
                                () -> {
                                    trial.cancel();
                                    measured(model, path, before);
                                }));
    }

    /// Waits until a measurement that was given up has ended too.
    private ModelFinding alone(Callable<ModelFinding> trial) throws Exception {
        measuringAlone.lockInterruptibly();
        try {
            return trial.call();
        } finally {
            measuringAlone.unlock();
        }
    }

    private void measured(ListedModel model, Path path, ModelFinding finding) {
        model.find(path, finding);
        measured.set(Optional.empty());
    }

    /// Gives the measurement up; the model is as it was before.
    public void stopMeasuring() {
        measuring.ifPresent(Job::cancel);
    }

    /// Makes the selected model the one that the next run thinks with.
    public void use() {
        if (usable().get()) {
            selected.get().ifPresent(model -> inUse.change().accept(model.row().path()));
        }
    }

    /// Gives up all that is under way.
    public void close() {
        looking.ifPresent(Job::cancel);
        stopMeasuring();
    }

    /// The models, each with its row.
    public ObservableList<ListedModel> models() {
        return FXCollections.unmodifiableObservableList(models);
    }

    /// The model that the details and commands are about.
    public ObjectProperty<Optional<ListedModel>> selectedProperty() {
        return selected;
    }

    /// The model that is being measured.
    public ReadOnlyObjectProperty<Optional<ListedModel>> measuredProperty() {
        return measured.getReadOnlyProperty();
    }

    /// What came of the last command, in a sentence; mostly empty.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// What to remember for the next start.
    public RememberedModels remembered() {
        return memory.remembered();
    }

    /// Whether the selected model can be taken out of the list.
    public ObservableBooleanValue removable() {
        return when(() ->
                selected.get().filter(m -> m.row().origin() == ModelOrigin.ADDED).isPresent());
    }

    /// Whether the selected model can be measured now.
    public ObservableBooleanValue measurable() {
        return when(() -> selected.get().isPresent() && measured.get().isEmpty());
    }

    /// Whether the selected model can be made the run's.
    public ObservableBooleanValue usable() {
        return when(() ->
                selected.get()
                        .map(ListedModel::row)
                        .filter(row -> !(row.finding() instanceof ModelFinding.Refused))
                        .filter(row -> !inUse.is(row.path()))
                        .isPresent());
    }

    private ObservableBooleanValue when(Callable<Boolean> condition) {
        return Bindings.createBooleanBinding(condition, models, selected, measured, inUse.path());
    }

    private static String sentence(Exception e) {
        return Stream.ofNullable(e.getMessage())
                .findFirst()
                .orElse(TEXTS.getString("failed").formatted(e));
    }
}
