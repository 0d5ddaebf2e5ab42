package org.holdfast.therapy.api;

/** Something that happened in therapy, told in the transaction it happened in. */
public sealed interface TherapyEvent permits EpisodesChanged, EpisodesStruckOut {}
