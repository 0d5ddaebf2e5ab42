/**
 * What every part of the service stands on: who works here and may see what, the trail of who opened which record, tasks and
 * drafts, files that come in and reports that go out, and the frame around every page. It knows that there are records of
 * patients, and nothing of what is in them: no diagnosis, no treatment, no questionnaire.
 *
 * <p>In this package are the few words that all parts share. Something that cannot be is {@link org.holdfast.platform.Refused}
 * in the words that stand beside the field; what somebody may not see is {@link org.holdfast.platform.Denied}; what is not
 * there is {@link org.holdfast.platform.Unknown}; and of two people who change the same thing the second is told that it was
 * {@link org.holdfast.platform.ChangedByAnother}.
 */
package org.holdfast.platform;
