package org.holdfast.patients.api;

/** What the patients module tells. Observed in the same transaction; always in batches of at most {@value #BATCH}. */
public sealed interface PatientsEvent permits PatientsChanged, ReferralsChanged, ReferralsStruckOut {
    int BATCH = 5_000;
}
