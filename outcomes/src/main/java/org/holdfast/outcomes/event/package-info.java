/**
 * Self-harm and other events, recorded by their separate facts: what was done, what was meant and how that is known, how
 * badly the person was hurt, who treated it. No label is given to anybody; whether an event counts as a suicide attempt
 * in a report is worked out from the facts by a published definition. What was done is described no further than needed.
 */
package org.holdfast.outcomes.event;
