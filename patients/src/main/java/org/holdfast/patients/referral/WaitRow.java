package org.holdfast.patients.referral;

import java.time.LocalDate;
import java.util.List;
import org.holdfast.patients.wait.Wait;

/**
 * The community wait beside a referral.
 *
 * @param start of the spell that the referral belongs to
 * @param why it does not count; null if it does
 * @param lamps none if it does not count
 * @param result null if it does not count
 */
public record WaitRow(
        LocalDate receivedOn,
        LocalDate start,
        Wait.Uncounted why,
        List<Wait.Lamp> lamps,
        int days,
        LocalDate stoppedOn,
        Wait.WaitResult result) {
    static WaitRow of(LocalDate receivedOn, Wait wait) {
        if (wait instanceof Wait.Counted counted)
            return new WaitRow(
                    receivedOn,
                    counted.start(),
                    null,
                    counted.lamps(),
                    counted.days(),
                    counted.stoppedOn(),
                    counted.result());
        return new WaitRow(receivedOn, wait.start(), ((Wait.NotCounted) wait).why(), List.of(), 0, null, null);
    }
}
