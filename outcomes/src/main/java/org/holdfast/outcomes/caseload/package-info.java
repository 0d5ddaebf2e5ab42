/**
 * What happened lately to the people of a caseload: who was harmed, who left hospital, who is looked after elsewhere.
 *
 * <p>What happened is a reason to see to somebody today from the moment it is known here, whatever day it was, until the
 * crisis plan has been gone over since; if nobody does, for seven days. What happened more than four weeks before is
 * history, also when it is told of today; of what a file brings, more than two. Of the same act the one known last stands
 * for the others. Whoever left hospital is to be seen within 48 hours, before the weekend where these end in it; it is told
 * until they have been seen, for seven days at most.
 */
package org.holdfast.outcomes.caseload;
