package org.holdfast.outcomes.report;

import java.util.List;
import org.holdfast.platform.reports.Parameter;
import org.holdfast.platform.reports.Parameters;
import org.holdfast.platform.reports.Report;

/**
 * A report that the common report page can show: a table of words and figures, a chart of the same figures, and what the
 * reader must know of both. The page adds the parameters, printing, CSV and JSON.
 *
 * <p>It is called by its name in the messages: {@code report.crisis.title}, {@code report.crisis.what}. Its own parameters
 * are {@code report.asked.compareWith} and, where one takes certain words, {@code report.asked.measure.crisis}.
 */
interface OnScreen<A> extends Report<A> {
    Sheet sheet(A answer, Parameters with);

    /** What one of its own parameters can be chosen from, where that is not fixed: the instruments in use. */
    default List<String> words(Parameter own) {
        return own.words();
    }
}
