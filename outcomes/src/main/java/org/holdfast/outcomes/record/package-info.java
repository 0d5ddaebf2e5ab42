/**
 * What the outcomes module adds to a patient's record: the tab with contacts and events, their entries in the timeline,
 * and the reasons why a clinician is needed now, such as somebody having left hospital yesterday.
 */
package org.holdfast.outcomes.record;
