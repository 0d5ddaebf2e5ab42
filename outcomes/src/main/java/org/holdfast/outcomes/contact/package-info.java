/**
 * A contact with another service: an assessment by a crisis team, home treatment, a stay in hospital, an arrest. Staff
 * record it when they hear of it, and whole files of contacts come from other systems. A stay has a first and a last
 * day, or still lasts; other contacts are a single day unless a last day is given.
 */
package org.holdfast.outcomes.contact;
