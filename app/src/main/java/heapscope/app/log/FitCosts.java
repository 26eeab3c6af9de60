package heapscope.app.log;

import heapscope.reference.cost.CostFit;
import heapscope.reference.cost.GroupFit;
import heapscope.reference.log.PypyLog;
import heapscope.session.ConfigKey;
import heapscope.session.Configuration;
import heapscope.timeline.TimelineData;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The costs of a configuration fitted to a log, for the frequency of time stamps and the increment step that a person
 * gives; free of any toolkit but its properties.
 */
public final class FitCosts {

    private static final String STEP = "PYPY_GC_INCREMENT_STEP";

    private final LogImport source;
    private final Configuration configuration;
    private final TimelineData run;
    private final StringProperty incrementStep = new SimpleStringProperty("0");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<CostFit> fit = new ReadOnlyObjectWrapper<>();
    private Configuration result;

    /**
     * A fit.
     *
     * @param configuration the configuration whose costs are fitted
     * @param run the run under it so far, which says what pauses consist of; null if there is none
     * @param remembered the frequency given for the last log, 0 if there was none
     */
    public FitCosts(PypyLog log, Configuration configuration, TimelineData run, double remembered) {
        source = new LogImport(log, remembered);
        this.configuration = configuration;
        this.run = run == null ? TimelineData.empty(configuration.unitCosts()) : run;
        incrementStep.addListener(change -> fit());
        // A listener to the value is told after the one that reads the frequency; one to its invalidation would be before.
        source.frequencyProperty().addListener((value, before, now) -> fit());
        fit();
    }

    /** The log, and the frequency of its time stamps. */
    public LogImport source() {
        return source;
    }

    /** What the person types for the increment step of the process that wrote the log. */
    public StringProperty incrementStepProperty() {
        return incrementStep;
    }

    /** What is wrong, empty if nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What was found, null while something is wrong. */
    public ReadOnlyObjectProperty<CostFit> fitProperty() {
        return fit.getReadOnlyProperty();
    }

    private void fit() {
        if (!source.problemProperty().get().isEmpty()) {
            refuse(source.problemProperty().get());
            return;
        }
        try {
            long step = (long) ConfigKey.named(STEP).parse(incrementStep.get());
            CostFit found = CostFit.of(source.log(), source.hertz(), step, run);
            result = configuration.with(new TreeMap<>(found.settings()));
            fit.set(found);
            problem.set(found.groups().stream().anyMatch(GroupFit::fitted) ? ""
                    : "The log has too few pauses of any kind to say what they cost.");
        } catch (IllegalArgumentException wrong) {
            refuse(wrong.getMessage());
        }
    }

    private void refuse(String sentence) {
        result = configuration;
        fit.set(null);
        problem.set(sentence);
    }

    /** The configuration with the fitted costs; the one before while something is wrong. */
    public Configuration result() {
        return result;
    }
}
