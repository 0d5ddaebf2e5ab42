package org.holdfast.therapy.episode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.patients.api.ReferralFact;
import org.holdfast.patients.api.ReferralOutcome;
import org.holdfast.platform.words.Words;

/** How referrals are offered to begin treatment from: whether they are accepted, or will be with it. */
final class ReferralWords {
    private ReferralWords() {}

    static Map<String, String> offered(List<ReferralFact> referrals, Words words) {
        Map<String, String> offered = new LinkedHashMap<>();
        for (ReferralFact one : referrals)
            offered.put(
                    one.id().toString(),
                    words.say(
                            one.outcome() == ReferralOutcome.WAITING
                                    ? "therapy.start.referral.waiting"
                                    : "therapy.start.referral",
                            one.receivedOn()));
        return offered;
    }
}
